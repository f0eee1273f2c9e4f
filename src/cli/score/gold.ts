/** Annotated papers on this disk: which there are, and where the paper of each lies. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { z } from "zod"
import { AssayError } from "../../errors.ts"
import { type Annotated, annotated, type Gold } from "../../score.ts"

export interface GoldPaper extends Gold {
  /** The PDF or text that was annotated, or the file of passages. */
  readonly file: string
  /** The passages of the file, each a document of its own; absent for a paper. */
  readonly texts?: readonly string[]
}
/** A folder of annotated papers. */
export interface GoldSet {
  readonly name: string
  readonly folder: string
  readonly papers: readonly GoldPaper[]
  /** Nobody who writes rules reads it: only its totals are ever printed. */
  readonly keptBack?: true
}

/** What else a line of annotations may say: which pages were annotated, or where a table was left unfinished. */
const remark = z.union([z.object({ pages_annotated: z.array(z.int()) }), z.object({ truncated_table_page: z.int() })])

/**
 * The annotated papers of a folder, by name: either `<paper>.jsonl` files, whose papers lie in `papers` (by default beside the folder, in
 * ../papers or ../texts; `claims` may be left out), or folders with `claims.jsonl` and `paper.pdf` inside.
 */
export function goldSet(folder: string, papers?: string): GoldSet {
  const inner = join(folder, "claims")
  if (existsSync(inner) && !readdirSync(folder).some((name) => name.endsWith(".jsonl"))) return goldSet(inner, papers)
  if (!existsSync(folder)) throw new AssayError(`There is no folder ${folder}; give one that holds annotated papers (.jsonl).`)
  const places = papers ? [papers] : [join(folder, "../papers"), join(folder, "../texts"), folder]
  const found = readdirSync(folder, { withFileTypes: true }).flatMap((entry): GoldPaper[] => {
    const inside = join(folder, entry.name, "claims.jsonl")
    if (entry.isDirectory() && existsSync(inside))
      return [{ ...goldOf(entry.name, inside), file: paperOf("paper", [join(folder, entry.name)], inside) }]
    if (!entry.name.endsWith(".jsonl")) return []
    const name = basename(entry.name, ".jsonl")
    const file = join(folder, entry.name)
    return [{ ...goldOf(name, file), file: paperOf(name, places, file) }]
  })
  if (found.length === 0)
    throw new AssayError(`${folder} holds no annotated papers (<paper>.jsonl); see CONTRIBUTING.md for how to write one.`)
  return { name: nameOf(folder), folder, papers: found.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }
}

/** "gold" for …/gold/claims, "papers" for …/corpus/papers. */
function nameOf(folder: string): string {
  const path = resolve(folder)
  return basename(path) === "claims" ? basename(dirname(path)) : basename(path)
}

function paperOf(name: string, places: readonly string[], gold: string): string {
  const files = places.flatMap((place) => [join(place, `${name}.pdf`), join(place, `${name}.txt`)])
  const file = files.find((file) => existsSync(file))
  if (!file) throw new AssayError(`${gold} has no paper beside it: looked for ${name}.pdf and ${name}.txt in ${places.join(", ")}.`)
  return file
}

/** The annotations of a file. A faulty line is an AssayError with file and line. */
function goldOf(name: string, file: string): Gold {
  const claims: Annotated[] = []
  let pages: number[] | null = null
  const truncated: number[] = []
  for (const [at, line] of readFileSync(file, "utf8").split("\n").entries()) {
    if (!line.trim()) continue
    const read = remark.or(annotated).safeParse(jsonOf(line, file, at))
    if (!read.success) throw faulty(file, at, z.prettifyError(read.error))
    if ("pages_annotated" in read.data) pages = read.data.pages_annotated
    else if ("truncated_table_page" in read.data) truncated.push(read.data.truncated_table_page)
    else claims.push(read.data)
  }
  return { name, claims, pages, truncated }
}

function jsonOf(line: string, file: string, at: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw faulty(file, at, "it is no JSON")
  }
}

function faulty(file: string, at: number, fault: string): AssayError {
  return new AssayError(`${file}, line ${at + 1}: ${fault.replace(/\s+/g, " ")}.`)
}
