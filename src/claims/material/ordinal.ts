/** One of two or three that were named: "41% of the former", "the first of these", "the one … the other". */
import type { MaterialId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { type Sentence, sentenceOf } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"

type Materials = Filled<readonly MaterialId[]>

/** "the former", "the latter"; "the first at 5%", not "the first half". */
const ORDINAL =
  /\bthe (former|latter|one(?=\b[^.;]*\bthe other\b)|other(?=[,;.]|\s*$|\s+(?:and|at|to|for|by|with)\b)|(?:first|second|third)(?=[,;.]|\s*$|\s+(?:of (?:these|those|them)|it|they|we)\b|\s+(?:and|at|to|for|by|with|is|was|comes?|came|accounts?|accounted|stood|reached|rose|fell|grew|lost|gained|climbed|dropped|jumped|has|had|takes|took|makes|made|holds|held|sells|sold)\b))(?!\s+(?:year|month|quarter|half|case|period|country|group|company|figure|share|part|decade)\b)/i
/** "the first of these": of a list. */
const OF_THESE = /^\s+of (?:these|those|them)\b/

/** The material that an ordinal at the figure stands for, when as many were named last before it. */
export function ordinal({ of, left, quantity }: Figure, sentence: Sentence, context: Context): Materials | null {
  for (const { start, end } of [
    { start: of?.start ?? 0, end: of?.end ?? 0 },
    { start: left.start, end: quantity.span.start },
  ]) {
    // "the one … the other": what the first of them waits for stands behind the figure.
    const all = ORDINAL.exec(sentence.text.slice(start))
    const word = lastOrdinal(sentence.text.slice(start, end)) ?? (all && all.index + all[0].length <= end - start ? all : null)
    const place = start + (word?.index ?? 0)
    const listed = word && OF_THESE.test(sentence.text.slice(place + word[0].length)) ? lastListed(sentence, place, context) : undefined
    const two =
      word &&
      (!/other/i.test(word[1]!) || /\bthe one\b/i.test(sentence.text.slice(0, start))) &&
      (listed ?? lastTwo(sentence, place, context))
    const id = two && (/former|first|one/i.test(word[1]!) ? two[0] : /third/i.test(word[1]!) ? two[2] : two[1])
    if (id)
      return filled(
        [id],
        { start: start + word.index, end: start + word.index + word[0].length },
        "one of the two named before",
        0.85,
        true,
      )
  }
  return null
}

/** "the former's exports fell to nil, those of the latter by 98%": the one that stands nearest to the figure. */
function lastOrdinal(text: string): RegExpExecArray | undefined {
  return [...text.matchAll(new RegExp(ORDINAL, "gi"))].at(-1)
}

/** The list of materials named last before a place, in this sentence or the one before. */
function lastListed({ materials }: Sentence, place: number, { before }: Context): readonly MaterialId[] | undefined {
  const last = before.at(-1)
  const groups = [...(last ? sentenceOf(last).materials : []), ...materials.filter(({ end }) => end <= place)]
  return groups.findLast(({ ids }) => ids.length > 1)?.ids
}

/** The two materials named last before a place, in this sentence or the one before: two in one breath before any others. */
function lastTwo(sentence: Sentence, place: number, context: Context): readonly MaterialId[] | undefined {
  const groups = sentence.materials.filter(({ end }) => end <= place)
  const pair = groups.find(({ ids }) => ids.length === 2)?.ids
  const here = groups.flatMap(({ ids }) => ids)
  if (here.length > 1) return pair ?? here.slice(-2)
  const before = context.before.at(-1)
  const named = before ? sentenceOf(before).materials : []
  const two = named.find(({ ids }) => ids.length === 2)?.ids ?? named.flatMap(({ ids }) => ids)
  return two.length === 2 ? two : undefined
}
