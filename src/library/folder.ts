/** A library in a folder of this machine. */
import { randomUUID } from "node:crypto"
import { constants, createReadStream, existsSync } from "node:fs"
import { copyFile, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import { holdToId, idIn, keyOf, missing } from "./checks.ts"
import type { Library } from "./library.ts"

/** Files lie at `<folder>/ab/abcd….pdf`. Each is written under another name, reaches the disk, and only then has its name. */
export function folderLibrary(folder: string): Library {
  const root = resolve(folder)
  const pathOf = (id: string) => join(root, keyOf(id))
  const has = async (id: string) => existsSync(pathOf(id))
  return {
    has,
    async put(id, path) {
      const target = pathOf(id)
      if (await has(id)) return
      await mkdir(dirname(target), { recursive: true })
      const draft = `${target}.${randomUUID()}.part`
      try {
        await copyFile(path, draft, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
        await holdToId(createReadStream(draft), id, path)
        await reachDisk(draft)
        await rename(draft, target)
      } finally {
        await rm(draft, { force: true })
      }
      // A new name is safe only once the folders that hold it are.
      for (const holder of [dirname(target), root]) await reachDisk(holder)
    },
    async read(id) {
      const path = pathOf(id)
      return readFile(path).catch((error: NodeJS.ErrnoException) => {
        throw error.code === "ENOENT" ? missing(id, root) : error
      })
    },
    async withFile(id, use) {
      if (!(await has(id))) throw missing(id, root)
      return use(pathOf(id))
    },
    async ids() {
      const keys = existsSync(root) ? await readdir(root, { recursive: true }) : []
      return keys.flatMap((key) => idIn(key) ?? []).sort()
    },
    async remove(id) {
      await rm(pathOf(id), { force: true })
    },
  }
}

/** Waits until the file or folder is on the disk and not only in memory. */
export async function reachDisk(path: string): Promise<void> {
  const handle = await open(path, "r")
  try {
    await handle.sync()
  } catch (error) {
    // Windows cannot sync a folder, and does not need to.
    if (!["EISDIR", "EPERM", "EINVAL"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error
  } finally {
    await handle.close()
  }
}
