/** The sets of annotated papers and passages that Assay is measured by. */
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { type GoldSet, goldSet } from "./gold.ts"
import { passageSets } from "./passages.ts"

/** The sets that are scored when none is named: our sample papers and passages, and those shared by all who work on Assay. */
export function knownSets(root: string, shared: string): GoldSet[] {
  const folders = [join(root, "corpus/papers"), join(shared, "gold/claims"), join(shared, "gold/prose/claims")]
  const isAnnotated = (folder: string) =>
    existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(".jsonl") || existsSync(join(folder, name, "claims.jsonl")))
  return [...folders.filter(isAnnotated).map((folder) => goldSet(folder)), ...passageSets(join(root, "corpus/passages"))]
}

/** Of all known sets those that confidences are fitted to: papers, and passages that no rule was written from. Prose that the rules know looks surer than it is. */
export function fittingSets(sets: readonly GoldSet[]): GoldSet[] {
  return sets.filter(({ name, keptBack }) => keptBack || name === "gold")
}
