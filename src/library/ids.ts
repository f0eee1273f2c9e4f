/** Ids of papers as names of files. */
import { AssayError, PaperError } from "../errors.ts"

/** The id, when it is a SHA-256 in hexadecimal; anything else could name a file outside the library. */
export function checked(id: string): string {
  if (/^[0-9a-f]{64}$/.test(id)) return id
  throw new AssayError(`"${id}" is no id of a paper; an id is the SHA-256 of its file, 64 hexadecimal digits.`)
}

/** "ab/abcd….pdf": two letters for each folder, so that none holds more than some thousands of files. */
export function keyOf(id: string): string {
  return `${checked(id).slice(0, 2)}/${id}.pdf`
}

/** The fault of a paper whose file is gone. */
export function missing(id: string, place: string): PaperError {
  return new PaperError("missing", `The file of paper ${id.slice(0, 12)} is not in ${place}; add the paper again.`)
}
