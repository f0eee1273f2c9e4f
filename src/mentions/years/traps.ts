/** Four digits that look like a year: amounts, numbers of laws and papers, codes. */

const NUMBERED_BEFORE =
  /(?:[$€£¥#]|\b(?:USD|EUR|GBP|US\$|ISO|IEC|EN|DIN|No\.?|Nos\.?|Nr\.?|Section|Sec\.|Article|Chapter|[Pp]ages?|pp?\.|CAS|HS|HTS|HTSUS|NACE|SITC|RFC|Box|Room|Suite|Circular|OFR|SIR|Report|Regulation|Directive|Decision|Resolution|Public Law|P\.L\.|Pub\. L\.|about|some|nearly|roughly|approximately|almost|over|exceed(?:s|ed|ing)?|at least|up to|more than|less than|fewer than)\s?|(?:\((?:EU|EC|EEC|Euratom)\)|\b(?:EU|EC|EEC))\s(?:No\.?\s)?|\b(?:COM|SWD|SEC|JOIN|C|COM\/|DOC)\s?[([]?)$/
const AMOUNT_AFTER =
  /^(?:\s(?:(?:metric|short|long|dry)\s)?(?:tons?|tonnes?|t|kt|mt|kg|kilograms?|g|grams?|pounds?|lb|km|kilomet(?:er|re)s?|m|met(?:er|re)s?|mi|miles|ft|feet|mw|gw|kw|mwh|gwh|twh|kwh|ppm|bcm|barrels?|bbl|dollars?|euros?|million|billion|thousand|people|persons|workers|jobs|employees|companies|firms|mines|sites|deposits|vehicles|units|hectares|acres|degrees|per\b(?!\s(?:year|cent))|carats?|troy|flasks|°)\b|\s?%|\s?per\s?cent|\s?°|[.,]\d|\/\d{1,4}\/|\/\d{3,}|\/E[UC]|\)\s\d{2,4}\b|[-–]\d{3}\b|[-–](?!(?:19|20)\d\d)\d{4}\b)/i

/** Whether the four digits between `before` and `after` are no year: "Regulation (EU) 2024/1252", "2000 tons", "$2000", "ISO 2012". */
export function isNumberOfSomethingElse(before: string, after: string, written: string): boolean {
  if (!/^\d{4}$/.test(written))
    return /^\d{4}\/\d\d$/.test(written) && (/^\/E[UC]/.test(after) || /\((?:EU|EC|EEC)\)\s(?:No\.?\s)?$/.test(before))
  const clock = /(?:[\d.]+[-–/:]|[A-Z]-?)$/.test(before)
  return (
    clock ||
    AMOUNT_AFTER.test(after) ||
    (NUMBERED_BEFORE.test(before) && !/\b(?:about|some|nearly|over|up to)\s$/.test(before)) ||
    /\b(?:some|nearly|almost|roughly|approximately|at least)\s$/.test(before)
  )
}
