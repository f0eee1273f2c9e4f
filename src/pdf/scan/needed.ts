/** Which pages have to be read from their picture. */
import type { RawPage, Recognition } from "../raw.ts"
import { isLegible } from "./legible.ts"

/** A page of a scan has none, or a stamp, a running head or a page number that somebody added. */
const HARDLY_ANY_WORDS = 25
/** A letter printed in an appendix leaves room around it; covers with a logo or a photograph show less, or have more words. */
const MOSTLY_PICTURE = 0.35

/** So many words tell as much as all of a page, which took a tenth of its reading. */
const SAMPLE = 120

/** Why the page has to be read from its picture, or null when its own text will do. */
export const whyRecognise = ({ words, pictured = 0 }: Pick<RawPage, "words" | "pictured">): Recognition["why"] | null => {
  if (words.length < HARDLY_ANY_WORDS && pictured >= MOSTLY_PICTURE) return "no text"
  const step = Math.ceil(words.length / SAMPLE)
  return isLegible(words.filter((_, at) => at % step === 0).map(({ text }) => text)) ? null : "unreadable text"
}
