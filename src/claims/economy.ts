/** A material's part in what a country makes in all, or in what its state takes in: "oil accounts for 50% of GDP, 80% of state revenue". */
import type { Figure } from "./figure.ts"
import { inside, type Sentence } from "./sentence.ts"

const ITS =
  "(?:(?:the|its|their|all|total|overall|national|annual|regional|provincial|local|federal|(?:19|20)\\d\\d|(?:[A-Z][\\w.-]*\\s)*[\\w.-]+['’]s?|[A-Z][a-z]+n)\\s){0,4}"
const STATES = "(?:government(?:al)?|state|public(?:[- ]sector)?|budget(?:ary)?|tax|fiscal|treasury|federal|national|central government)"
const WHOLE = `(?:GDP|gross (?:domestic|national|regional|provincial|state) product|GNP|national (?:income|budget|product)|(?:state|government|public|federal) (?:budget|income)|${STATES}(?:['’]s)? (?:budget )?(?:revenues?|receipts|earnings|take)|economy)`
/** "the revenue of the Bolivian state". */
const OF_STATE = "(?:revenues?|income|receipts|budget) of the (?:[A-Z][\\w’'-]* )?(?:state|government|treasury|republic|kingdom)"
const OF_ECONOMY = new RegExp(`^,?\\s(?:of|to|in)\\s${ITS}(?:(?:[a-z-]+\\s)?${WHOLE}(?! (?:is|was) )|${OF_STATE})\\b`)
/** "the share of oil in GDP fell from", "the industry's contribution to GDP is". */
const SHARE_OF_ECONOMY = new RegExp(
  `\\b(?:share|part|contribution|weight)\\s(?:of\\s[^,;:%]{2,40}\\s)?(?:in|of|to)\\s${ITS}(?:[a-z-]+\\s)?${WHOLE}\\b(?! growth)[^,;:%]{0,60}(?:%[^,;:%]{0,20}\\bto\\s)?$`,
)
const GIVES =
  /\b(?:account(?:s|ed|ing)? for|contribut(?:e|es|ed|ing)|represent(?:s|ed|ing)?|ma[dk](?:es?|ing) up|compris(?:e|es|ed|ing)|provid(?:e|es|ed|ing)|suppl(?:y|ies|ied|ying)|generat(?:e|es|ed|ing)|pa(?:y|ys|id|ying) for|constitut(?:e|es|ed|ing)|brings? in|brought in|earn(?:s|ed|ing)?|yield(?:s|ed|ing)?|form(?:s|ed|ing)?|furnish(?:es|ed|ing)?|deliver(?:s|ed|ing)?|st(?:ands?|ood) for|st(?:ands?|ood) behind|add(?:s|ed|ing)?|amount(?:s|ed|ing)? to|responsible for|worth|equal(?:s|led)?(?: to)?|produc(?:e|es|ed|ing)|funds?|funded|consist(?:s|ed) of)\b[^.;:]{0,110}$/
const COMES =
  /^[^.;:]{0,90}\b(?:com(?:e|es|ing)|came|stem(?:s|med|ming)?|deriv(?:e|es|ed|ing)|originat(?:e|es|ed|ing)|earned|raised|obtained|drawn|(?:depend|rel)\w*)\s(?:\w+\s)?(?:from|with|by|on|through)\b[^.;:]{0,40}$/

const OF_EXPORTS = new RegExp(
  `^\\s(?:of|in)\\s${ITS}(?:(?:merchandise\\s)?exports?\\s(?:earnings|revenues?|income|receipts|proceeds)|(?:foreign|hard)[ -](?:exchange|currency)\\s(?:earnings|revenues?|income|receipts)|(?:merchandise\\s)?exports)\\b`,
)
/** "earns 40% of its GDP from oil" */
const EARNS = /\b(?:earn|draw|deriv|obtain|g[eo]t|receiv|t[ao]k|collect)\w*\s(?:\w+\s){0,3}$/
const FROM = /^[^.;:,]{0,70}\bfrom\s(?:the\s)?(?:[a-z]+\s){0,3}$/
/** "…, and mining makes up": another subject. */
const ANOTHER =
  /[,;]\s(?:and|but|while|whereas)\s|\b(?:and|but|while)\s(?:the\s)?(?:mining|agriculture|industry|tourism|services|manufacturing)\s/
/** "The industry", "It": what the sentence before spoke of. */
const IT = /(?:^|[.;]\s)(?:The (?:industry|metal|ore|mineral|trade|commodity)|It|They|This industry)\s(?:\w+\s)?$/

/** Whether a share is one of an economy or of a state's revenue that a material named beside it has; of mining as such it is none. */
export function isOfEconomy(figure: Figure, sentence: Sentence): boolean {
  return (OF_ECONOMY.test(sentence.text.slice(figure.quantity.span.end)) && isAMaterials(figure, sentence)) || hasShare(figure, sentence)
}

/** "The share of oil in Iran's GDP fell from 45% to 39%", "the steel industry's contribution to GDP is 2%". */
function hasShare({ quantity, clause }: Figure, { text, materials }: Sentence): boolean {
  const share = SHARE_OF_ECONOMY.exec(text.slice(clause.start, quantity.span.start))
  const end = clause.start + (share?.index ?? 0) + (share?.[0].length ?? 0)
  return share !== null && materials.some((group) => group.start >= clause.start && group.end <= end && isNamed(text, group))
}

/** Named as a material: minerals are, mining as such is not. */
function isNamed(text: string, { start, end, ids }: Sentence["materials"][number]): boolean {
  return !ids.every((id) => id === "raw-materials") || /^mineral/i.test(text.slice(start, end))
}

/** The same, or a share of what a country earns abroad: neither is a rate of the economy. */
export function isOfEarnings(figure: Figure, sentence: Sentence): boolean {
  const behind = sentence.text.slice(figure.quantity.span.end)
  return ((OF_ECONOMY.test(behind) || OF_EXPORTS.test(behind)) && isAMaterials(figure, sentence)) || hasShare(figure, sentence)
}

function isAMaterials({ quantity, clause }: Figure, { text, materials }: Sentence): boolean {
  const { start, end } = quantity.span
  const gives = GIVES.exec(text.slice(0, start))
  if (gives && IT.test(text.slice(0, gives.index))) return true
  return materials.some((group) => {
    if (!isNamed(text, group)) return false
    if (group.end > start)
      return (
        inside(clause, group) &&
        (COMES.test(text.slice(end, group.start)) || (EARNS.test(text.slice(0, start)) && FROM.test(text.slice(end, group.start))))
      )
    const own = inside({ start: clause.start - 80, end: clause.end }, group) ? GIVES.exec(text.slice(group.end, start)) : null
    return own !== null && !ANOTHER.test(text.slice(group.end, group.end + own.index))
  })
}
