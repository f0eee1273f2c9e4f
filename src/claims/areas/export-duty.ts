/** A duty or quota on exports, a royalty or a tax on mining: set by the country that the goods leave. */

const NAMED =
  /\bexport (?:tax|dut|quota|tariff|lev|restriction)|\btax(?:es|ed|ing)? (?:[\w-]+ ){0,2}exports\b|\broyalt(?:y|ies)\b|\b(?:mining|excise|severance|windfall|extraction) tax(?:es)?\b|\btax(?:es)? on (?:[\w-]+ ){0,2}(?:mining|extraction|production|output)\b|\b(?:duty|duties|tax|taxes|tariffs?|lev(?:y|ies))(?: of [\d.]+\s?(?:%|per ?cent))? on (?:[\w-]+ ){0,5}exports\b|\b(?:mining|smelting|production|output|extraction|separation) quotas?\b|\bquotas? (?:on|for|of) (?:[\w-]+ ){0,4}(?:exports|mining|smelting|separation|production|output|extraction)\b/i

/** Said without the word: "copper leaving Indonesia is taxed", "what it sends abroad is charged with 8%". */
const LEAVES =
  /\b(?:leav(?:e|es|ing)|left|goes|going|sold|sells?|selling|sent|sends?|sending|shipped|ships?|shipping|tak(?:e|es|en|ing)|exported) (?:[\w-]+ ){0,4}?(?:(?:the|its|their) (?:country|shores|ports)|abroad|overseas|out of|beyond (?:its|the|their))\b|\bwhat (?:leaves|goes out)\b|\b(?:leav(?:e|es|ing)|exported (?:from|by)) (?:the )?[A-Z]|\b[Ss]hipping [\w -]{2,30} from [A-Z]/
/** Whoever takes the goods in taxes them, too. */
const ENTERS = /\b(?:enter(?:s|ing)?|import(?:s|ed|ing)?|anti-?dumping|countervailing|dumping|into|arriv\w+)\b/

/** Nothing is said of what comes in. */
export function isOfNoEntry(text: string): boolean {
  return !ENTERS.test(text)
}

export function isExportDuty(text: string): boolean {
  return NAMED.test(text) || (LEAVES.test(text) && !ENTERS.test(text))
}
