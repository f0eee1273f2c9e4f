/** Which area a figure is of (origin) and which it is for (destination). */
import type { AreaId, MeasureId, Span } from "../model.ts"
import type { Context } from "./context.ts"
import type { Figure } from "./figure.ts"
import { type AreaGroup, inside, type Sentence } from "./sentence.ts"
import { type Filled, filled } from "./slot.ts"

export type Role = "origin" | "destination"
interface Roled {
  readonly group: AreaGroup
  /** What the words around the name say; null when only the measure can tell. */
  readonly role: Role | null
}

/** Measures whose area, when nothing else is said, is the one that receives or uses. */
const RECEIVING = new Set<MeasureId>(["consumption", "import-reliance", "imports", "recycling", "stocks"])

const GIVES_NOUN =
  "(?:mine |mined |refinery |refined |domestic |total |primary |own |proven |known |global |world )*(?:production|output|exports?|reserves?|resources|mines?|mining|capacity|producers?|exporters?|suppliers?|deposits?|smelters?|refiners?|refining|processing|companies|share|control|dominance|quota)"
const TAKES_NOUN =
  "(?:total |annual |domestic |own |overall |apparent |reported |projected |crude |oil |net |needs for |[\\w-]+ )?(?:imports?|consumption|demand|supply|needs|requirements?|dependen\\w+|relian\\w+|use|usage|market|economy|industry|importers?|consumers?|consumer|chipmakers|buyers)"
const GIVES_VERB =
  "(?:produc\\w+|min(?:es|ed|ing)|refin\\w+|process\\w+|suppl\\w+|provid\\w+|export\\w*|account\\w*|hold\\w*|held|control\\w*|contribut\\w+|extract\\w+|dominat\\w+|deliver\\w*|contain\\w*|yield\\w*|made|makes?|turn\\w*|remain\\w* the|represent\\w*|smelt\\w*|has|have|had|own\\w*|command\\w*|do(?:es)?|(?:is|was|were|are) (?:the|now|currently|by far|still))"
const TAKES_VERB =
  "(?:import\\w*|rel(?:y|ies|ied)|depend\\w*|consum\\w+|us(?:es|ed|e)|buys?|bought|sourc\\w+|gets?|got|obtain\\w*|receiv\\w*|need\\w*|cover\\w*|recycl\\w+)"
const ADVERB =
  "(?:\\s+(?:also|currently|now|still|alone|already|itself|\\w+ly|in (?:19|20)\\d\\d|will|would|could|may|continued to|has|have|had|be)){0,3}\\s+"
const GIVES_AFTER = new RegExp(`^(?:['’]s?)?(?:${ADVERB}${GIVES_VERB}\\b|\\s+(?:[\\w-]+\\s+){0,2}?${GIVES_NOUN}\\b)`)
const TAKES_AFTER = new RegExp(`^(?:['’]s?)?(?:${ADVERB}${TAKES_VERB}\\b|\\s+${TAKES_NOUN}\\b)`)
const GIVES_BEFORE =
  /\b(?:from|by|originat\w+ in|produced in|mined in|refined in|located in|found in|processed in|made in|on|mainly|reliance upon|dependence upon|with|of which)\s+(?:the\s+|mainland\s+)?$/
const TAKES_BEFORE =
  /\b(?:to|into|reach(?:es|ed)?|consumed in|used in|imported (?:by|into)|imports (?:by|into|of)|demand (?:in|from|of)|consumption (?:in|of|by)|dependen\w+ of|relian\w+ of|supply (?:to|of)|directed to|shipped to|bound for)\s+(?:the\s+)?$/

