/** Numbers that leave their sign to the figure before them: "Australia (48 per cent), Chile (24)", "Peru has 15% and Chile 6". */
import type { Figure } from "./figure.ts"
import type { Numeral } from "./numbers.ts"

const WORDS = String.raw`(?:(?!\d)[\p{L}.’'-]+\s){1,6}`
const NUMBER = String.raw`\d{1,3}(?:\.\d+)?`

interface Construction {
  readonly id: string
  /** What stands between the figure that has the sign and the number that has none. */
  readonly joint: RegExp
  /** What stands behind the number. */
  readonly after: RegExp
  /** What may stand before the number although numbers of another kind follow it as well: "at". */
  readonly led?: boolean
}

const CONSTRUCTIONS: readonly Construction[] = [
  { id: "alone in its bracket, as the one before", joint: new RegExp(String.raw`^\)[,;]?\s${WORDS}\($`, "u"), after: /^\)/ },
  {
    id: "told of another, as the one before: 98 percent for gallium, 93 for indium",
    joint: new RegExp(
      String.raw`^(?:\sof(?:\s[\p{L}’'-]+){1,4}?)?\s(?:for|from|in|to|by)\s${WORDS.replace("1,6", "0,5")}[\p{L}.’'-]+(?:,|;|,?\sand)\s$`,
      "u",
    ),
    after: /^\s(?:for|from|in|to|by)\s(?!(?:19|20)\d\d)[\p{L}]/u,
  },
  {
    id: "of another thing: 92 percent of wafers, 85 of cells",
    joint: /^\sof(?:\s(?!(?:the|its|their|which|them)\b)[\p{L}’'-]+){1,3}(?:,|;|,?\sand)\s$/u,
    after: /^\sof\s(?!(?:19|20)\d\d|(?:the|its|their|them|these|those|which|whom|all|an?)\b)\p{Ll}/u,
  },
  {
    id: "told of another ahead of it: 50 percent for graphite, for rare earths at 45",
    joint: new RegExp(
      String.raw`^(?:\s(?!(?:19|20)\d\d)[^,;.%\d]{2,40})?(?:[,;]|[,;]?\sand)\s(?:for|in|with|of|among)\s${WORDS.replace("1,6", "1,4")}(?:at|with|it\s(?:is|was)|only|just)\s$`,
      "u",
    ),
    after: /^\s?(?:[.;,)](?!\d)|$)/,
    led: true,
  },
  {
    id: "told of others on both sides of it: 70 percent from China, Russia with 12, Zimbabwe with 8 and Canada with 4 percent",
    joint:
      /^(?:\s(?:of|for|in|from|to)(?:\s[\p{L}.’'-]+){1,5}?)?(?:,|;|,?\sand)\s(?:(?:in|for|from|of)\s)?(?:\p{Lu}[\p{L}.’'-]*\s){1,4}(?:(?:with|at|to|by|for)\s)?$/u,
    after: new RegExp(
      String.raw`^(?:,|;|,?\sand)\s(?:(?:in|for|from|of)\s)?(?:\p{Lu}[\p{L}.’'-]*\s){1,4}(?:(?:with|at|to|by|for)\s)?${NUMBER}(?:\s?%|\sper\s?cent|,|\sand\s)`,
      "u",
    ),
  },
  {
    id: "less of another: minus 7 percent in Europe, minus 6 in Japan",
    joint: new RegExp(String.raw`^\s(?:for|in)\s${WORDS.replace("1,6", "0,5")}[\p{L}.’'-]+(?:,|;|,?\sand)\s(?:minus|plus)\s$`, "u"),
    after: /^\s(?:for|in)\s\p{L}/u,
  },
  {
    id: "a clause that leaves out the verb as well",
    joint: new RegExp(String.raw`^(?:\sof(?:\s[\p{L}.’'-]+){1,5}?)?(?:[,;]|[,;]?\s(?:and|while|whereas|but|against))\s${WORDS}$`, "u"),
    after: new RegExp(String.raw`^(?:\s?[.;)](?!\d)|\s?$|(?:,?\s(?:and\s)?${WORDS}${NUMBER}){1,4}(?:\s?[.;)](?!\d)|\s?$))`, "u"),
  },
]

/** Words that a number of another kind follows: "and Agenda 21", "and in May 6", "and Boeing 747". */
const NUMBERED =
  /\b(?:in|on|of|for|since|until|after|before|at|than|agenda|goals?|sdgs?|parts?|notes?|refs?|items?|groups?|lines?|routes?|levels?|grades?|points?|rules?|days?|weeks?|months?|years?|aged?|no|nos|vol|eu|g|boeing|airbus|article|articles|annexe?s?|group of|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october)\s$/i

/**
 * The figure of a number without a sign, by the one before it; null when the number stands for itself.
 *
 * @param text as long as the lower-case text that the numbers were found in, with its capitals
 */
export function elliptical(text: string, numeral: Numeral, before: Figure | null | undefined): Figure | null {
  if (before?.form !== "percent" || !numeral.plain || numeral.value === 0 || Math.abs(numeral.value) > 100) return null
  const sign = /^minus\s/i.exec(text.slice(numeral.start, numeral.end))
  const joint = text.slice(before.end, numeral.start + (sign?.[0].length ?? 0))
  if (numeral.value < 0 && !sign) return null
  if (joint.length < 4 || joint.length > 80 || !/\d|ty\b|ty-/.test(text.slice(numeral.start, numeral.end))) return null
  const after = text.slice(numeral.end, numeral.end + 80)
  const isNumbered = NUMBERED.test(joint)
  const fits = ({ led, joint: words, after: end }: Construction) => (led || !isNumbered) && words.test(joint) && end.test(after)
  if (!CONSTRUCTIONS.some(fits)) return null
  const { start, end, value } = numeral
  return { start, end, low: value, high: value, unit: before.unit, form: "percent", bare: true }
}
