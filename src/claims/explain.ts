/** Why each percentage of a document makes the claim it makes, or none. */
import type { Passage } from "../mentions/index.ts"
import type { Claim, Document, Span } from "../model.ts"
import { pageAt } from "../text/pages.ts"
import { type Figure, figuresOf } from "./figure.ts"
import { goesOnWith, rejectionOf } from "./no-claim/rejections.ts"
import { type Sentence, sentenceOf } from "./sentence.ts"

/** A percentage with its claim, or with why it makes none: "a share of people, jobs or votes (people)". */
export interface Percentage {
  readonly span: Span
  readonly page: number
  readonly claim: Claim | null
  readonly why: string | null
}
/** A sentence, heading or table row that holds a percentage. */
export interface Explained {
  readonly span: Span
  readonly passages: readonly Passage[]
  readonly percentages: readonly Percentage[]
}

/**
 * Every sentence and table row with a percentage, in reading order. A bare number of a table counts where a claim was read from it;
 * `claims` are those of the same document.
 *
 * @example explained(document, passagesOf(document, lexicon), extract(document, lexicon).claims)[0]?.percentages[0]?.why
 */
export function explained(document: Document, passages: readonly Passage[], claims: readonly Claim[]): Explained[] {
  return unitsOf(passages).flatMap((unit): Explained[] => {
    const span = { start: unit[0]!.span.start, end: Math.max(...unit.map((passage) => passage.span.end)) }
    const own = claims.filter((claim) => within(span, figureOf(claim)))
    const named = unit.flatMap((passage) => passage.quantities.map((quantity) => ({ passage, span: placed(passage, quantity.span) })))
    const percentages = named.map(({ passage, span }): Percentage => {
      const claim = own.find((claim) => within(figureOf(claim), span)) ?? null
      return { span, page: pageAt(document, span.start), claim, why: claim ? null : whyNone(passage, span) }
    })
    const bare = own
      .filter((claim) => !percentages.some((percentage) => percentage.claim === claim))
      .map((claim): Percentage => ({ span: figureOf(claim), page: claim.page, claim, why: null }))
    const all = [...percentages, ...bare].toSorted((a, b) => a.span.start - b.span.start)
    return all.length > 0 ? [{ span, passages: unit, percentages: all }] : []
  })
}

/** Sentences stand alone; the cells of a row stand together. */
function unitsOf(passages: readonly Passage[]): Passage[][] {
  const units: Passage[][] = []
  let lastRow: object | null = null
  for (const passage of passages) {
    const { block, span } = passage
    const row = block.kind === "table" ? (block.rows.find(({ cells }) => cells.some((cell) => within(cell.span, span))) ?? null) : null
    if (row && row === lastRow) units.at(-1)!.push(passage)
    else units.push([passage])
    lastRow = row
  }
  return units
}

/** Which rejection holds, or what is missing. */
function whyNone(passage: Passage, span: Span): string {
  if (passage.block.kind === "heading") return "headings make no claims"
  if (passage.block.kind === "table") return "its row, its column and the caption do not say of which material it is a share, or of what"
  const sentence = sentenceOf(passage)
  const rejections = rejectionsIn(sentence)
  const rejection = [...rejections].find(([{ quantity }]) => placed(passage, quantity.span).start === span.start)?.[1]
  if (rejection) return rejection
  if (REST.test(passage.text.slice(0, span.start - passage.span.start))) return "the rest of a list is nobody's"
  if (passage.materials.length === 0) return "no material is named in its sentence, and none plainly carries over from before"
  return "no rule could bind it to a material of its sentence, or say what it measures"
}

/** "and other, 14%". */
const REST = /\b(?:and|,|;)\s+(?:all\s+)?others?,?\s*\(?$/i

/** The figures of a sentence that are rejected: by themselves, or because they go on with one that is. */
function rejectionsIn(sentence: Sentence): Map<Figure, string> {
  const rejected = new Map<Figure, string>()
  for (const figure of figuresOf(sentence)) {
    const rejection = rejectionOf(figure, sentence)
    const last = [...rejected].at(-1)
    if (rejection) rejected.set(figure, `${rejection.why} (${rejection.id})`)
    else if (last && goesOnWith(figure, last[0], sentence)) rejected.set(figure, `it goes on with the figure before it, ${last[1]}`)
  }
  return rejected
}

/** Where the figure of a claim stands. */
function figureOf({ reasons, span }: Claim): Span {
  return reasons.find(({ slot }) => slot === "value")?.span ?? span
}
function placed(passage: Passage, { start, end }: Span): Span {
  return { start: passage.span.start + start, end: passage.span.start + end }
}
function within(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
