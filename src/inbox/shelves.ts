/** Moving files between the inbox and its folders done, duplicate and failed. Nothing is overwritten and nothing removed. */
import { createHash } from "node:crypto"
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
  if (reason) await writeFile(reasonFor(target), `${reason}\n`)
  await rename(path, target)
  return target
}

/** "act.pdf.reason.txt"; the end of a very long name gives way, since no file's name may be longer than 255 bytes. */
function reasonFor(path: string): string {
  let name = basename(path)
  while (Buffer.byteLength(name) > 240) name = name.slice(0, -1)
  return join(dirname(path), `${name}.reason.txt`)
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
  await rm(reasonFor(path), { force: true })
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
  // The name by its hash: with the paper's 64 signs before it, a long one would be longer than a file system takes (255).
  const mark = join(inbox, ".taking", `${id}-${createHash("sha256").update(path).digest("hex").slice(0, 16)}`)
  const again = await exists(mark)
  await mkdir(dirname(mark), { recursive: true })
  await writeFile(mark, "")
  return { again, remove: () => rm(mark, { force: true }) }
}
