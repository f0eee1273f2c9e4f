/** Numbers as papers write them: "1,234.5", "1,5", "1 000", "2½", "ninety-five", "two and a half", "minus 12". */

/** A number where it stands. `plain` is false for what no list shares its unit with: a year, "zero", "12,000", "$20". */
export interface Numeral {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly plain: boolean
}

const ONES = [
  ...["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
  ...["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
]
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
const VULGAR: Readonly<Record<string, number>> = { "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8 }

const ONE_TO_NINE = ONES.slice(1, 10).join("|")
const BELOW_HUNDRED = `(?:${TENS.join("|")})(?:[-\\s](?:${ONE_TO_NINE}))?(?![a-z])|${[...ONES].reverse().join("|")}`
const IN_WORDS = `(?:a|${ONE_TO_NINE})\\shundred(?:(?:\\sand)?\\s(?:${BELOW_HUNDRED}))?|${BELOW_HUNDRED}`
/** "1,234.5", then "1 000" with the spaces that never break a line, then "12.5", "1,5", "12" and ".5". */
const IN_DIGITS = [
  String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?`,
  String.raw`[1-9]\d{0,2}(?:[\u00a0\u202f\u2009]\d{3})+`,
  String.raw`[1-9]\d{0,2}(?:\s\d{3})+(?=\s%)`,
  String.raw`\d{1,3},\d{1,2}(?!\d)`,
  String.raw`\d+(?:\.\d+)?`,
  String.raw`(?<![^\s(])\.\d+`,
].join("|")

/** Every number of a text in lower case. No number begins inside a word, after a "%" (a footnote mark) or a currency sign. */
const NUMERAL = new RegExp(
  String.raw`(?<sign>(?<![^\s(\[])(?:[-−]|[–](?<=[(]–))|\bminus\s)?(?<![a-z\u00c0-\u024f\d%$€£¥#_]|\d[.,])` +
    `(?:(?<digits>${IN_DIGITS})(?:\\s?(?<vulgar>[½¼¾⅓⅔⅛])|\\s(?<over>[13])/(?<under>[2348])(?!\\d))?|(?<words>${IN_WORDS})(?![a-z]))(?<half>\\sand\\sa\\shalf)?`,
  "g",
)

/** What stands before a number that only names a place in the paper ("Table 5"). */
const LABEL =
  /(?:\b(?:chapter|section|article|table|figure|fig\.|annex|page|box|footnote|paragraph|appendix|volume|equation|unit|phase|tier|type|class|stage|step|scenario|no\.)|[$€£¥])\s?$/

/** "In 2021-22": its second half is no number of its own. */
const FISCAL_YEAR = /^(?:19|20)\d\d[-–‐/]\d\d$/

/** The numbers of a text, left to right; `lower` is the text in lower case. "fell to ninety-five" gives one of 95. */
export function numeralsOf(lower: string): Numeral[] {
  const numerals: Numeral[] = []
  for (const match of lower.matchAll(NUMERAL)) {
    const { sign, digits, words, vulgar, over, under, half } = match.groups ?? {}
    const whole = digits === undefined ? valueOfWords(words ?? "") : valueOfDigits(digits)
    const size = whole + (vulgar ? (VULGAR[vulgar] ?? 0) : 0) + (over ? Number(over) / Number(under) : 0) + (half ? 0.5 : 0)
    const end = match.index + match[0].length
    const before = numerals.at(-1)
    // "60 -70%": the hyphen after a number and a space joins a range, it does not negate.
    const joins = sign !== undefined && before !== undefined && /^\s?$/.test(lower.slice(before.end, match.index))
    const start = joins ? match.index + sign.length : match.index
    if (LABEL.test(lower.slice(Math.max(0, start - 12), start))) continue
    // "11% of the one and 6% of the other" counts nothing.
    if (words === "one" && /\bthe\s$/.test(lower.slice(Math.max(0, start - 5), start)) && !/^\s?(?:%|per)/.test(lower.slice(end, end + 4)))
      continue
    const yearLike = /^(?:19|20)\d\d$/.test(digits ?? "") || FISCAL_YEAR.test(lower.slice(Math.max(0, start - 5), end))
    numerals.push({
      start,
      end,
      value: sign && !joins ? -size : size,
      plain: !yearLike && words !== "zero" && size <= 1000 && !/\d,\d{3}/.test(digits ?? ""),
    })
  }
  return numerals
}

/** "1,234.5" is 1234.5, "1,5" is 1.5, "1 000" is 1000. A comma before three digits parts thousands, unless a lone 0 leads. */
function valueOfDigits(digits: string): number {
  const tight = digits.replace(/\s/g, "")
  if (/^\d{1,3},\d{1,2}$/.test(tight) || /^0,\d+$/.test(tight)) return Number(tight.replace(",", "."))
  return Number(tight.replaceAll(",", ""))
}

/** "ninety-five" is 95, "a hundred and fifty" 150; words that are no number count nothing. */
export function valueOfWords(words: string): number {
  let value = 0
  for (const word of words.split(/[-\s]+/)) {
    if (word === "hundred") value = (value || 1) * 100
    else if (TENS.includes(word)) value += 20 + 10 * TENS.indexOf(word)
    else if (ONES.includes(word)) value += ONES.indexOf(word)
  }
  return value
}
