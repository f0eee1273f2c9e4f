import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { expect, test } from "vitest"
import { projectRoot } from "../src/corpus/index.ts"

const packed = join(projectRoot(), "dist", "node_modules")

/** The folders that hold a package: "kysely", "@hono/zod-openapi". */
function packages(folder: string, under = ""): string[] {
  return readdirSync(join(folder, under)).flatMap((name) => {
    if (name.startsWith("@")) return packages(folder, name)
    return existsSync(join(folder, under, name, "package.json")) ? [under ? `${under}/${name}` : name] : []
  })
}

const entries = packages(packed).flatMap((name) => {
  const { exports } = JSON.parse(readFileSync(join(packed, name, "package.json"), "utf8")) as { exports: Record<string, string> }
  return Object.entries(exports).map(([entry, file]) => [join(name, entry), pathToFileURL(join(packed, name, file)).href] as const)
})

test("packages were packed when Assay was built", () => {
  expect(entries.map(([name]) => name)).toEqual(expect.arrayContaining(["kysely", "zod", "bullmq", "hono", "hono/streaming"]))
})

test.each(entries)("%s, packed, has all the names that the package has", async (name, file) => {
  const names = (module: object) => Object.keys(module).filter((each) => each !== "default" && each !== "__esModule")
  expect(names(await import(/* @vite-ignore */ file))).toEqual(expect.arrayContaining(names(await import(/* @vite-ignore */ name))))
})
