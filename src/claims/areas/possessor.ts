/** One possessor or subject of several statistics: "U.S. output fell by 4% and apparent consumption by 9%", "China makes 44% and uses 45%". */
import type { AreaId, MeasureId } from "../../model.ts"
import type { Figure } from "../figure.ts"
import type { AreaGroup, Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { isLeftOut, isSpeaker } from "./role-words.ts"

const TAKES: ReadonlySet<MeasureId> = new Set<MeasureId>(["consumption", "imports", "import-reliance"])
const USE = "(?:consumption|demand|imports?|use|usage|purchases|requirements|needs|intake)"
/** A noun of use that no other area is named for, or a verb without a subject of its own. */
const OWN_USE = new RegExp(
  `(?:[;,]|\\b(?:and|but|while|whereas|although|though|yet|because|as|since)|\\b(?:by|to|of)(?= [^,;]*\\bof))\\s+(?:(?:because|its|their|the|in|also|at the same time|total|net|apparent|reported|domestic|own|annual|overall|primary|refined|[a-z]+) ){0,3}?${USE}\\b[^;]*$`,
)
const USES =
  /\b(?:and|but|while|though|although|yet|whereas)\s+(?:(?:it|they|itself|also|only|even|then|in turn|at the same time) )*(?:consum(?:es?|ed)|us(?:es?|ed)|burn(?:s|ed|t)?|import(?:s|ed)?|buys?|bought|needs?|needed|absorb(?:s|ed)?|tak(?:es?)|took)\s+(?:[a-z]+ ){0,2}$/
const WORLDLY = new RegExp(`\\b(?:globally|worldwide)\\b|\\b(?:[Gg]lobal|[Ww]orld(?:wide|['’]s)?)\\s+(?:[\\w-]+\\s+){0,3}${USE}\\b`)
/** "imports from China", "in line with China": it gives, or stands aside. */
const ASIDE = /(?:(?<!\b(?:exports?|sales|output|production)\b[^,;]*)\bfrom|\b(?:to|with|than|for|by|against|on))\s+(?:the\s+)?$/i

/** "Chile makes up half of world output; demand is to grow": whose part of the world's was told is not the one whose use is. */
const PART_OF_WORLDS = /(?:%|per ?cent|half|thirds?|quarters?|fifths?|tenths?) of (?:the |all )?(?:world|global|planet)\b/
const OWN =
  /\b(?:its?|they|their|own|domestic|apparent|home|country|itself)\b|\b(?:consum|us|burn|import|buy|need|absorb|tak)(?:es?|s)\s[^,;]*$/

/** The one area that a figure of use belongs to, since all that stands before it in the sentence is that area's; null where two are named. */
export function possessorOf(figure: Figure, sentence: Sentence, measure: MeasureId): Filled<readonly AreaId[]> | null {
  if (!TAKES.has(measure) || figure.bracket) return null
  const { start } = figure.quantity.span
  const before = sentence.areas.filter((group) => group.end <= start && !isSpeaker(sentence, group) && !isLeftOut(sentence, group))
  const first: AreaGroup | undefined = before[0]
  if (!first || before.some(({ ids }) => ids.join() !== first.ids.join())) return null
  const last = sentence.passage.quantities.findLast(({ span }) => span.end <= start)
  const lead = sentence.plain.slice(Math.max(first.end, last?.span.end ?? 0), start)
  const whole = figure.of ? sentence.text.slice(figure.of.start, figure.of.end) : ""
  if (
    !(OWN_USE.test(lead) || USES.test(lead)) ||
    WORLDLY.test(`${lead} ${whole} ${sentence.text.slice(figure.right.start, figure.right.end)}`) ||
    /\bfrom\b/.test(lead)
  )
    return null
  if (ASIDE.test(sentence.plain.slice(0, first.start))) return null
  if (PART_OF_WORLDS.test(sentence.plain.slice(first.end, start)) && !OWN.test(lead)) return null
  return filled(first.ids, first, "the sentence is about nobody else's", 0.8)
}
