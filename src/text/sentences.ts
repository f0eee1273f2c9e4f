/** Sentences of a paragraph, with their places kept. */
import type { Span } from "../model.ts"
import { marksIn } from "./quote.ts"

/** Words whose full stop ends no sentence. Found on the sentences that Intl.Segmenter cuts wrongly in official reports. */
const ABBREVIATIONS =
  /(?:^|[\s("“])(?:U\.S|U\.K|U\.N|E\.U|D\.C|[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Fig|Figs|Sec|Ch|pp|p|vol|ed|eds|al|approx|ca|cf|e\.g|i\.e|etc|vs|cu|sq|Inc|Ltd|Corp|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|ad val|dept|est)\.[)”"]?\s*$/

/** More letters than any of them has. */
const LONGEST = 20

/** A stop with a footnote's number, or with the next sentence, glued to it: "China.12 Europe", "aluminium.Last year". */
const GLUED = /[a-z)%]\.\d{1,3}(?=\s+[A-Z])|(?<=\s)[a-z]{3,}[)”"]?\.(?=[A-Z][a-z]+[\s,])/g

/** "… as ore. 25% is unloaded in Korea": the segmenter looks past the figure, finds a small letter and does not cut. */
const FIGURE_OPENS =
  /\.(?<=(?:[a-z]{3}|[)%”"])\.)(?=\s+\d[\d.,–-]*\s?(?:%|per ?cent\b)\s+(?:of|is|are|was|were|came|comes?|went|goes?|has|had|have)\b)/g

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" })

/**
 * The sentences of `text.slice(span.start, span.end)`, as spans of the text, without white space around them.
 * Intl.Segmenter cuts; a cut after an abbreviation ("U.S.", "e.g.", an initial) or before a small letter is undone, and a
 * stop with a footnote number or the next sentence glued to it ("China.12 Europe", "aluminium.Last year") is cut as well.
 *
 * Where the footnote marks are known (`marks`, as places in the text), a mark ends no number: "in 2022.⁴ Glass took 7%" is two sentences,
 * and the mark belongs to the first.
 *
 * @example sentencesOf("It fell. Output in the U.S. rose.", { start: 0, end: 33 }).length // 2
 */
export function sentencesOf(text: string, span: Span, marks: readonly Span[] = []): Span[] {
  const own = marksIn(marks, span)
  const paragraph = own
    .reduce(
      (kept, { start, end }) => kept.slice(0, start - span.start) + " ".repeat(end - start) + kept.slice(end - span.start),
      text.slice(span.start, span.end),
    )
    .replace(/\n/g, " ")
  const cuts: number[] = []
  for (const { index, segment } of segmenter.segment(paragraph)) {
    const end = index + segment.length
    const next = paragraph.slice(end).match(/^\s*["“(]?(\S)/)?.[1]
    const runsOn =
      next !== undefined &&
      (/[a-z]/.test(next) || (ABBREVIATIONS.test(paragraph.slice(0, end).trimEnd().slice(-LONGEST)) && !opensSentence(paragraph, end)))
    for (const glued of segment.matchAll(GLUED)) cuts.push(index + glued.index + glued[0].length)
    for (const { index: at } of segment.matchAll(FIGURE_OPENS))
      if (!ABBREVIATIONS.test(segment.slice(0, at + 1).slice(-LONGEST))) cuts.push(index + at + 1)
    if (!runsOn) cuts.push(end)
  }
  cuts.sort((a, b) => a - b)
  if (cuts.at(-1) !== paragraph.length) cuts.push(paragraph.length)
  const starts = [0, ...cuts]
  return cuts.flatMap((end, index) => {
    const start = starts[index] ?? 0
    const sentence = paragraph.slice(start, end)
    if (!sentence.trim()) return []
    const lead = sentence.length - sentence.trimStart().length
    const stop = span.start + start + sentence.trimEnd().length
    return [{ start: span.start + start + lead, end: own.find((mark) => mark.start === stop)?.end ?? stop }]
  })
}

/** After "U.S." a sentence does begin when a word follows that seldom stands inside one with a capital ("The", "In", "It"). */
function opensSentence(paragraph: string, end: number): boolean {
  return (
    /(?:U\.S|U\.K|E\.U|etc|cu)\.\s*$/.test(paragraph.slice(0, end)) &&
    /^\s*(?:The|In|It|This|These|Those|However|China|Most|Of|A|An|By|For|About|As|At|On)\s/.test(paragraph.slice(end))
  )
}
