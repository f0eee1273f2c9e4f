/** What used things give: whether scrap is the one who gives, or what a share is won from, it is recycled. */
import type { MeasureId } from "../../model.ts"
import type { Correction, Seen } from "./by-words.ts"

const THINGS =
  "(?:batter(?:y|ies)|cells|magnets|(?:auto)?catalysts?|(?:catalytic )?converters|cars|vehicles|products|goods|appliances|phones|smartphones|electronics|computers|jewell?e?ry|cables?|tyres|motors|engines|equipment|devices|panels|turbines|metals?|materials?|sources?|raw materials?|coins|cans|packaging)"
/** "spent catalytic converters", "scrap", "secondary sources", "recyclers". */
const SCRAP = `(?:(?:old|used|spent|discarded|worn(?:[- ]out)?|dead|end[- ]of[- ]life|scrapped|waste|dismantled|exhausted|secondary|recycled|thrown[- ]away) (?:[\\w-]+ ){0,2}?${THINGS}|scrap(?:yards?| yards?| metal)?|recycling|recyclers|recyclates?|urban min(?:es|ing)|electronic waste|e-waste)`
const GIVES =
  "(?:suppl(?:y|ies|ied)|provid(?:e|es|ed|ing)|yield(?:s|ed|ing)?|giv(?:e|es|ing)|gave|furnish(?:es|ed)?|deliver(?:s|ed|ing)?|contribut(?:e|es|ed|ing)|cover(?:s|ed|ing)?|meet(?:s|ing)?|met|satisf(?:y|ies|ied)|ma[dk]es? up|account(?:s|ed)? for|return(?:s|ed)?|br(?:ing|ings|ought)|produc(?:e|es|ed))"
const HELPED =
  "(?:(?:\\w+ly|already|now|alone|also|still|could|can|will|would|may|might|should|has|have|had|is|are|was|were|to|able|one day|expected|set|due) ){0,4}"
const FEW = "(?:[a-z]+ ){0,5}"
/** "Worn-out tyres and cables yielded". */
const SCRAP_GIVES = new RegExp(
  `\\b${SCRAP}(?: (?:and|or) [\\w -]{3,25}?)?(?: (?:from|in|of) [^,;%]{3,40}?)?,? ${HELPED}${GIVES} ${FEW}$`,
  "i",
)
/** "won from old batteries", "made of secondary material", "comes out of scrap". */
const FROM_SCRAP = new RegExp(
  `^[^,;%]*\\b(?:com(?:e|es|ing)|came|stem(?:s|med)?|originate[sd]?|derive[sd]?|won|made|recovered|obtained|drawn|produced|got|smelted|refined|supplied|cast) (?:again )?(?:from|out of|of) (?:[a-z]+ ){0,2}?${SCRAP}\\b`,
  "i",
)
/** "From scrap come", "Out of old batteries came". */
const SCRAP_FIRST = new RegExp(
  `(?:^|[,;:] |and )(?:from|out of) (?:[a-z]+ ){0,2}?${SCRAP}(?: (?:and|or) [\\w -]{3,25}?)? (?:comes?|came|stems?|stemmed) ${FEW}$`,
  "i",
)
/** "Recycling has barely begun. … it could cover". */
const IT_GIVES = new RegExp(`\\b(?:it|this|they|that) ${HELPED}${GIVES} ${FEW}$`, "i")
const BEGINS_WITH_SCRAP = new RegExp(`^(?:In [^,;%]{2,25},? )?(?:The |Such )?(?:[\\w’'-]+ ){0,2}?${SCRAP}\\b`, "i")
/** Who gets it back: "recovering cobalt from old cells could meet". */
const RECOVERING = new RegExp(`\\b(?:recovering|recovery of|re-?using|reuse of) [^;%]{0,60}? ${HELPED}${GIVES} ${FEW}$`, "i")
const TRADED =
  /\b(?:imports?|imported|importing|exports?|exported|exporting|b[ou]ught|buys?|sells?|sold|ships?|shipped|dut(?:y|ies)|tariffs?|prices?)\b/i
const OVER: ReadonlySet<MeasureId> = new Set<MeasureId>([
  "supply",
  "consumption",
  "production",
  "processing",
  "manufacturing",
  "extraction",
  "composition",
  "import-reliance",
  "stocks",
])

export const OF_SCRAP: readonly Correction[] = [
  {
    to: "recycling",
    why: "used things give it",
    sure: 0.7,
    fits: ({ measure, near, tail, before, share }: Seen) =>
      OVER.has(measure) &&
      !TRADED.test(near + share + tail) &&
      (SCRAP_GIVES.test(near) ||
        SCRAP_FIRST.test(near) ||
        RECOVERING.test(near) ||
        FROM_SCRAP.test(tail) ||
        (IT_GIVES.test(near) && BEGINS_WITH_SCRAP.test(before))),
  },
]
