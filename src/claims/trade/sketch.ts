/** A sentence with its names and figures as signs, so that constructions can be written as they are said. */
import { isLeftOut } from "../areas/role-words.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"

/** "dug there": in that place. */
const IN_PLACE = /(?<!\b(?:from|out of|in)) there$/

/** "South Korea, for its part, covered", "Peru, the ministry says, sent": what a construction is not about. */
const ASIDES =
  /, (?:for (?:its|their) part|however|in turn|by contrast|in contrast|by comparison|too|meanwhile|though|on the other hand|in particular|above all|for (?:example|instance)|moreover|of course|as ever|as so often|as usual|today|last year|in (?:early |late |mid-)?(?:19|20)\d\d|[a-z]+ly|[\w .’'-]{0,40}\b(?:says?|said|reckons?|estimates?|notes?|noted|reports?|reported|shows?|calculates?|writes?|warns?|points? out)),(?= )/g

/** "…, from «A1» %", "and «A2» about %": items without a verb that another area and its figure make up. */
const NEXT_ITEMS =
  /(?:[,;]|,? (?:and|but|while|whereas)) (?:(?:from|to|in|for|by|with|at) )?(?:the )?«A\d+» (?:(?:for|with|at|about|around|some|nearly|almost|only|just) )*%(?= ?(?:[,;.]|$| and\b))/g

/** The sketch without the items behind the figure that are of others. */
function withoutNext(sketch: string): string {
  const at = sketch.indexOf("#")
  return sketch.slice(0, at) + sketch.slice(at).replace(NEXT_ITEMS, "")
}

/**
 * The clause-spanning sketch of a sentence around a figure: areas are `«A0»`, `«A1»` … by their place among `sentence.areas`, materials
 * `«M0»` …, the figure is `#` and every other one `%`; parentheses are left out, and the possessive stays ("«A0»'s").
 *
 * @example sketchOf(figure, sentence) // "«A0» covered # of what «A1» bought in «M0»."
 */
export function sketchOf({ quantity }: Figure, sentence: Sentence): string {
  const { plain, areas, materials, passage } = sentence
  const signs = [
    ...areas.flatMap((group, at) => {
      const { start, end, standsIn } = group
      if (!standsIn && isLeftOut(sentence, group)) return []
      return [{ start, end, sign: standsIn && IN_PLACE.test(plain.slice(0, end)) ? `in «A${at}»` : `«A${at}»` }]
    }),
    ...materials.map(({ start, end }, at) => ({ start, end, sign: `«M${at}»` })),
    ...passage.quantities.map((other) => ({ ...other.span, sign: other === quantity ? "#" : "%" })),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  let sketch = ""
  let at = 0
  for (const { start, end, sign } of signs) {
    if (start < at) continue
    // A name inside a parenthesis is blank in the plain text.
    if (/^\s*$/.test(plain.slice(start, end))) continue
    sketch += plain.slice(at, start) + sign
    at = end
  }
  return withoutNext((sketch + plain.slice(at)).replace(/\s+/g, " ").replace(ASIDES, "").trim())
}
