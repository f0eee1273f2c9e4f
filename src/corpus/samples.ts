import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { projectRoot } from "./root.ts"

export interface SamplePaper {
  readonly path: string
  readonly name: string
  readonly bytes: number
}

/** The sample papers that come with Assay, each called by its folder: "narrow-gate-2022.pdf". */
export async function samplePapers(): Promise<readonly SamplePaper[]> {
  const folder = join(projectRoot(), "corpus", "papers")
  const entries = await readdir(folder, { withFileTypes: true })
  const slugs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return Promise.all(
    slugs.sort().map(async (slug) => {
      const path = join(folder, slug, "paper.pdf")
      return { path, name: `${slug}.pdf`, bytes: (await stat(path)).size }
    }),
  )
}
