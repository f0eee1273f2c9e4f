/** PDFs whose end is missing, as after a download that broke off: the table of contents that stood there is written anew. */
import { HEADER_WITHIN, isCutShort } from "../sniff.ts"
import { endOf } from "./end.ts"
import { lackingOf, referencesIn } from "./lacking.ts"
import { isOf, type Objects, objectsOf } from "./objects.ts"

export interface Mending {
  /** What has to stand behind the bytes of the file, so that readers open it. */
  readonly end: Uint8Array
  /** The numbers of pages that lack a part of their drawing, or a font of it: what is seen of them is not what they said. */
  readonly lacking: ReadonlySet<number>
}

/** A page tree has no more levels than this, and a paper no more pages. */
const DEEPEST = 40
const MOST_PAGES = 100_000

/**
 * What opens a file that is cut short. Its pages are those that are left of the file's own tree, and behind these others in the order of
 * the file. Null for a file that is not cut short, that is locked (how, stood at its end), or of which no page is left.
 */
export const mendingOf = (bytes: Uint8Array): Mending | null => {
  if (!isCutShort(bytes)) return null
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // Places count from the header on.
  const file = buffer.toString("latin1", Math.max(0, buffer.subarray(0, HEADER_WITHIN).indexOf("%PDF")))
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

const isLocked = (objects: Objects): boolean => {
  for (const { head } of objects.values()) if (/\/Filter\s*\/Standard\b/.test(head)) return true
  return false
}

/** The objects of the pages in order, and the catalog if its tree holds all of them and lacks none. */
const pagesOf = (objects: Objects): { readonly pages: readonly number[]; readonly root?: number } => {
  const [root, catalog] = [...objects].findLast(([, { head }]) => isOf(head, "Catalog")) ?? []
  const tree = /\/Pages\s+(\d{1,7})\s+\d+\s+R/.exec(catalog?.head ?? "")?.[1]
  const pages = new Set<number>()
  const seen = new Set<number>()
  let isWhole = tree !== undefined
  const walk = (number: number, depth: number): void => {
    const head = objects.get(number)?.head
    if (head === undefined || depth > DEEPEST || seen.has(number)) {
      isWhole = false
      return
    }
    seen.add(number)
    if (isOf(head, "Page")) pages.add(number)
    else for (const kid of referencesIn(/\/Kids\s*\[([^\]]*)\]/.exec(head)?.[1] ?? "")) walk(kid, depth + 1)
  }
  if (tree !== undefined) walk(Number(tree), 0)
  const reached = pages.size
  for (const [number, { head }] of objects) if (isOf(head, "Page")) pages.add(number)
  if (pages.size > reached) isWhole = false
  return { pages: [...pages].slice(0, MOST_PAGES), ...(isWhole && root !== undefined && { root }) }
}
