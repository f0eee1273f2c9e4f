/** Reads a list out of a YAML file that people edit; a fault is one sentence that says where it stands. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { basename, dirname, join } from "node:path"
import type { z } from "zod"
import { AssayError } from "../errors.ts"

/**
 * The entries of a YAML file, checked one by one against `schema`; an empty file is an empty list.
 * Throws an AssayError such as `corpus/vocabulary/materials.yaml: cobalt.names[2]: Too small: expected string to have >=2 characters`.
 */
export function readList<Entry extends z.ZodType>(file: string, schema: Entry): z.output<Entry>[] {
  const entries = parsed(file) ?? []
  if (!Array.isArray(entries)) throw new AssayError(`${shortName(file)}: the file must be a list, each entry beginning with "- ".`)
  return entries.map((entry: unknown, index) => {
    const result = schema.safeParse(entry)
    if (result.success) return result.data
    const issue = result.error.issues[0]!
    throw new AssayError(`${shortName(file)}: ${nameOf(entry, index)}${pathOf(issue.path)}: ${issue.message}`)
  })
}

/** The last three parts of a path, which are those a researcher knows: "corpus/vocabulary/materials.yaml". */
export function shortName(file: string): string {
  return join(basename(dirname(dirname(file))), basename(dirname(file)), basename(file))
}

function parsed(file: string): unknown {
  // Loaded by whoever reads YAML: a program that was built has no need to, as long as nobody edits the vocabulary.
  const { LineCounter, parseDocument } = createRequire(import.meta.url)("yaml") as typeof import("yaml")
  const lines = new LineCounter()
  const document = parseDocument(text(file), { lineCounter: lines, prettyErrors: false })
  const fault = document.errors[0]
  if (!fault) return document.toJS()
  throw new AssayError(`${shortName(file)}: line ${lines.linePos(fault.pos[0]).line}: ${fault.message}`)
}

function text(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch (cause) {
    throw new AssayError(`${shortName(file)} cannot be read; it belongs to Assay's corpus, restore it from the repository.`, { cause })
  }
}

/** The id where there is one, else the place in the list, counted from 1. */
function nameOf(entry: unknown, index: number): string {
  if (typeof entry === "object" && entry !== null && "id" in entry && typeof entry.id === "string") return entry.id
  return `entry ${index + 1}`
}

/** `["names", 2]` as ".names[2]". */
function pathOf(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("")
}
