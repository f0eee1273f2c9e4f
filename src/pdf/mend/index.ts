/** PDFs whose end is missing, as after a download that broke off: the table of contents that stood there is written anew. */
import { isCutShort } from "../sniff.ts"
import { endOf } from "./end.ts"
import { lackingOf } from "./lacking.ts"
import { fileOf, isLocked, objectsOf } from "./objects.ts"
import { pagesOf } from "./tree.ts"

export interface Mending {
  /** What has to stand behind the bytes of the file, so that readers open it. */
  readonly end: Uint8Array
  /** The numbers of pages that lack a part of their drawing, or a font of it: what is seen of them is not what they said. */
  readonly lacking: ReadonlySet<number>
}

/**
 * What opens a file that is cut short. Its pages are those that are left of the file's own tree, and behind these others in the order of
 * the file. Null for a file that is not cut short, that is locked (how, stood at its end), or of which no page is left.
 */
export const mendingOf = (bytes: Uint8Array): Mending | null => {
  if (!isCutShort(bytes)) return null
  const file = fileOf(bytes).toString("latin1")
  const objects = objectsOf(file)
  const { pages, root } = pagesOf(objects)
  if (pages.length === 0 || isLocked(objects)) return null
  const lacking = lackingOf(objects)
  return {
    end: Buffer.from(endOf(file.length, objects, root ?? pages), "latin1"),
    lacking: new Set(pages.flatMap((page, index) => (lacking.has(page) ? [index + 1] : []))),
  }
}

/** The file as readers open it. */
export const mended = (bytes: Uint8Array, { end }: Mending): Uint8Array => {
  const whole = new Uint8Array(bytes.length + end.length)
  whole.set(bytes)
  whole.set(end, bytes.length)
  return whole
}
