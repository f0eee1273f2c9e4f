/** A duty or quota on exports, a royalty or a tax on mining: set by the country that the goods leave. */
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"

const NAMED =
  /\bexport (?:tax|dut|quota|tariff|lev|restriction)|\btax(?:es|ed|ing)? (?:[\w-]+ ){0,2}exports\b|\broyalt(?:y|ies)\b|\b(?:mining|excise|severance|windfall|extraction) tax(?:es)?\b|\btax(?:es)? on (?:[\w-]+ ){0,2}(?:mining|extraction|production|output)\b|\bresource tax(?:es)?\b|(?:%|\bper ?cent) on (?:[a-z]+ )?exports\b(?! (?:of [\w -]{2,30} )?(?:to|from|into)\b)|\b(?:duty|duties|tax|taxes|levy|levies)\b[^,;]{0,40} on [\w -]{2,30} (?:that|which) (?:is|are) exported\b|\b(?:allow|permit|let)(?:s|ed|ting)? [\w -]{2,30} (?:to be|be) exported\b|\b(?:duty|duties|tax|taxes|tariffs?|lev(?:y|ies))(?: of [\d.]+\s?(?:%|per ?cent))? on (?:[\w-]+ ){0,5}exports\b|\b(?:mining|smelting|production|output|extraction|separation) quotas?\b|\bquotas? (?:on|for|of) (?:[\w-]+ ){0,4}(?:exports|mining|smelting|separation|production|output|extraction)\b/i

/** Said without the word: "copper leaving Indonesia is taxed", "what it sends abroad is charged with 8%". */
const LEAVES =
  /\b(?:leav(?:e|es|ing)|left|goes|going|sold|sells?|selling|sent|sends?|sending|shipped|ships?|shipping|tak(?:e|es|en|ing)|exported) (?:[\w-]+ ){0,4}?(?:(?:the|its|their) (?:country|shores|ports)|abroad|overseas|out of|beyond (?:its|the|their))\b|\bwhat (?:leaves|goes out)\b|\b(?:leav(?:e|es|ing)|exported (?:from|by)) (?:the )?[A-Z]|\b[Ss]hipping [\w -]{2,30} from [A-Z]/
/** Whoever takes the goods in taxes them, too. */
const ENTERS = /\b(?:enter(?:s|ing)?|import(?:s|ed|ing)?|anti-?dumping|countervailing|dumping|into|arriv\w+)\b/

/** Nothing is said of what comes in. */
export function isOfNoEntry(text: string): boolean {
  return !ENTERS.test(text)
}

/** A sentence that speaks of what comes in as well. */
const COMES_IN = /\b(?:import(?:s|ed|ing)?|enter(?:s|ing)?|anti-?dumping|countervailing)\b/i
const EITHER = /\b(?:(export\w*|royalt\w+|leav\w+)|(import\w*|enter\w*|anti-?dumping|countervailing))/gi

/**
 * Whether the goods of a duty go out or come in, for one figure of a sentence that speaks of both; null when it speaks of one. The word
 * behind the figure tells, else the nearest before it.
 *
 * @example directionOf(figure, sentence) // "in" for 2.5% in "withdrew the 15% export tax on steel and put an import duty of 2.5% on coal"
 */
export function directionOf({ quantity: { span }, right }: Figure, { text }: Sentence): "out" | "in" | null {
  if (!(isExportDuty(text) && COMES_IN.test(text))) return null
  const tail = text.slice(span.end, right.end).split(/[,;]|\b(?:and|but|while|whereas)\b/)[0] ?? ""
  const [behind] = tail.matchAll(EITHER)
  const word = behind ?? [...text.slice(0, span.start).matchAll(EITHER)].at(-1)
  return word ? (word[1] ? "out" : "in") : null
}

export function isExportDuty(text: string): boolean {
  return NAMED.test(text) || (LEAVES.test(text) && !ENTERS.test(text))
}
