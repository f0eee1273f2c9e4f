/**
 * Passages: statements of public papers, retold in words of our own, with the claims that a reader found in them, from
 * `corpus/passages/<set>/*.yaml`. The examples say how Assay must read; passages measure how well it does.
 */
import { existsSync, readdirSync } from "node:fs"
import { basename, join } from "node:path"
import { z } from "zod"
import { exampleClaim } from "./examples.ts"
import { readList } from "./yaml.ts"

export const passage = z.strictObject({
  id: z.string().min(1),
  /** Where the statement was found. */
  from: z.string().min(1),
  text: z.string().min(1),
  /** A claim on which careful readers could differ counts neither for nor against. */
  claims: z.array(exampleClaim.extend({ doubtful: z.boolean().default(false) })),
})
export type Passage = Readonly<z.output<typeof passage>>

/** The passages of one file, in its order; `name` is the file's without its ending: "trade-news". */
export interface PassageFile {
  readonly name: string
  readonly passages: readonly Passage[]
}

/** Every file of a folder of passages, by name; none where there is no such folder. Throws like `loadExamples`. */
export function loadPassages(folder: string): PassageFile[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"))
  return files.sort().map((name) => ({ name: basename(name, ".yaml"), passages: readList(join(folder, name), passage) }))
}
