/** Our own annotated passages as sets to score: those that may be looked at, and those that are kept back. */
import { join } from "node:path"
import { loadPassages, type PassageFile } from "../../corpus/index.ts"
import { type Annotated, annotated } from "../../score.ts"
import type { GoldPaper, GoldSet } from "./gold.ts"

/** The sets of `corpus/passages`: one for each of its folders that holds passages. */
export function passageSets(folder: string): GoldSet[] {
  const set = (name: string, inner: string): GoldSet => ({
    name,
    folder: join(folder, inner),
    papers: loadPassages(join(folder, inner)).map((file) => paperOf(file, join(folder, inner))),
  })
  const sets = [set("passages", "open"), { ...set("passages kept back", "kept-back"), keptBack: true as const }]
  return sets.filter(({ papers }) => papers.length > 0)
}

/** A file of passages as a paper of which every other page is a passage: pages side by side could lend each other claims. */
function paperOf({ name, passages }: PassageFile, folder: string): GoldPaper {
  const claims = passages.flatMap(({ claims }, at) =>
    claims.map(({ doubtful, ...claim }): Annotated => annotated.parse({ ...claim, page: pageOf(at), note: doubtful ? "doubtful:" : "" })),
  )
  return { name, claims, pages: null, truncated: [], file: join(folder, `${name}.yaml`), texts: passages.map(({ text }) => text) }
}

/** The page of the passage at a place: 1, 3, 5, … */
export function pageOf(at: number): number {
  return 2 * at + 1
}
