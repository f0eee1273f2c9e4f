/** The vocabulary as it was when Assay was built, checked then: to read that takes 3 ms, the YAML 165 at every start of a program. */
import { createHash } from "node:crypto"
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Vocabulary } from "../model.ts"
import { projectRoot } from "./root.ts"

/** Only what is built reads it: sources that are run may know more, or less, of a vocabulary than the last build did. */
const BUILT = import.meta.url.endsWith(".js")
const FILE = () => join(projectRoot(), "dist", "vocabulary.json")

/** Packs the vocabulary of a folder. */
export function packVocabulary(folder: string, vocabulary: Vocabulary, file: string = FILE()): void {
  // Never half a file under the name that counts: several builds may run at once.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify({ of: fingerprint(folder), vocabulary }))
  renameSync(draft, file)
}

/** What was packed, or null when that is not what the folder holds now: somebody has edited it, or it is another. */
export function packedVocabulary(folder: string, file: string | null = BUILT ? FILE() : null): Vocabulary | null {
  if (file === null) return null
  try {
    const { of, vocabulary } = JSON.parse(readFileSync(file, "utf8")) as { readonly of: string; readonly vocabulary: Vocabulary }
    return of === fingerprint(folder) ? vocabulary : null
  } catch {
    return null
  }
}

/** What tells the files of a folder, as they are, from any others. */
function fingerprint(folder: string): string {
  const hash = createHash("sha256")
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest("hex")
}
