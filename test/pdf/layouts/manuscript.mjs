/** Puts papers together from `prose.yaml`, and says what a reader must find in each: its truth. */
import { readFileSync } from "node:fs"
import { parse } from "yaml"

const yaml = (name) => parse(readFileSync(new URL(name, import.meta.url), "utf8"))
const prose = yaml("prose.yaml")
const HEAD = "Quarterly Letter on Materials Policy"
const FOOT = "Institute for Patient Statistics"

/** The papers of `papers.yaml`: `[{ name, by, traits, … }]`. */
export const PAPERS = Object.entries(yaml("papers.yaml")).map(
  ([
    name,
    {
      by,
      traits,
      with: { head, foot, ...layout },
    },
  ]) => ({
    name,
    by,
    traits,
    ...layout,
    ...(head ? { head: HEAD } : {}),
    ...(foot ? { foot: FOOT } : {}),
  }),
)
const CALL = /\[\^(\d+)\]/g

/** The same paper with other words and another look: the n-th such, of the paper that stands at this place in the list. */
export function otherPaper(paper, n, at) {
  const steps = [5, 7, 11, 13, 17, 19]
  const faces = { chromium: ["serif", "sans", "garamond"], latex: ["mathptmx", "charter", "mathpazo", "bookman"] }[paper.by]
  return {
    ...paper,
    start: paper.start + 3 + 11 * n,
    step: steps[(at + n) % steps.length],
    size: (at + n) % 2 ? "a4" : "letter",
    ...(faces && paper.face !== "cm" ? { face: faces[(at + n) % faces.length] } : {}),
    ...(paper.shuffle ? { shuffle: paper.shuffle + n } : {}),
  }
}

/**
 * The blocks of a paper in reading order, and its notes. `[^2]` in a text calls the second note.
 * `{ title, blocks: [{ kind: "heading", text }, { kind: "paragraph", text }, { kind: "list", items }, { kind: "table", … }, { kind: "aside", text }], notes }`
 */
export function manuscriptOf({ start, step = 5, paragraphs, notes = 0, headings = 2, asides = [], tables = {}, lists = {} }) {
  const called = []
  const blocks = []
  for (let at = 0; at < paragraphs; at++) {
    if (headings > 0 && at % headings === 0) blocks.push({ kind: "heading", text: pick(prose.headings, start + at / headings) })
    const text = pick(prose.paragraphs, start + at * step).replace("{note}", () => {
      if (called.length === notes) return ""
      called.push(pick(prose.notes, start + called.length))
      return `[^${called.length}]`
    })
    const aside = asides.indexOf(at)
    if (aside >= 0) blocks.push({ kind: "aside", text: pick(prose.asides, start + aside) })
    blocks.push({ kind: "paragraph", text })
    if (at in lists) blocks.push({ kind: "list", items: prose.lists[lists[at]] })
    if (at in tables) blocks.push({ kind: "table", ...prose.tables[tables[at]] })
  }
  return { title: pick(prose.titles, start), blocks, notes: called }
}

/** The parts of a text between its calls: `["covers 84%", 1, " of it"]`. */
export const runsOf = (text) => text.split(/\[\^(\d+)\]/).flatMap((part, at) => (at % 2 ? [Number(part)] : part ? [part] : []))

/** The text without its calls. */
export const plain = (text) => text.replace(CALL, "")

/** What a reader must find, so far as the manuscript says it. */
export function truthOf(paper, { title, blocks, notes }) {
  const called = blocks.flatMap(({ text = "" }) => [...text.matchAll(/(\S+?)\[\^(\d+)\]/g)])
  return {
    producer: paper.by,
    traits: paper.traits,
    body: [{ kind: "heading", text: title }, ...blocks.flatMap(bodyBlocks)],
    apart: blocks.flatMap((block) =>
      block.kind === "aside" ? [block.text] : block.kind === "table" && block.caption ? [block.caption] : [],
    ),
    footnotes: notes.map((text, at) => ({ mark: String(at + 1), after: called[at][1], text })),
    tables: blocks.filter(({ kind }) => kind === "table").map(({ columns, spans, rows }) => ({ columns: headersOf(columns, spans), rows })),
  }
}

function bodyBlocks({ kind, text, items }) {
  if (kind === "heading") return [{ kind, text }]
  if (kind === "paragraph") return [{ kind, text: plain(text) }]
  return kind === "list" ? items.map((item) => ({ kind: "list", text: item })) : []
}

/** What stands above each column, from top to bottom: "Imports 2021". */
function headersOf(columns, spans) {
  if (!spans) return columns
  const upper = spans.flatMap(([text, width]) => Array.from({ length: width }, () => text))
  return columns.map((column, at) => `${upper[at]} ${column}`.trim())
}

const pick = (list, at) => list[at % list.length]
