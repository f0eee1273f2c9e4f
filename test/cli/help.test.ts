import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { assay } from "./run.ts"

const { out: overview } = await assay(["--help"])
const commands = [...overview.slice(overview.indexOf("Commands:")).matchAll(/^ {2}(\w+)/gm)]
  .map(([, name]) => name!)
  .filter((name) => name !== "help")

describe("help", () => {
  test("lists every command of the contract", () => {
    for (const name of [
      "start",
      "serve",
      "work",
      "watch",
      "add",
      "extract",
      "mentions",
      "claims",
      "compare",
      "export",
      "score",
      "explain",
      "reviews",
      "rebuild",
      "doctor",
      "demo",
    ])
      expect(commands).toContain(name)
  })

  test.each(commands)("%s shows an example that calls it", async (name) => {
    const { code, out } = await assay([name, "--help"])
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`Examples?:\\n(.*\\n)*? *\\$ .*assay ${name}`))
  })

  test("an unknown command is one sentence and exit code 1", async () => {
    const { code, out, err } = await assay(["extrct"])
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toMatch(/unknown command 'extrct'[\s\S]*extract/)
  })

  test("a setting that cannot be used is one sentence and exit code 1", async () => {
    const { code, out, err } = await assay(["start", "--port", "seventy"])
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toContain("A whole number from 0 to 65535 is needed.")
  })
})

test("a reader that hangs up early is no fault", async () => {
  const main = fileURLToPath(new URL("../../dist/src/cli/main.js", import.meta.url))
  const child = spawn(process.execPath, [main, "--help"])
  // The pipe is closed before anything is written into it.
  child.stdout.destroy()
  let err = ""
  child.stderr.on("data", (piece: Buffer) => (err += piece))
  const [code] = await once(child, "close")
  expect({ code, err }).toEqual({ code: 0, err: "" })
})
