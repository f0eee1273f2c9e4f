/** Works that are only the place where a material arrives: what is said is who sends it, not what they make of it. */
import type { MeasureId } from "../../model.ts"
import type { Correction } from "./by-words.ts"
import { WORLD } from "./words.ts"

const WORKS =
  "(?:smelters?|refiner(?:y|ies|s)|mills?|plants?|works|factor(?:y|ies)|foundr(?:y|ies)|converters?|processors?|makers|manufacturers)"
/** "Japan's smelters are fed by Chile". */
const FED = new RegExp(
  `\\b${WORKS} (?:is|are|was|were) (?:\\w+ly )?(?:fed|supplied|served|provided|stocked|provisioned) (?:by|from|with|out of)\\b`,
)
/** "Deliveries of Peruvian zinc to Korean smelters were down". */
const SENT_TO = new RegExp(
  `\\b(?:[Dd]eliver(?:y|ies)|[Ss]hipments|[Ee]xports|[Ss]ales|[Cc]argoes)\\b[^,;%]{0,60}\\bto\\b[^,;%]{0,40}\\b${WORKS}\\b[^,;%]*$`,
)
/** "of all the antimony that reached American smelters". */
const REACHED = new RegExp(
  `\\b(?:reach(?:es|ed)|arriv(?:es|ed) (?:at|in)|delivered to|shipped to|bought by|received by|fed to)\\b[^,;%]*\\b${WORKS}\\b`,
)
const MADE: ReadonlySet<MeasureId> = new Set<MeasureId>(["processing", "manufacturing", "production"])

export const OF_WORKS_FED: readonly Correction[] = [
  {
    to: "supply",
    why: "works that are fed",
    fits: ({ measure, kind, clause, share }) =>
      kind === "level" && MADE.has(measure) && !WORLD.test(share) && (FED.test(clause) || REACHED.test(share)),
  },
  {
    to: "exports",
    why: "what is sent to works",
    fits: ({ measure, kind, lead }) => kind === "change" && MADE.has(measure) && SENT_TO.test(lead),
  },
]
