/** Who buys in order to use, and what somebody's output is put to: both are use, nobody's imports and nobody's output. */
import type { MeasureId } from "../../model.ts"
import type { Correction } from "./by-words.ts"

const USERS =
  "(?:(?:end[- ]?)?users?|consumers?|(?:[\\w-]+ )?(?:industry|industries|sector)|shoppers|households|motorists|drivers|(?:private )?investors|(?:the )?(?:world['’]s )?central banks?|jewell?ers|[a-z]*-?makers?(?: of [\\w -]{3,40}?)?|manufacturers(?: of [\\w -]{3,40}?)?|producers of [\\w -]{3,40}?|utilities|farmers|farms|growers|builders|shipbuilders|airlines|foundries|dentists|mints|steelworks|shipyards)"
/** "Chinese users bought", "central banks, with 111 tonnes, stepped up their purchases". */
const USERS_BUY = new RegExp(
  `\\b${USERS}(?:,[^,;%]{2,40},)?\\s(?:(?:in|of) [^,;%]{2,30}?\\s)?(?:\\w+ly\\s|now\\s|have\\s|had\\s|has\\s|will\\s|also\\s|alone\\s)*(?:bought|bu(?:y|ys|ying)|purchas(?:e|es|ed|ing)|order(?:s|ed|ing)?|(?:stepped up|raised|increased|cut|reduced|lowered|slashed|lifted|doubled) (?:their|its) (?:purchases|buying))\\b`,
  "i",
)
const BOUGHT_BY = new RegExp(`^[^,;%]{0,70}\\b(?:bought|purchased|ordered|taken)(?: up)? by (?:the )?${USERS}`, "i")
const BY_USERS = new RegExp(`^\\s+(?:is |was )?by (?:the )?${USERS}`, "i")
/** "makers of glass 44% more": the verb was told once. */
const GAPPED = new RegExp(`^[^;%]{0,30}\\b${USERS}\\s(?:even\\s|only\\s|just\\s|by\\s)*$`, "i")
const ABROAD = /\bfrom (?:the )?[A-Z]|\babroad\b|\boverseas\b|\bimport/

/** "devotes 24% of its iodine to", "puts 36% of it into". */
const PUTS =
  /\b(?:devot(?:e|es|ed|ing)|dedicat(?:e|es|ed|ing)|allocat(?:e|es|ed|ing)|earmark(?:s|ed|ing)?|set(?:s|ting)? aside|reserv(?:e|es|ed|ing)|channel(?:s|l?ed|l?ing)?|direct(?:s|ed|ing)?|put(?:s|ting)?|pour(?:s|ed|ing)?|feed(?:s|ing)?|fed|turn(?:s|ed|ing)?|work(?:s|ed)?|plough(?:s|ed)?|sink(?:s|ing)?|sank)\s+(?:[a-z]+\s+){0,4}$/i
const TO_A_USE =
  /^\s+of (?:its|their|the|all)\b[^,;%]{0,60}?\s(?:to|into)\s(?:the\s)?(?!(?:foreign|buyers?|customers?|clients?|export|metal|oxides?|powders?|chemicals?|compounds?|concentrates?|battery|usable|pure|refined)\b)(?:[a-z]|X-)/

const MADE: readonly MeasureId[] = ["production", "extraction", "processing", "manufacturing", "supply", "exports"]

export const OF_USERS: readonly Correction[] = [
  {
    to: "consumption",
    why: "users buy what they use",
    sure: 0.7,
    fits: ({ measure, kind, told, lead, near, sentence: { text }, figure }) =>
      kind === "change" &&
      (measure === "imports" || measure === "import-reliance" || told === "untold" || told === "earlier") &&
      !ABROAD.test(text.slice(figure.clause.start, figure.clause.end)) &&
      (USERS_BUY.test(lead) || (GAPPED.test(near) && USERS_BUY.test(text.slice(0, figure.quantity.span.start)))),
  },
  {
    to: "consumption",
    why: "users buy what they use",
    sure: 0.7,
    fits: ({ measure, kind, tail, clause }) =>
      kind === "level" &&
      (measure === "imports" || measure === "import-reliance") &&
      (BOUGHT_BY.test(tail) || (BY_USERS.test(tail) && /\b(?:bought|purchased|taken) by\b/.test(clause))),
  },
  {
    to: "consumption",
    why: "what it is put to",
    sure: 0.7,
    fits: ({ measure, kind, near, tail }) => kind === "level" && MADE.includes(measure) && PUTS.test(near) && TO_A_USE.test(tail),
  },
  {
    to: "emissions",
    why: "of what is emitted",
    sure: 0.8,
    fits: ({ measure, kind, share }) =>
      kind === "level" &&
      measure !== "emissions" &&
      /^(?:all |everything |the (?:carbon|CO2|methane|greenhouse gas(?:es)?|gases) |what(?:ever)? )[^,;%]{0,50}\b(?:emits?|emitted|gives? off|gave off|sets? free|releases?|released|belches?|puts? into the (?:air|atmosphere))\s*$/i.test(
        share,
      ),
  },
  {
    // "80% of its fuels are imported (99% of coal demand)"
    to: "import-reliance",
    why: "in brackets behind what is imported",
    fits: ({ measure, kind, figure: { bracket, clause }, sentence: { text } }) =>
      kind === "level" &&
      bracket !== null &&
      ["consumption", "supply", "imports"].includes(measure) &&
      /\b(?:is|are|was|were|be) (?:\w+ly )?(?:imported|bought abroad|brought in|shipped in)\s*$/.test(
        text.slice(clause.start, bracket.start - 1),
      ),
  },
  {
    to: "production",
    why: "won as a by-product, not from what was used before",
    fits: ({ measure, cue, clause }) =>
      measure === "recycling" &&
      /^recover/.test(cue) &&
      /\b(?:by-?products?|co-?products?|slimes|flue dusts?|brines?|ores?|concentrates?|zinc residues|alumina|molybdenite)\b/i.test(
        clause,
      ) &&
      !/\b(?:scrap|waste|old|used|spent|discarded|end[- ]of[- ]life|recycl\w+|batteries|catalysts)\b/i.test(clause),
  },
  {
    to: "reserves",
    why: "who owns a part of what was spoken of, which lies in the ground",
    fits: ({ measure, kind, cue, share, figure, sentence: { text } }) =>
      kind === "level" &&
      measure === "ownership" &&
      /^own(?:s|ed)?$/.test(cue) &&
      share === "" &&
      /\b(?:reserves|resources|deposits)\b[^.]*$/.test(text.slice(0, figure.clause.start)),
  },
]
