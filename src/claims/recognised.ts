/** Claims from pages that were read from their pictures (OCR): how sure that was of their words. */
import type { Document, Span } from "../model.ts"
import { wordsIn } from "../text/words.ts"

/**
 * From 0 to 1, in thousandths: the mean of the evidence's words by their length, or the least sure word of the figure, for one wrong digit
 * is a wrong claim; null where the words are the file's own.
 */
export function sureOf(document: Document, evidence: Span, figure: Span): number | null {
  const words = wordsIn(document, evidence).filter(({ confidence }) => confidence !== undefined)
  if (words.length === 0) return null
  let letters = 0
  let sum = 0
  for (const { span, confidence = 0 } of words) {
    letters += span.end - span.start
    sum += (span.end - span.start) * confidence
  }
  const ofFigure = wordsIn(document, figure).map(({ confidence = 1 }) => confidence)
  return Math.round(1000 * Math.min(sum / letters, ...ofFigure)) / 1000
}
