/** A material that is told anew between a figure and the one before it: "; cobalt, at 70%", "and for rhodium it reaches 90%". */
import type { MaterialId, Span } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { isEndUse, isUser } from "./used.ts"

type Materials = Filled<readonly MaterialId[]>

/** Where a list goes on or a statement begins, with the preposition of the one before. */
const BEGINS =
  /(?:[,;]\s+(?:and\s+|but\s+|while\s+|whereas\s+|as well as\s+)?|\s(?:and|but|while|whereas|as well as|ahead of|followed by|before)\s+)(?:(?:for|in|of|that of|those of|that for|those for)\s+)?(?:the\s+)?$/
/** What stands between the name and its figure. */
const HEADS =
  /^(?:,?\s+(?:at|with|by)|,?\s+where\s[^,;:%]{0,40}|,?\s+(?:it|they|the (?:figure|share|proportion|percentage|rate|ratio|part))\s[^,;:%]{0,30})\s+(?:(?:about|around|some|nearly|almost|over|only|just|more than|less than|up to|at)\s+)*$/

/** The material told anew for a figure that would be of the same as the one before it (`told`). */
export function toldAnew(
  figure: Figure,
  sentence: Sentence,
  context: Context,
  last: Span | null | undefined,
  told: Materials,
): Materials | null {
  const { text, materials } = sentence
  const { start } = figure.quantity.span
  if (!last) return null
  const until = figure.bracket ? figure.anchor : start
  const group = materials.findLast((one) => one.start >= last.end && one.end <= until)
  if (
    !group ||
    group.ids.every((id) => told.value.includes(id)) ||
    group.ids.every(context.isProduct) !== told.value.every(context.isProduct)
  )
    return null
  if (isEndUse(sentence, group) || isUser(sentence, group, context)) return null
  return BEGINS.test(text.slice(last.end, group.start)) && (figure.bracket ? /^\s*$/ : HEADS).test(text.slice(group.end, until))
    ? filled(group.ids, group, "the figure is told of it anew", 0.92)
    : null
}
