/** Where the papers of a bench lie. */
import { existsSync, readdirSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

const here = dirname(fileURLToPath(import.meta.url))

/** The project's own folder, also when this file runs from dist/bench. */
export const project = here.endsWith(join("dist", "bench")) ? resolve(here, "../..") : resolve(here, "..")
export const shared = resolve(project, process.env.ASSAY_SHARED ?? "../shared")
export const hasShared = existsSync(join(shared, "papers"))

/** All PDFs below a folder, by name. */
export const pdfsBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".pdf"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
