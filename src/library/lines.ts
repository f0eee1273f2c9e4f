/** Files of lines that only grow: each line on the disk before anybody is told. */
import { mkdir, open, readFile } from "node:fs/promises"
import { dirname } from "node:path"
import type { z } from "zod"
import { reachDisk } from "./folder.ts"

/** Adds whole lines to the file. Once this resolves they are on the disk. */
export async function appendLine(path: string, lines: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, "a+")
  try {
    const { size } = await file.stat()
    // What a crash left half written gets a line of its own, so that it cannot spoil the new one.
    const torn = size > 0 && (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString() !== "\n"
    await file.appendFile(torn ? `\n${lines}` : lines)
    await file.sync()
    if (size === 0) await reachDisk(dirname(path))
  } finally {
    await file.close()
  }
}

/** What the lines hold, in order, and a sentence for each that is no such thing; a file that is not there has no lines. */
export async function readLines<T extends z.ZodType>(
  path: string,
  schema: T,
  noun: string,
): Promise<{ readonly values: readonly z.output<T>[]; readonly faults: readonly string[] }> {
  const text = await readFile(path, "utf8").catch(noneWhenMissing)
  const values: z.output<T>[] = []
  const faults: string[] = []
  for (const [at, line] of text.split("\n").entries()) {
    if (line === "") continue
    const value = valueIn(line, schema)
    if (value === undefined) faults.push(`Line ${at + 1} of ${path} is no ${noun} and was left out; a crash may have cut it short.`)
    else values.push(value)
  }
  return { values, faults }
}

/** Some hundred lines at once. */
const BLOCK = 1 << 16

/** What the last `count` lines hold, in order, without those that are no such thing; nothing before them is read. */
export async function lastLines<T extends z.ZodType>(path: string, schema: T, count: number): Promise<readonly z.output<T>[]> {
  const file = await open(path, "r").catch(noneWhenMissing)
  if (file === "") return []
  try {
    const blocks: Buffer[] = []
    let ends = 0
    // One end of a line more than there are lines wanted: the last line ends, too, and the first block begins anywhere.
    for (let end = (await file.stat()).size; end > 0 && ends <= count; end -= blocks[0]!.length) {
      const length = Math.min(BLOCK, end)
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, end - length)
      blocks.unshift(buffer)
      ends += buffer.reduce((sum, byte) => sum + Number(byte === NEWLINE), 0)
    }
    const lines = Buffer.concat(blocks).toString("utf8").split("\n").filter(Boolean).slice(-count)
    return lines.flatMap((line) => valueIn(line, schema) ?? [])
  } finally {
    await file.close()
  }
}

const NEWLINE = "\n".charCodeAt(0)

function noneWhenMissing(error: NodeJS.ErrnoException): "" {
  if (error.code === "ENOENT") return ""
  throw error
}

function valueIn<T extends z.ZodType>(line: string, schema: T): z.output<T> | undefined {
  try {
    return schema.parse(JSON.parse(line))
  } catch {
    return undefined
  }
}
