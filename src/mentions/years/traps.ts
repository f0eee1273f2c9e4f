/** Four digits that look like a year and are none: amounts, numbers of laws and papers, codes. */

/** "Regulation (EU) ", "COM(", "ISO ", "$", "pp. ", "more than ". */
const NUMBERED = new RegExp(
  `(?:${[
    String.raw`[$€£¥#]|\b(?:USD|EUR|GBP|US\$)\s?`,
    String.raw`\b(?:ISO|IEC|EN|DIN|CAS|HTS|HTSUS|HS|NACE|SITC|RFC|UN|OFR|SIR|No\.?|Nos\.?|Nr\.?|Section|Sec\.|Article|Chapter|Box|Room|Suite|[Pp]ages?|pp?\.)\s?`,
    String.raw`\b(?:Regulations?|Directives?|Decisions?|Resolutions?|Law|P\.L\.|Pub\. L\.)\s(?=\S*$)`,
    String.raw`(?:\((?:EU|EC|EEC|Euratom)\)|\b(?:EU|EC|EEC))\s(?:No\.?\s)?`,
    String.raw`\b(?:COM|SWD|SEC|JOIN|DOC|C)\s?[([/]\s?`,
    String.raw`[\d.]+[-–/:]|\b[A-Z]{1,4}-`,
    String.raw`\b(?:some|nearly|almost|roughly|exceed(?:s|ed|ing)?|at least|(?:more|fewer|less) than)\s`,
  ].join("|")})$`,
)
const UNITS =
  "tons?|tonnes?|t|kt|mt|kg|kilograms?|g|grams?|pounds?|lb|km|kilomet(?:er|re)s?|m|met(?:er|re)s?|mi|miles|ft|feet|[mgk]w|[mgtk]wh|ppm|bcm|barrels?|bbl|dollars?|euros?|million|billion|thousand|hectares|acres|degrees|carats?|flasks|per ton|per kilogram"
const AMOUNT = new RegExp(`^(?:\\s(?:(?:metric|short|long|dry|troy)\\s)?(?:${UNITS})\\b|%|\\s?°|\\.\\d)`, "i")
const COUNTED = /^\s(?:people|persons|workers|jobs|employees|companies|firms|mines|sites|deposits|vehicles|units|wells)\b/i
/** "2024/1252", "2013/34/EU", "2011-1042", "(2020) 474": the rest of a number of a law or paper. */
const NUMBER_GOES_ON = /^(?:\/\d{1,4}\/|\/\d{3,}|\/E[UC]|\)\s?\d{2,4}\b|[-–]\d{3}\b|[-–](?!(?:19|20)\d\d)\d{4}\b|[-–]\d\b)/
const WHEN = /\b(?:in|since|by|until|during|from|to|between|for)\s$/i

/** Whether the year `written` between `before` and `after` is no year: "Regulation (EU) 2024/1252", "2000 tons", "$2000". */
export function isNumberOfSomethingElse(before: string, after: string, written: string): boolean {
  if (/[a-z]/.test(written)) return false
  return AMOUNT.test(after) || NUMBER_GOES_ON.test(after) || NUMBERED.test(before) || (COUNTED.test(after) && !WHEN.test(before))
}
