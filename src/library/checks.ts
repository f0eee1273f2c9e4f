/** What both engines of the library hold an id and a file to. */
import { createHash } from "node:crypto"
import { pipeline } from "node:stream/promises"
import { AssayError, PaperError } from "../errors.ts"

/** "ab/abcd….pdf": two letters for each folder, so that none holds more than some thousands of files. */
export function keyOf(id: string): string {
  // Anything but a hash could name a file outside the library.
  if (/^[0-9a-f]{64}$/.test(id)) return `${id.slice(0, 2)}/${id}.pdf`
  throw new AssayError(`"${id}" is no id of a paper; an id is the SHA-256 of its file, 64 hexadecimal digits.`)
}

/** The id in a key that `keyOf` gave; null for the name of any other file that lies about. */
export function idIn(key: string): string | null {
  return /^([0-9a-f]{2})[/\\](\1[0-9a-f]{62})\.pdf$/.exec(key)?.[2] ?? null
}

/** Rejects when the content of the file is not what its id was made of: it changed after somebody looked at it. */
export async function holdToId(content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, id: string, path: string): Promise<void> {
  const hash = createHash("sha256")
  await pipeline(content, hash)
  if (hash.digest("hex") === id) return
  throw new PaperError("broken", `${path} changed while it was being added; add it again once it is complete.`, { passing: true })
}

/** The fault of a paper whose file is gone. */
export function missing(id: string, place: string): PaperError {
  return new PaperError("missing", `The file of paper ${id.slice(0, 12)} is not in ${place}; add the paper again.`)
}
