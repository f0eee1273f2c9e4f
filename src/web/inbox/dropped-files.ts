/** The files of a drop, folders opened: a file in a folder takes the folder's name as its collection. */

export interface Dropped {
  readonly file: File
  /** The folder it lay in, "" for none. */
  readonly collection: string
}

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject))

async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  // A reader hands out at most a hundred entries at a time, and an empty batch at the end.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (batch.length === 0) return all
    all.push(...batch)
  }
}

async function opened(entry: FileSystemEntry, collection: string): Promise<readonly Dropped[]> {
  // ".DS_Store" and its like come with every folder.
  if (entry.name.startsWith(".")) return []
  if (entry.isFile) return [{ file: await fileOf(entry as FileSystemFileEntry), collection }]
  const inside = await filesIn(entry as FileSystemDirectoryEntry)
  const path = collection ? `${collection}/${entry.name}` : entry.name
  return (await Promise.all(inside.map((each) => opened(each, path)))).flat()
}

/** All files of a drop in the order they came. Call it while the event lasts: afterwards its items are gone. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly Dropped[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return Promise.resolve([...transfer.files].map((file) => ({ file, collection: "" })))
  return Promise.all(entries.map((entry) => opened(entry, ""))).then((all) => all.flat())
}
