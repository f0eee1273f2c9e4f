/** Draws the text of a PDF in another order: the same page to the eye, and none that was ever read aloud by its content stream. */
import { deflateSync, inflateSync } from "node:zlib"
import { randomOf } from "./random.mjs"

/** The PDF with the text objects (BT … ET) of each page in an order drawn from `seed`. For files with a plain cross-reference table, as browsers write them. */
export function shuffled(pdf, seed) {
  const random = randomOf(seed)
  const objects = objectsOf(Buffer.from(pdf)).map((object) => {
    const stream = contentOf(object)
    if (!stream) return object
    const packed = deflateSync(Buffer.from(reordered(stream, random), "latin1"))
    const head = Buffer.from(`${object.number} 0 obj\n<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n`, "latin1")
    return { ...object, bytes: Buffer.concat([head, packed, Buffer.from("\nendstream\nendobj\n", "latin1")]) }
  })
  return assembled(objects, trailerOf(pdf))
}

/** Text objects change places only with those drawn under the same transformation and colour: what has been said since the last q. */
function reordered(stream, random) {
  const places = new Map()
  const stack = []
  let state = ""
  const parts = stream.split(/(\bBT\b[\s\S]*?\bET\b)/)
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 1) {
      places.set(state, [...(places.get(state) ?? []), at])
      continue
    }
    for (const line of part.split("\n")) {
      if (line === "q") stack.push(state)
      else if (line === "Q") state = stack.pop() ?? ""
      else if (/ (?:cm|rg|g|gs)$/.test(line)) state += `${line}\n`
    }
  }
  const result = [...parts]
  for (const group of places.values()) for (const [at, from] of random.shuffle(group).entries()) result[group[at]] = parts[from]
  return result.join("")
}

function contentOf({ bytes }) {
  const text = bytes.toString("latin1")
  const start = /^\d+ 0 obj\s*<<([^>]*)>>\s*stream\r?\n/.exec(text)
  if (!start?.[1].includes("/FlateDecode") || /\/(?:Type|Subtype|Length1)\b/.test(start[1])) return undefined
  const length = Number(/\/Length (\d+)/.exec(start[1])[1])
  const stream = inflateSync(bytes.subarray(start[0].length, start[0].length + length)).toString("latin1")
  return /\bBT\b/.test(stream) && / Tf\b/.test(stream) ? stream : undefined
}

/** Each object from the cross-reference table, cut where the next one begins. */
function objectsOf(pdf) {
  const text = pdf.toString("latin1")
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)[1])
  const [, count] = /^xref\s+0 (\d+)\s/.exec(text.slice(table))
  const entries = [...text.slice(table).matchAll(/(\d{10}) (\d{5}) ([nf])/g)].slice(0, Number(count))
  const starts = entries
    .flatMap(([, offset, , use], number) => (use === "n" ? [{ number, offset: Number(offset) }] : []))
    .sort((a, b) => a.offset - b.offset)
  return starts.map(({ number, offset }, at) => ({ number, bytes: pdf.subarray(offset, starts[at + 1]?.offset ?? table) }))
}

const trailerOf = (pdf) => /trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(Buffer.from(pdf).toString("latin1"))[1]

/** A PDF of these objects (`{ number, bytes }`) and this trailer. */
export function assembled(objects, trailer) {
  const parts = [Buffer.from("%PDF-1.4\n%\xd3\xeb\xe9\xe1\n", "latin1")]
  const offsets = []
  let length = parts[0].length
  for (const { number, bytes } of objects) {
    offsets[number] = length
    parts.push(bytes)
    length += bytes.length
  }
  const rows = Array.from({ length: offsets.length }, (_, number) =>
    offsets[number] === undefined ? "0000000000 65535 f \n" : `${String(offsets[number]).padStart(10, "0")} 00000 n \n`,
  )
  return Buffer.concat([
    ...parts,
    Buffer.from(`xref\n0 ${rows.length}\n${rows.join("")}trailer\n${trailer}\nstartxref\n${length}\n%%EOF\n`, "latin1"),
  ])
}