/** The origin and destination of a figure whose measure is known. */
export function rolesOf(
  figure: Figure,
  sentence: Sentence,
  context: Context,
  measure: MeasureId,
): { readonly origin: Filled<readonly AreaId[]>; readonly destination: Filled<readonly AreaId[]> } {
  const roled = sentence.areas.map((group) => ({ group, role: roleIn(sentence, group, measure) }))
  const head = sentence.areas.find(
    (group) =>
      group.end <= figure.anchor &&
      /^\s*(?:,|:|–|—)?\s*(?:(?:with|at)\s+)?(?:about|around|some)?\s*$/.test(sentence.text.slice(group.end, figure.anchor)),
  )
  const origin = pick("origin", figure, roled, measure, head)
  const destination = pick("destination", figure, roled, measure, head)
  return {
    origin: origin ?? domestic("origin", figure, sentence, context, measure) ?? filled([], null, "no area is named", 0.8),
    destination:
      destination ?? domestic("destination", figure, sentence, context, measure) ?? filled([], null, "the world, or not said", 0.8),
  }
}

function roleIn(sentence: Sentence, group: AreaGroup, measure: MeasureId): Role | null {
  const before = sentence.plain.slice(0, group.start)
  const after = sentence.plain.slice(group.end)
  if (measure === "tariff")
    return /\b(?:from|on|against|of)\s+(?:the\s+|all\s+)?$/.test(before) ||
      /^\s+(?:goods|exports|imports|products|steel|origin)/.test(after)
      ? "origin"
      : null
  if (TAKES_BEFORE.test(before)) return "destination"
  if (/^(?:['’]s?)?\s+(?:dependen|relian)/.test(after)) return "destination"
  if (GIVES_BEFORE.test(before)) return "origin"
  if (TAKES_AFTER.test(after)) return "destination"
  if (GIVES_AFTER.test(after)) return "origin"
  return null
}

function pick(
  role: Role,
  figure: Figure,
  roled: readonly Roled[],
  measure: MeasureId,
  head: AreaGroup | undefined,
): Filled<readonly AreaId[]> | null {
  const usual: Role = RECEIVING.has(measure) ? "destination" : measure === "tariff" ? "destination" : "origin"
  const fits = roled.filter(({ group, role: said }) => group !== head && (said === role || (said === null && usual === role)))
  const take = (entry: Roled | undefined, why: string, sure: number) => entry && filled(entry.group.ids, entry.group, why, sure)
  if (head) {
    const own: Role = measure === "consumption" || measure === "imports" ? "destination" : "origin"
    if (own === role) return filled(head.ids, head, "it stands right before the figure", 0.93)
  }
  const within = (span: Span | null) => (span ? fits.filter(({ group }) => inside(span, group)) : [])
  const said = (entries: readonly Roled[]) => entries.filter((entry) => entry.role === role)
  const right = within(figure.right)
  const left = within(figure.left)
  const clause = within(figure.clause)
  const before = fits.filter(({ group }) => group.end <= figure.anchor)
  return (
    take(within(figure.of)[0], "the share is of its total", 0.9) ??
    take(figure.bracket ? within(figure.bracket)[0] : undefined, "it stands in the same parenthesis", 0.9) ??
    take(said(left).at(-1), "it leads to the figure", 0.9) ??
    take(said(right)[0], "it follows the figure", 0.9) ??
    take(left.at(-1), "nearest area before the figure", 0.75) ??
    take(right[0], "nearest area after the figure", 0.7) ??
    take(clause.filter(({ group }) => group.end <= figure.anchor).at(-1) ?? clause[0], "area of the clause", 0.7) ??
    take(said(before).at(-1) ?? before.at(-1), "carried over from earlier in the sentence", 0.65) ??
    null
  )
}

/** "Domestic" is the paper's country; a national sheet that names no area speaks of its own country's use and imports. */
function domestic(role: Role, figure: Figure, sentence: Sentence, context: Context, measure: MeasureId): Filled<readonly AreaId[]> | null {
  if (!context.country) return null
  const own: Role = RECEIVING.has(measure) || measure === "supply" || measure === "tariff" ? "destination" : "origin"
  const clause = sentence.text.slice(figure.clause.start, figure.clause.end)
  const says = /\b(?:domestic(?:ally)?|national|this country|the nation['’]s|our)\b/i.test(clause)
  if (own === role && says) return filled([context.country], null, `"domestic" is ${context.country}`, 0.8, true)
  return null
}
