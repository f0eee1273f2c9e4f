/** Runs the built command line: `assay("extract", "-")` gives what it printed and its exit code. */
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

const main = fileURLToPath(new URL("../../dist/src/cli/main.js", import.meta.url))

export interface Printed {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export function assay(
  args: readonly string[],
  input: string | Uint8Array = "",
  settings: Readonly<Record<string, string>> = {},
): Promise<Printed> {
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...settings } })
  const [out, err]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on("data", (piece: Buffer) => out.push(piece))
  child.stderr.on("data", (piece: Buffer) => err.push(piece))
  child.stdin.on("error", () => {})
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }))
  })
}

/** The JSON lines that were printed. */
export function linesOf({ out }: Printed): Record<string, unknown>[] {
  return out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}
