/** Sets papers with a writer of our own, which can draw in any order: lines at random, across columns, letter by letter, bottom up. */

import { deflateSync } from "node:zlib"
import { linesOf } from "./breaking.mjs"
import { encoded, measure } from "./metrics.mjs"
import { randomOf } from "./random.mjs"
import { assembled } from "./shuffle.mjs"

const SIZES = { a4: [595, 842], letter: [612, 792] }
const MARGIN = { top: 78, bottom: 74, side: 64 }
const GAP = 20

/** The PDF of a paper and its frame. */
export async function make(paper, manuscript) {
  const [width, height] = SIZES[paper.size]
  const pages = pagesOf(paper, manuscript, width, height).map((marks, at) => contentOf(inOrder(marks, paper, at), paper))
  const size = paper.crop ? 40 : 0
  const objects = [
    "<</Type /Catalog /Pages 2 0 R>>",
    `<</Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + 2 * at} 0 R`).join(" ")}]>>`,
    "<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding <</Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [129 /fi 141 /fl]>> >>",
  ]
  for (const [at, content] of pages.entries()) {
    const box = paper.rotate ? [0, 0, height, width] : [0, 0, width + 2 * size, height + 2 * size]
    const crop = paper.crop ? ` /CropBox [${size} ${size} ${width + size} ${height + size}]` : ""
    objects.push(
      `<</Type /Page /Parent 2 0 R /MediaBox [${box.join(" ")}]${crop}${paper.rotate ? ` /Rotate ${paper.rotate}` : ""} /Contents ${5 + 2 * at} 0 R /Resources <</Font <</F 3 0 R>> >> >>`,
      streamOf(content),
    )
  }
  const bytes = objects.map((text, at) => ({ number: at + 1, bytes: Buffer.from(`${at + 1} 0 obj\n${text}\nendobj\n`, "latin1") }))
  return {
    pdf: assembled(bytes, `<</Size ${objects.length + 1} /Root 1 0 R>>`),
    frame: { top: MARGIN.top - 16, bottom: height - MARGIN.bottom + 6 },
  }
}

const streamOf = (content) => {
  const packed = deflateSync(Buffer.from(content, "latin1")).toString("latin1")
  return `<</Filter /FlateDecode /Length ${packed.length}>> stream\n${packed}\nendstream`
}

/** What is on each page, in reading order: `{ x, y, size, text }` from the top left corner, and `{ rule: [x, y, width, height] }`. */
function pagesOf(paper, { title, blocks, notes }, width, height) {
  const { columns = 1 } = paper
  const size = columns === 3 ? 9 : 10.5
  const inner = width - 2 * MARGIN.side - (paper.asides ? 120 : 0)
  const measureOf = (inner - (columns - 1) * GAP) / columns
  const pages = []
  let page
  let column = 0
  let y = 0
  let bottom = 0
  const put = (lines, x, from, lineSize, leading = lineSize * 1.24) => {
    for (const [at, { words }] of lines.entries()) {
      page.push(
        ...words.map((word) => ({
          x: x + word.at,
          y: from + at * leading - (word.raised ? lineSize * 0.35 : 0),
          size: word.raised ? lineSize * 0.65 : lineSize,
          text: word.text,
          line: `${pages.length} ${column} ${from + at * leading}`,
        })),
      )
    }
    return from + lines.length * leading
  }
  const open = () => {
    page = []
    pages.push(page)
    const number = String(316 + pages.length)
    put(linesOf(paper.head, 8.5, inner), MARGIN.side, 40, 8.5)
    page.push({ x: width - MARGIN.side - 20, y: 40, size: 8.5, text: number, line: "number" })
    column = 0
    bottom = height - MARGIN.bottom
    y = MARGIN.top
  }
  let top = MARGIN.top
  const next = () => {
    column++
    if (column < columns) {
      y = top
      return
    }
    open()
    top = MARGIN.top
  }
  const left = () => MARGIN.side + column * (measureOf + GAP)
  const flow = (text, lineSize, { ragged = false, keep = 1, ligatures = false } = {}) => {
    const leading = lineSize * 1.24
    const lines = linesOf(text, lineSize, measureOf, { ragged, ligatures })
    if (y + Math.min(keep, lines.length + 1) * leading > bottom) next()
    for (const line of lines) {
      // A note that this line calls takes its room from the bottom of every column.
      const called = line.words.find(({ raised }) => raised)
      const note = called ? linesOf(`[^${called.text}] ${notes[Number(called.text) - 1]}`, 8, inner) : []
      if (y + leading > bottom - note.length * 10 - (note.length ? 8 : 0)) next()
      if (note.length > 0) {
        footnotes.push(note)
        bottom -= note.length * 10 + 8
        noteAreas.set(page, [...(noteAreas.get(page) ?? []), note])
      }
      y = put([line], left(), y + leading, lineSize, leading) - leading
    }
    y += 5
  }
  const footnotes = []
  const noteAreas = new Map()
  open()
  y = put(linesOf(title, 18, inner, { ragged: true }), MARGIN.side, y + 10, 18) + 6
  top = y
  for (const block of blocks) {
    if (block.kind === "heading") {
      y += 6
      if (paper.spaced) y = spaced(block.text.toUpperCase(), y + 12, left(), page, pages.length) + 6
      else flow(block.text, 12.5, { ragged: true, keep: 4 })
    } else if (block.kind === "paragraph") flow(block.text, size, { ligatures: paper.traits.includes("ligatures") })
    else if (block.kind === "aside") put(linesOf(block.text, 8, 100, { ragged: true }), width - MARGIN.side - 102, y + 10, 8)
    else y = table(block, paper, left(), y + 4, page, put)
  }
  for (const [on, list] of noteAreas) {
    page = on
    let at = height - MARGIN.bottom - list.reduce((sum, note) => sum + note.length * 10 + 2, 0) + 10
    page.push({ rule: [MARGIN.side, at - 12, 120, 0.5] })
    for (const note of list) at = put(note, MARGIN.side, at, 8, 10) + 2
  }
  return pages
}

/** Capitals with a third of an em between them, each letter drawn where it stands. */
function spaced(text, y, left, page, number) {
  let x = left
  for (const letter of text) {
    if (letter !== " ") page.push({ x, y, size: 10, text: letter, line: `${number} ${y}` })
    x += measure(letter, 10) + (letter === " " ? 5 : 3)
  }
  return y
}

function table({ caption, columns, rows }, { ruled = [] }, left, y, page, put) {
  const name = caption.startsWith("Table 1") ? "refining" : "sheet"
  const first = name === "sheet" ? 170 : 130
  const step = name === "sheet" ? 52 : 80
  let at = y + 12
  if (caption) at = put(linesOf(caption, 9.5, 460, { ragged: true }), left, at, 9.5) + 4
  const start = at - 9
  const ends = []
  for (const row of [columns, ...rows]) {
    const label = linesOf(row[0], 9, first - 12, { ragged: true })
    put(label, left + 4, at, 9, 11)
    for (const [column, text] of row.slice(1).entries()) {
      page.push({ x: left + first + (column + 1) * step - 6 - measure(text, 9), y: at, size: 9, text, line: `cell ${at} ${column}` })
    }
    at += label.length * 11 + 3
    ends.push(at - 9)
  }
  if (ruled.includes(name)) {
    const width = first + step * (columns.length - 1)
    for (const end of [start, ...ends]) page.push({ rule: [left, end, width, 0.5] })
    for (const x of [0, ...columns.map((_, column) => first + column * step)])
      page.push({ rule: [left + x, start, 0.5, ends.at(-1) - start] })
  }
  return at + 6
}

/** The marks of a page in the order in which they are drawn. */
function inOrder(marks, { order, unit = "line", start }, at) {
  const groups = unit === "line" ? [...grouped(marks)] : marks.map((mark) => [mark])
  if (order === "shuffled")
    return randomOf(start * 100 + at)
      .shuffle(groups)
      .flat()
  const height = (group) => group[0].y ?? group[0].rule[1]
  if (order === "across") return groups.sort((a, b) => height(a) - height(b) || a[0].x - b[0].x).flat()
  if (order === "bottom up") return groups.sort((a, b) => height(b) - height(a)).flat()
  return groups.flat()
}

function grouped(marks) {
  const groups = new Map()
  for (const mark of marks) groups.set(mark.line ?? mark, [...(groups.get(mark.line ?? mark) ?? []), mark])
  return groups.values()
}

function contentOf(marks, { rotate, crop, unit, size }) {
  const [, height] = SIZES[size]
  const shift = crop ? 40 : 0
  const number = (n) => String(Math.round(n * 100) / 100)
  // Turned a quarter so that /Rotate 90 brings it upright again.
  const place = (x, y) => (rotate ? `0 1 -1 0 ${number(y)} ${number(x)}` : `1 0 0 1 ${number(x + shift)} ${number(height - y + shift)}`)
  const parts = crop ? [`BT /F 7 Tf 1 0 0 1 60 20 Tm (printer's sheet 12 of 96, trim here) Tj ET`] : []
  for (const mark of marks) {
    if (mark.rule) {
      const [x, y, width, tall] = mark.rule
      parts.push(`q ${place(x, y + tall)} cm 0 0 ${number(width)} ${number(tall)} re f Q`)
      continue
    }
    let x = mark.x
    for (const text of unit === "letter" ? [...mark.text] : [mark.text]) {
      parts.push(`BT /F ${number(mark.size)} Tf ${place(x, mark.y)} Tm ${encoded(text)} Tj ET`)
      x += measure(text, mark.size)
    }
  }
  return parts.join("\n")
}
