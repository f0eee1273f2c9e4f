/** Sentences that go on with the statement before, though they have neither year nor verb of its time: "For nickel the share is 10%". */
import type { Context } from "./context.ts"
import type { Figure } from "./figure.ts"
import type { Sentence } from "./sentence.ts"

const NUMBER =
  "(?:share|figure|rate|proportion|percentage|ratio|part|portion|number|value|reading|dependence|reliance|increase|rise|growth|gain|decline|fall|drop|decrease|target|goal|benchmark|quota|bar|mark|threshold|minimum|requirement)s?"
const THE = `(?:the|its|their|this|that|a similar|the same)\\s(?:(?:corresponding|respective|comparable|equivalent|overall|average|required|relevant)\\s)?${NUMBER}`
const OTHER = "(?:[Ff]or|[Ii]n|[Ww]ith|[Aa]s for|[Aa]mong|[Ii]n the case of|[Ww]here|[Oo]n)\\s(?!which\\b)[^,;:%\\d]{3,60}?"
const IS =
  "(?:is|are|was|were|stands?|stood|lies|lay|works? out|worked out|c[ao]mes?|amounts?|amounted|reache[sd]|runs?|ran|(?:will|would|could|might|may|should|must|has to|is to|was to)\\s(?:be|reach|rise|come|amount|stand))"

/** "For nickel the share is 10%", "In Germany, the figure was 19%", "their share in the trade comes to 7%", "for tin it is 74%". */
const SAME_NUMBER = new RegExp(
  `(?:^|[;,]\\s|\\b(?:and|but|while|whereas)\\s)(?:(?:${OTHER},?\\s)(?:${THE}|it)|(?:the|its|their)\\s(?:(?:corresponding|respective|comparable|equivalent)\\s)?${NUMBER}\\s(?:for|in|among|with)\\s[^,;:%\\d]{2,40}?)\\s(?:\\w+ly\\s|now\\s|still\\s|only\\s|even\\s|again\\s)?${IS}\\b[^,;:%]{0,40}$`,
)
/** "Another 13% goes to", "the remaining 20% is": more of the same whole. */
const MORE_OF_IT = /\b(?:another|a further|the remaining|the other|an additional)\s(?:about |around |some |roughly |nearly |almost )?$/

/** ", more than 90% of which now come from China,": said in passing. */
const BY_THE_WAY = /,\s[^,;]{0,30}\b(?:which|whom|who|whose|where)\b[^,;]*,\s/

/** An amount that the sentence before has dated: "3.3 million tonnes". */
const AMOUNT =
  /\d[\d.,]*\s(?:million |billion |thousand |metric )*(?:tons?|tonnes?|barrels|ounces|carats|kilograms?|cubic met(?:er|re)s|bcm|t|kt|Mt)\b/
const OF_IT =
  /^\s(?:of (?:it|them|these|this|that|the total|the whole|this (?:amount|total|quantity|volume|tonnage)|that (?:amount|total|quantity|volume|tonnage))|of (?:these|those) [a-z]+)(?=[,;.)]|$|\s(?:and|while|ahead|followed|but|with)\b)/

/** Whether a sentence, or what it says after a semicolon, only gives the same figure for something else. */
export function isSameNumber({ clause, quantity, bracket }: Figure, { text }: Sentence): boolean {
  const lead = text.slice(clause.start, quantity.span.start).replace(/^[,;:\s]+/, "")
  return !bracket && SAME_NUMBER.test(lead.replace(BY_THE_WAY, " "))
}

/** Whether a level is told as one more part of the whole that the figure before is a part of. */
export function isMoreOfIt({ left, quantity, bracket }: Figure, { text }: Sentence): boolean {
  return !bracket && MORE_OF_IT.test(text.slice(left.start, quantity.span.start))
}

/** "Mines yielded 3.3 million tonnes in 2022. Indonesia accounts for 48% of it": a part of the amount of the sentence before. */
export function isPartOfAmount({ quantity }: Figure, { text }: Sentence, { before }: Context): boolean {
  return AMOUNT.test(before.at(-1)?.text ?? "") && OF_IT.test(text.slice(quantity.span.end))
}
