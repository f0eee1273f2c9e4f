/** Pages whose drawing is damaged in its middle: readers draw them as far as they get, and do not say so. */
import { inflateSync } from "node:zlib"
import { referencesIn } from "./lacking.ts"
import { fileOf, isLocked, objectsOf } from "./objects.ts"
import { pagesOf } from "./tree.ts"

/** No drawing of a page is larger than this when it is unpacked; one that is, is not looked at to its end. */
const LARGEST = 64_000_000

/**
 * The numbers of the pages of a file with so many pages whose drawing does not unpack to its end. Only what is packed as most drawings are
 * can be told; of a locked file, and of one whose pages are not found in their order, nothing is said.
 */
export const brokenOffPages = (bytes: Uint8Array, count: number): ReadonlySet<number> => {
  const file = fileOf(bytes)
  const objects = objectsOf(file.toString("latin1"))
  const { pages, root } = pagesOf(objects)
  if (root === undefined || pages.length !== count || isLocked(objects)) return new Set()
  const isBrokenOff = (number: number): boolean => {
    const drawing = objects.get(number)
    if (!drawing || !("at" in drawing.place) || !PACKED.test(drawing.head) || drawing.head.includes("/DecodeParms")) return false
    const from = file.indexOf("stream", drawing.place.at + drawing.head.length) + "stream".length
    return !unpacks(file.subarray(from + (file[from] === 0x0d ? 2 : 1)))
  }
  return new Set(pages.flatMap((page, index) => (drawingsOf(objects.get(page)!.head).some(isBrokenOff) ? [index + 1] : [])))
}

const PACKED = /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/

/** The objects in which a page says that it is drawn: "/Contents 12 0 R", "/Contents [12 0 R 13 0 R]". */
const drawingsOf = (head: string): number[] => [...referencesIn(/\/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)/.exec(head)?.[1] ?? "")]

/** Whether a stream can be unpacked to its end, whatever stands behind it. Some old writers give a wrong sum of a whole one. */
const unpacks = (packed: Uint8Array): boolean => {
  try {
    inflateSync(packed, { maxOutputLength: LARGEST })
    return true
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return code === "ERR_BUFFER_TOO_LARGE" || message === "incorrect data check"
  }
}
