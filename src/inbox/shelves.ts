/** Moving files between the inbox and its folders done, duplicate and failed. Nothing is overwritten and nothing removed. */
import { access, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { sha256Of } from "./arrival.ts"
import { folderOf, nameOf, type Outcome } from "./names.ts"

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/**
 * Moves a file to the folder of its outcome, under its own name or the next that is free ("act (2).pdf"), and gives the new path.
 * A reason is written beside it first ("act.pdf.reason.txt"), so that no failed file ever lies there without one.
 */
export async function shelve(inbox: string, path: string, outcome: Outcome, collection: string, reason: string | null): Promise<string> {
  const folder = folderOf(inbox, outcome, collection)
  await mkdir(folder, { recursive: true })
  let target = join(folder, nameOf(path, 1))
  for (let number = 2; await exists(target); number++) target = join(folder, nameOf(path, number))
  if (reason) await writeFile(`${target}.reason.txt`, `${reason}\n`)
  await rename(path, target)
  return target
}

/** What is needed to know where a paper's file belongs. */
export interface Shelved {
  readonly id: string
  readonly name: string
  readonly collection: string
  readonly state: string
  readonly reason: string | null
}

/**
 * Puts the file of a paper that ended in reading where it belongs: one that failed from done to failed, one that a retry
 * brought to its end from failed to done. Gives the new path, or null when the file lies right or is not here.
 */
export async function reshelve(inbox: string, paper: Shelved): Promise<string | null> {
  const outcome = paper.state === "failed" ? "failed" : paper.state === "done" ? "done" : null
  if (!outcome) return null
  const path = await findIn(folderOf(inbox, outcome === "failed" ? "done" : "failed", paper.collection), paper)
  if (!path) return null
  const target = await shelve(inbox, path, outcome, paper.collection, outcome === "failed" ? paper.reason : null)
  await rm(`${path}.reason.txt`, { force: true })
  return target
}

/** The paper's file in a folder, known by its name (or "name (2)") and then by its content. */
async function findIn(folder: string, paper: Shelved): Promise<string | null> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const original = name.replace(/ \(\d+\)(?=\.[^.]*$|$)/, "")
    if (name !== paper.name && original !== paper.name) continue
    const path = join(folder, name)
    if ((await sha256Of(path).catch(() => null)) === paper.id) return path
  }
  return null
}

export interface Mark {
  /** It was there before: a crash came between taking the file and moving it, so this is no second arrival. */
  readonly again: boolean
  remove(): Promise<void>
}

/** Notes in "<inbox>/.taking" that a file is about to be taken. */
export async function markTaking(inbox: string, path: string, id: string): Promise<Mark> {
  const mark = join(inbox, ".taking", `${id} ${basename(path)}`)
  const again = await exists(mark)
  await mkdir(dirname(mark), { recursive: true })
  await writeFile(mark, "")
  return { again, remove: () => rm(mark, { force: true }) }
}
