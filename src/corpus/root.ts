/** Where the project lies on this disk. */
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { AssayError } from "../errors.ts"

/**
 * The folder that holds Assay's own package.json: "/home/ada/assay", whether this file runs from src/ or from dist/src/.
 * The vocabulary and the examples are read from its `corpus/`.
 */
export function projectRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url))
  for (let folder = start; ; folder = dirname(folder)) {
    if (isAssay(join(folder, "package.json"))) return folder
    if (folder === dirname(folder)) throw new AssayError(`No package.json of assay lies above ${start}; install Assay with all its files.`)
  }
}

function isAssay(file: string): boolean {
  return existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as { name?: unknown }).name === "assay"
}
