/** A document, cut into the passages that claims are read from: sentences with all that they mention. */
import type { Block, Document, Span } from "../model.ts"
import { pageAt } from "../text/pages.ts"
import { marksIn } from "../text/quote.ts"
import { sentencesOf } from "../text/sentences.ts"
import { findAreas } from "./areas.ts"
import type { Acronyms, FoundArea, FoundMaterial, FoundMeasure, FoundSource } from "./found.ts"
import type { Lexicon } from "./lexicon.ts"
import { acronymsIn, findMaterials } from "./materials.ts"
import { findMeasures } from "./measures.ts"
import { type FoundQuantity, findQuantities } from "./quantities.ts"
import { findSources } from "./sources.ts"
import { nameOfCell, symbolOfCell } from "./symbols.ts"
import { type FoundYear, findYears } from "./years.ts"

/** A sentence, heading, list item or table cell. All places inside it count from its own start. */
export interface Passage {
  readonly text: string
  /** Where it stands in the document. */
  readonly span: Span
  readonly page: number
  readonly block: Block
  /** Its number among the sentences of its block. */
  readonly index: number
  readonly quantities: readonly FoundQuantity[]
  readonly materials: readonly FoundMaterial[]
  readonly areas: readonly FoundArea[]
  readonly years: readonly FoundYear[]
  readonly measures: readonly FoundMeasure[]
  readonly sources: readonly FoundSource[]
}

/** Blocks whose words say what the figures of others measure. */
const LABELS: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>(["heading", "caption", "table"])

/**
 * The passages of a document in reading order: the sentences of each block, and each cell of a table.
 * Measures and sources, whose finding is costly, are looked for only where a percentage stands (the gate).
 */
export function passagesOf(document: Document, lexicon: Lexicon): Passage[] {
  const acronyms = acronymsIn(document.text, lexicon)
  return document.blocks.flatMap((block) => {
    const passages = spansOf(document, block).map((span, index) => passageAt(document, block, span, index, { lexicon, acronyms }))
    return block.kind === "table" ? withSymbols(passages, lexicon) : passages
  })
}

/**
 * The cells of a table, those that hold a symbol and nothing else as materials when there are three of them ("Nd", "Pr", "Dy"), and so those
 * that hold an everyday word ("Lead") when two others name a material and nothing else.
 */
function withSymbols(cells: Passage[], lexicon: Lexicon): Passage[] {
  const symbols = cells.map(({ text }) => symbolOfCell(text, lexicon))
  const isSymbols = new Set(symbols.filter((id) => id !== undefined)).size >= 3
  const isNames = cells.filter(({ text, materials: [only] }) => only?.start === 0 && only.end === text.trim().length).length >= 2
  if (!isSymbols && !isNames) return cells
  const ids = cells.map(({ text }, at) => (isSymbols ? symbols[at] : undefined) ?? (isNames ? nameOfCell(text, lexicon) : undefined))
  return cells.map((cell, at) => (ids[at] ? { ...cell, materials: [{ id: ids[at], start: 0, end: cell.text.length }] } : cell))
}

function spansOf({ text, marks }: Document, block: Block): Span[] {
  if (block.kind === "heading") return [block.span]
  if (block.kind === "table") return block.rows.flatMap((row) => row.cells.map((cell) => cell.span)).filter(({ start, end }) => end > start)
  return sentencesOf(text, block.span, marks).flatMap((span) => piecesOf(text, span))
}

/** No sentence of a paper is longer; what is has no stops, or is meant to keep us busy: each figure looks at all names around it. */
const LONGEST = 1500

/** A sentence, cut at a space before every `LONGEST` characters. */
function piecesOf(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = []
  let from = start
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(" ", from + LONGEST)
    const cut = space > from ? space : from + LONGEST
    pieces.push({ start: from, end: cut })
    from = cut
  }
  return [...pieces, { start: from, end }]
}

function passageAt(document: Document, block: Block, span: Span, index: number, words: { lexicon: Lexicon; acronyms: Acronyms }): Passage {
  const marks = marksIn(document.marks, span).map((mark) => ({ start: mark.start - span.start, end: mark.end - span.start }))
  const text = withoutMarks(document.text.slice(span.start, span.end), marks)
  const quantities = findQuantities(text, marks)
  const gated = quantities.length > 0
  return {
    text,
    span,
    page: pageAt(document, span.start),
    block,
    index,
    quantities,
    materials: findMaterials(text, words.lexicon, words.acronyms, quantities),
    areas: findAreas(text, words.lexicon),
    years: /\d\d/.test(text) ? findYears(text) : [],
    measures: gated || LABELS.has(block.kind) ? findMeasures(text, words.lexicon, !LABELS.has(block.kind)) : [],
    sources: gated ? findSources(text) : [],
  }
}

/** The text with footnote marks blanked ("reliance6" would hide a cue) and all white space as spaces, every place kept. */
function withoutMarks(text: string, marks: readonly Span[]): string {
  return marks
    .reduce((kept, { start, end }) => kept.slice(0, start) + " ".repeat(end - start) + kept.slice(end), text)
    .replace(/[^\S ]/g, " ")
}
