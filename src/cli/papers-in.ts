import { readdir, stat } from "node:fs/promises"
import { dirname, join, relative, sep } from "node:path"
import { AssayError } from "../errors.ts"

export interface PaperFile {
  readonly path: string
  /** What it is called, where its path does not tell. */
  readonly name?: string
  /** The sub-folder below the folder that was named, "" for a file that was named itself. */
  readonly collection: string
}

/**
 * The files that are meant by what was named: a file is itself, a folder stands for every PDF below it (links are not followed),
 * in the order of their names. Throws one sentence for what is not there, and for a folder without PDFs.
 */
export async function papersIn(named: readonly string[]): Promise<PaperFile[]> {
  const files: PaperFile[] = []
  for (const path of named) {
    const found = await stat(path).catch(() => null)
    if (!found) throw new AssayError(`There is no file or folder ${path}; check its name.`)
    if (!found.isDirectory()) files.push({ path, collection: "" })
    else files.push(...(await pdfsBelow(path)))
  }
  return files
}

async function pdfsBelow(folder: string): Promise<PaperFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const pdfs = entries
    .filter((entry) => entry.isFile() && /\.pdf$/i.test(entry.name) && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  if (pdfs.length === 0) throw new AssayError(`There is no PDF in the folder ${folder}; name one that holds some.`)
  return pdfs.map((path) => ({ path, collection: relative(folder, dirname(path)).split(sep).join("/") }))
}
