/** The end of a PDF: a table of where its objects stand, and the tree of its pages where that is lost. */
import type { Objects, Place } from "./objects.ts"

/** The end of a file of so many bytes with these objects, as letters; for its pages, or for those of the catalog whose number is given. */
export const endOf = (length: number, objects: Objects, pages: number | readonly number[]): string => {
  const places = new Map<number, Place>()
  let next = 1
  for (const [number, { place }] of objects) {
    places.set(number, place)
    if (number >= next) next = number + 1
  }
  let text = "\n"
  const write = (body: string): number => {
    places.set(next, { at: length + text.length })
    text += `${next} 0 obj\n${body}\nendobj\n`
    return next++
  }
  let root = pages
  if (typeof root !== "number") {
    const tree = write(`<< /Type /Pages /Count ${root.length} /Kids [${root.map((page) => `${page} 0 R`).join(" ")}] >>`)
    root = write(`<< /Type /Catalog /Pages ${tree} 0 R >>`)
  }
  const table = length + text.length
  places.set(next, { at: table })
  const numbers = [...places.keys()].sort((a, b) => a - b)
  const entries = numbers.map((number) => entryOf(places.get(number)!)).join("")
  const about = `/Type /XRef /Size ${next + 1} /Root ${root} 0 R /W [1 5 4] /Index [${runsOf(numbers)}] /Length ${entries.length}`
  return `${text}${next} 0 obj\n<< ${about} >>\nstream\n${entries}\nendstream\nendobj\nstartxref\n${table}\n%%EOF\n`
}

/** A kind of one byte, a place or the number of a stream of five, an index of four, as letters. */
const entryOf = (place: Place): string => {
  const bytes = Buffer.alloc(10)
  bytes[0] = "at" in place ? 1 : 2
  bytes.writeUIntBE("at" in place ? place.at : place.within, 1, 5)
  bytes.writeUInt32BE("at" in place ? 0 : place.index, 6)
  return bytes.toString("latin1")
}

/** "1 5 9 2": from 1 on five numbers, from 9 on two. */
const runsOf = (numbers: readonly number[]): string => {
  const runs: { from: number; count: number }[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && number === last.from + last.count) last.count++
    else runs.push({ from: number, count: 1 })
  }
  return runs.map(({ from, count }) => `${from} ${count}`).join(" ")
}
