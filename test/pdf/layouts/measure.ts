/** How much of a paper's known text a reader got right. */
import type { Block, Document } from "../../../src/model.ts"
import { wordsOf as placedWordsOf } from "../../../src/text/words.ts"
import { cellsOf, sameCell, unmarked } from "./cells.ts"
import type { Truth } from "./truth.ts"
import { inOrder, occurrences, runs, wordsOf } from "./words.ts"

/** So many of so many. */
export interface Share {
  readonly right: number
  readonly of: number
}
/** `body` counts words in order, `whole` blocks that are one block, `kinds` those of the right kind too; `furniture` and `absent` count what is left. */
export interface Measured {
  readonly body: Share
  readonly whole: Share
  readonly kinds: Share
  readonly real: Share
  readonly soft: Share
  readonly notes: Share
  readonly notesInBody: number
  readonly calls: Share
  readonly apart: Share
  readonly cells: Share
  readonly furniture: number
  readonly missed: readonly string[]
}

/** Compares a Document with the truth of its paper. `missed` says in words what is wrong. */
export const measure = (document: Document, truth: Truth): Measured => {
  const missed: string[] = []
  const share = <T>(name: string, list: readonly T[], isRight: (one: T) => boolean, words: (one: T) => string): Share => {
    const wrong = list.filter((one) => !isRight(one))
    missed.push(...wrong.map((one) => `${name}: ${words(one)}`))
    return { right: list.length - wrong.length, of: list.length }
  }
  const blocks = document.blocks.map((block) => ({ block, words: wordsOf(unmarked(document, block.span)) }))
  const others = blocks.filter(({ block }) => block.kind !== "footnote")
  const body = others.flatMap(({ words }) => words)
  const wanted = truth.body.flatMap(({ text }) => wordsOf(text))
  const whole = (text: string, kind?: Block["kind"]): boolean => {
    const words = wordsOf(text)
    return blocks.some(
      ({ block, words: read }) =>
        (kind === undefined || block.kind === kind) && (block.kind === "list" ? runs(read, words) : same(read, words)),
    )
  }
  const cells = cellsOf(document)
  const left = furnitureLeft(document, truth)
  missed.push(...left.map((text) => `furniture in the text: ${text}`))
  const inBody = truth.footnotes.filter(({ text }) => ends(text).some((end) => runs(body, end)))
  missed.push(...inBody.map(({ text }) => `footnote in the body: ${text}`))
  return {
    body: { right: inOrder(wanted, body), of: wanted.length },
    whole: share(
      "not one block",
      truth.body,
      ({ text }) => whole(text),
      ({ text }) => text,
    ),
    kinds: share(
      "of another kind",
      truth.body,
      ({ text, kind }) => whole(text, kind),
      ({ text, kind }) => `${kind} ${text.slice(0, 60)}`,
    ),
    real: hyphens("real hyphen lost", truth.hyphens.real, document, truth, missed),
    soft: hyphens("soft hyphen kept", truth.hyphens.soft, document, truth, missed),
    notes: share(
      "no footnote",
      truth.footnotes,
      (note) => blocks.some(({ block, words }) => isNote(block, words, note)),
      ({ text }) => text,
    ),
    notesInBody: inBody.length,
    calls: share(
      "call not marked",
      truth.footnotes,
      (note) => isCalled(document, note),
      ({ after, mark }) => `${after}^${mark}`,
    ),
    apart: share(
      "aside not in one piece",
      truth.apart,
      (text) => blocks.some(({ words }) => runs(words, wordsOf(text))),
      (text) => text,
    ),
    cells: share(
      "cell",
      truth.tables.flatMap(({ columns, rows }) =>
        rows.flatMap(([row, ...values]) => values.map((value, at) => ({ row: row!, column: columns[at + 1]!, value }))),
      ),
      (cell) => cells.some((read) => sameCell(read, cell)),
      ({ row, column, value }) => `${row} | ${column} | ${value}`,
    ),
    furniture: left.length,
    missed,
  }
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, at) => word === other[at])

/** The first and the last five words of a note. */
const ends = (text: string): string[][] => {
  const words = wordsOf(text)
  return [words.slice(0, 5), words.slice(-5)]
}

const isNote = (block: Block, words: readonly string[], { mark, text }: Truth["footnotes"][number]): boolean => {
  if (block.kind !== "footnote" || block.mark !== mark) return false
  const wanted = wordsOf(text)
  return words.length <= wanted.length + 1 && inOrder(wanted, words) === wanted.length
}

const isCalled = ({ text, marks }: Document, { mark, after }: Truth["footnotes"][number]): boolean =>
  marks.some(({ start, end }) => text.slice(start, end) === mark && text.slice(0, start).trimEnd().endsWith(after))

/** How many of the broken words are spelled as they should be: as often in what was read as in the truth. */
const hyphens = (name: string, broken: readonly string[], document: Document, truth: Truth, missed: string[]): Share => {
  const known = [...truth.body, ...truth.footnotes]
    .map(({ text }) => text)
    .concat(
      truth.apart,
      truth.tables.flatMap(({ rows }) => rows.flat()),
    )
  let lost = 0
  for (const word of new Set(broken)) {
    const times = broken.filter((other) => other === word).length
    const short = occurrences(known.join("\n"), word) - occurrences(document.text, word)
    if (short <= 0) continue
    lost += Math.min(times, short)
    missed.push(`${name}: ${word}`)
  }
  return { right: broken.length - lost, of: broken.length }
}

const furnitureLeft = (document: Document, { frame, absent }: Truth): string[] =>
  placedWordsOf(document).flatMap(({ span, box }) => {
    const text = document.text.slice(span.start, span.end)
    const x = box.x + box.width / 2
    const y = box.y + box.height / 2
    const outside = y < frame.top || y > frame.bottom || x < (frame.left ?? 0) || x > (frame.right ?? Number.POSITIVE_INFINITY)
    return outside || absent.includes(text) ? [text] : []
  })
