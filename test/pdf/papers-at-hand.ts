/** PDFs for tests that need many: our own, and the shared ones where they are. */
import { existsSync, readdirSync } from "node:fs"
import { join, resolve } from "node:path"
import { projectRoot } from "../../src/corpus/root.ts"

const shared = resolve(projectRoot(), process.env.ASSAY_SHARED ?? "../shared")

const below = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(".pdf"))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : []

/** The sample papers, the papers of known text, and the annotated papers if they are there. */
export const papersAtHand = (): string[] =>
  [join(projectRoot(), "corpus/papers"), join(projectRoot(), "test/pdf/layouts/pdf"), join(shared, "gold/papers")].flatMap(below)
