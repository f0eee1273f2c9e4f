/** The objects of a PDF, found without its table of contents: by the words that open them. */
import { inflateSync } from "node:zlib"
import { HEADER_WITHIN } from "../sniff.ts"

/** Where an object stands: at a byte of the file, or as one of those that are packed together in another. */
export type Place = { readonly at: number } | { readonly within: number; readonly index: number }
export interface Found {
  readonly place: Place
  /** What it says of itself, up to its stream if it has one. */
  readonly head: string
}
/** Objects by number; of several with one number the last counts. */
export type Objects = ReadonlyMap<number, Found>

/** PDFium knows no higher numbers. A file in which more objects are opened is left alone. */
const HIGHEST = 4_000_000
const MOST = 1_000_000
/** Objects that are packed together are unpacked up to so many bytes, and all of a file's up to so many. */
const LARGEST = 8_000_000
const UNPACKED = 64_000_000
/** What is packed grows to at most so many times its size. */
const SWELLS = 1030

/** What stands before the "obj" that opens an object: its number, and of which edition it is. */
const NUMBERS = /(?<!\d)(\d{1,7})\s{1,4}\d{1,5}\s{1,4}$/
const LONGEST_NUMBERS = 21
const OPENS = /^\sobj(?![a-z])/

/** The bytes of a file from its header on, from which its places count. */
export const fileOf = (bytes: Uint8Array): Buffer => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return file.subarray(Math.max(0, file.subarray(0, HEADER_WITHIN).indexOf("%PDF")))
}

/** The objects of the file, whose bytes are the letters of `file`; those without an end are left out. */
export const objectsOf = (file: string): Objects => {
  const found = new Map<number, Found>()
  let left = UNPACKED
  for (const { number, at, body } of bodiesOf(file)) {
    const stream = /stream\r?\n/.exec(body)
    const head = body.slice(0, stream?.index)
    found.set(number, { place: { at }, head })
    if (!stream || !isOf(head, "ObjStm")) continue
    const bytes = body.slice(stream.index + stream[0].length)
    const packed = unpacked(head, bytes, Math.min(LARGEST, left))
    // One that comes to nothing may have taken as much before that showed.
    left -= packed.length || Math.min(LARGEST, SWELLS * bytes.length)
    for (const [index, inner] of innerOf(head, packed).entries())
      found.set(inner.number, { place: { within: number, index }, head: inner.head })
  }
  return found
}

/** Whether the file is encrypted: then nothing in it says what it is. */
export const isLocked = (objects: Objects): boolean => {
  for (const { head } of objects.values()) if (/\/Filter\s*\/Standard\b/.test(head)) return true
  return false
}

/** Whether an object says that it is of a type. */
export const isOf = (head: string, type: "Catalog" | "Pages" | "Page" | "ObjStm"): boolean =>
  head.includes(type) && new RegExp(`/Type\\s*/${type}(?![A-Za-z])`).test(head)

interface Body {
  readonly number: number
  readonly at: number
  readonly body: string
}

const bodiesOf = (file: string): readonly Body[] => {
  const bodies: Body[] = []
  let last: { readonly number: number; readonly at: number; readonly from: number } | undefined
  const close = (end: number): void => {
    if (!last) return
    const body = file.slice(last.from, end)
    const isWhole = body.slice(-LONGEST_NUMBERS).includes("endobj") || body.includes("endobj")
    if (last.number > 0 && last.number < HIGHEST && isWhole) bodies.push({ number: last.number, at: last.at, body })
  }
  // Looking for numbers that end in "obj" takes ten times as long.
  for (let index = file.indexOf("obj"); index >= 0; index = file.indexOf("obj", index + 3)) {
    const numbers = OPENS.test(file.slice(index - 1, index + 4)) && NUMBERS.exec(file.slice(Math.max(0, index - LONGEST_NUMBERS), index))
    if (!numbers) continue
    const at = index - numbers[0].length
    close(at)
    if (bodies.length >= MOST) return []
    last = { number: Number(numbers[1]), at, from: index + "obj".length }
  }
  close(file.length)
  return bodies
}

/** The letters of a stream that is packed as most are, or not at all; none of one that is damaged, too large or packed otherwise. */
const unpacked = (head: string, body: string, most: number): string => {
  if (most <= 0 || head.includes("/DecodeParms")) return ""
  if (!head.includes("/Filter")) return body.slice(0, most)
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*(?:\]|\/|>)/.test(head)) return ""
  try {
    return inflateSync(Buffer.from(body, "latin1"), { maxOutputLength: most }).toString("latin1")
  } catch {
    return ""
  }
}

/** The objects packed in a stream, which opens with the number and the place of each. */
const innerOf = (head: string, packed: string): { readonly number: number; readonly head: string }[] => {
  const first = Number(/\/First\s+(\d{1,9})/.exec(head)?.[1] ?? 0)
  const numbers = (packed.slice(0, first).match(/\d{1,9}/g) ?? []).map(Number)
  const inner: { number: number; head: string }[] = []
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const number = Math.min(numbers[at]!, HIGHEST)
    inner.push({ number, head: packed.slice(first + numbers[at + 1]!, first + (numbers[at + 3] ?? packed.length)) })
  }
  return inner
}
