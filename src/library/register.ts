/** Every paper that was taken, in one file of lines, `papers.jsonl`: what its file alone does not tell when the database is made anew. */
import { existsSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import { appendLine, readLines } from "./lines.ts"

const registered = z.object({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  collection: z.string(),
  bytes: z.number(),
  addedAt: z.iso.datetime(),
})
export type Registered = Readonly<z.infer<typeof registered>>

const fileIn = (dataDir: string) => join(dataDir, "papers.jsonl")

/** Appends of this process, one after the other. */
let last: Promise<unknown> = Promise.resolve()

/** Whether any paper was noted yet: a library may be older than its notes. */
export const isRegister = (dataDir: string): boolean => existsSync(fileIn(dataDir))

/** Notes the papers, in one go. Once this resolves the notes are on the disk. */
export function registerPapers(dataDir: string, papers: readonly Registered[]): Promise<void> {
  const lines = papers.map((paper) => `${JSON.stringify(paper)}\n`).join("")
  const appended = last.then(() => appendLine(fileIn(dataDir), lines))
  last = appended.catch(() => undefined)
  return appended
}

/** The papers in the order they were first taken; one that was taken again is as it was then. */
export async function registeredPapers(
  dataDir: string,
): Promise<{ readonly papers: readonly Registered[]; readonly faults: readonly string[] }> {
  const { values, faults } = await readLines(fileIn(dataDir), registered, "paper")
  return { papers: [...new Map(values.map((paper) => [paper.id, paper])).values()], faults }
}
