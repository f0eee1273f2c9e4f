/** Which area a figure is of (origin) and which it is for (destination). */
import type { AreaId, MeasureId, Span } from "../model.ts"
import type { Context } from "./context.ts"
import type { Figure } from "./figure.ts"
import { type AreaGroup, inside, type Sentence, sentenceOf } from "./sentence.ts"
import { type Filled, filled } from "./slot.ts"

export type Role = "origin" | "destination"
interface Roled {
  readonly group: AreaGroup
  /** What the words around the name say; null when only the measure can tell. */
  readonly role: Role | null
}

/** Measures whose area, when nothing else is said, is the one that receives or uses. */
const RECEIVING = new Set<MeasureId>(["consumption", "import-reliance", "imports", "recycling"])

const GIVES_NOUN =
  "(?:mine |mined |refinery |refined |domestic |total |primary |own |proven |known |global |world )*(?:production|output|exports?|reserves?|resources|mines?|mining|capacity|producers?|exporters?|suppliers?|deposits?|smelters?|refiners?|refining|processing|companies|share|control|dominance|quota)"
const TAKES_NOUN =
  "(?:total |annual |domestic |own |overall |apparent |reported |projected |crude |oil |net |needs for |[\\w-]+ )?(?:imports?|consumption|demand|supply|needs|requirements?|dependen\\w+|relian\\w+|use|usage|market|economy|industry|importers?|consumers?|consumer|chipmakers|buyers|sources?|suppliers?|import share)"
const GIVES_VERB =
  "(?:(?:is|was|were|are|remain\\w*)(?: in \\d+)?(?: the)?(?: \\w+)? (?:source|origin|supplier|provider)|produc\\w+|min(?:es|ed|ing)|refin\\w+|process\\w+|suppl\\w+|provid\\w+|export\\w*|control\\w*|extract\\w+|deliver\\w*|yield\\w*|smelt\\w*|own\\w*)"
const HAS_VERB =
  "(?:account\\w*|hold\\w*|held|contribut\\w+|dominat\\w+|contain\\w*|made|makes?|turn\\w*|remain\\w* the|represent\\w*|has|have|had|command\\w*|do(?:es)?|(?:is|was|were|are|be|been) (?:the|now|currently|by far|still|in \\d+ the|responsible))"
const TAKES_VERB =
  "(?:import\\w*|rel(?:y|ies|ied)|depend\\w*|consum\\w+|us(?:es|ed|e)|buys?|bought|sourc\\w+|gets?|got|obtain\\w*|receiv\\w*|need\\w*|cover\\w*|recycl\\w+)"
const ADVERB =
  "(?:\\s+(?:also|currently|now|still|alone|already|itself|\\w+ly|in (?:19|20)\\d\\d|will|would|could|may|continued to|has|have|had|be)){0,3}\\s+"
const GIVES_AFTER = new RegExp(`^(?:['’]s?)?(?:${ADVERB}${GIVES_VERB}\\b|\\s+(?:[\\w-]+\\s+){0,2}?${GIVES_NOUN}\\b)`)
const HAS_AFTER = new RegExp(`^(?:['’]s?)?${ADVERB}${HAS_VERB}\\b`)
const TAKES_AFTER = new RegExp(`^(?:['’]s?)?(?:${ADVERB}${TAKES_VERB}\\b|\\s+${TAKES_NOUN}\\b)`)
const GIVES_BEFORE =
  /\b(?:from|by|originat\w+ in|produced in|mined in|refined in|located in|found in|processed in|made in|on|mainly|reliance upon|dependence upon|with|of which)\s+(?:the\s+|mainland\s+)?$/
const TAKES_BEFORE =
  /\b(?:to|into|reach(?:es|ed)?|consumed in|used in|imported (?:by|into)|imports (?:by|into|of)|demand (?:in|from|of)|consumption (?:in|of|by)|dependen\w+ of|relian\w+ of|supply (?:to|of)|suppliers? (?:to|of|for)|sources? for|directed to|shipped to|bound for)\s+(?:the\s+)?$/

/** Measures that join two areas: when the words give one of them its role, the other has the other. */
const BETWEEN_TWO = new Set<MeasureId>(["supply", "imports", "import-reliance", "exports", "tariff"])

/** A duty or quota on exports is set by the country they leave. */
const EXPORT_DUTY = /\bexport (?:tax|dut|quota|tariff|lev|restriction)/i

/** The origin and destination of a figure whose measure is known. */
export function rolesOf(
  figure: Figure,
  sentence: Sentence,
  context: Context,
  measure: MeasureId,
): { readonly origin: Filled<readonly AreaId[]>; readonly destination: Filled<readonly AreaId[]> } {
  const said: Roled[] = []
  for (const group of sentence.areas) said.push({ group, role: roleIn(sentence, group, measure, said.at(-1)) })
  for (let at = said.length - 2; at >= 0; at--) {
    const [one, next] = [said[at]!, said[at + 1]!]
    if (one.role === null && next.role !== null && isListed(sentence, one.group, next.group)) said[at] = { ...one, role: next.role }
  }
  const known = new Set(said.map(({ role }) => role))
  const usual: Role =
    BETWEEN_TWO.has(measure) && known.has("destination")
      ? "origin"
      : RECEIVING.has(measure) || (measure === "tariff" && !EXPORT_DUTY.test(sentence.text))
        ? "destination"
        : "origin"
  const complement: Role = BETWEEN_TWO.has(measure) && known.has("origin") && !known.has("destination") ? "destination" : usual
  const roled = said.map(({ group, role }) => ({
    group,
    role:
      role ??
      said.find((other) => other.role !== null && other.group.ids.join() === group.ids.join())?.role ??
      (isHead(sentence, group, figure) ? headRole(measure, known) : complement),
    said: role !== null,
  }))
  const origin = pick(
    roled.filter(({ role }) => role === "origin"),
    figure,
    sentence,
  )
  const destination = pick(
    roled.filter(({ role }) => role === "destination"),
    figure,
    sentence,
  )
  return {
    origin:
      origin ??
      carried("origin", figure, sentence, context, measure) ??
      domestic("origin", figure, sentence, context, measure) ??
      filled([], null, "no area is named", 0.8),
    destination:
      destination ?? domestic("destination", figure, sentence, context, measure) ?? filled([], null, "the world, or not said", 0.8),
  }
}

/** "Norway, 25%", "India (11.7 % of exports)": the area the figure hangs on. */
function isHead(sentence: Sentence, group: AreaGroup, figure: Figure): boolean {
  return (
    group.end <= figure.anchor &&
    /^\s*(?:,|:|–|—)?\s*(?:(?:with|at)\s+)?(?:about|around|some)?\s*$/.test(sentence.text.slice(group.end, figure.anchor))
  )
}

function headRole(measure: MeasureId, known: ReadonlySet<Role | null>): Role {
  if (measure === "consumption") return "destination"
  return measure === "exports" && known.has("origin") ? "destination" : "origin"
}

/** Only a figure and a comma or "and" stand between them: "Peru (10%) and Chile". */
function isListed(sentence: Sentence, one: AreaGroup, next: AreaGroup): boolean {
  return /^\s*(?:\([^)]*\)|,?\s*[\d.]+\s?(?:%|per ?cent))\s*[,;]?\s*(?:and|or|followed by)?\s*(?:by\s+)?(?:the\s+)?$/.test(
    sentence.text.slice(one.end, next.start),
  )
}

/** What the words around a name say of it. A name in a list of figures ("Peru (10%) and Chile (9%)") has the role of the one before it. */
function roleIn(sentence: Sentence, group: AreaGroup, measure: MeasureId, previous: Roled | undefined): Role | null {
  const before = sentence.plain.slice(0, group.start).replace(/\s+/g, " ")
  const after = sentence.plain
    .slice(group.end)
    .replace(/^,\s+(?:which|who|where|the|a)\b[^,;]{0,80},(?=\s)/, "")
    .replace(/\s+/g, " ")
  if (previous && previous.role !== null && isListed(sentence, previous.group, group)) return previous.role
  if (measure === "tariff")
    return /\b(?:from|on|against|of|exporters in)\s+(?:the\s+|all\s+)?$/.test(before) ||
      /^(?:['’]s)?\s+(?:goods|exports|products|origin|exporters)/.test(after)
      ? "origin"
      : null
  if (TAKES_BEFORE.test(before) && (BETWEEN_TWO.has(measure) || RECEIVING.has(measure) || !/\bto\s+(?:the\s+)?$/.test(before)))
    return "destination"
  if (/^(?:['’]s?)?\s+(?:dependen|relian)/.test(after)) return "destination"
  if (GIVES_BEFORE.test(before)) return "origin"
  if (TAKES_AFTER.test(after)) return "destination"
  if (GIVES_AFTER.test(after)) return "origin"
  if (HAS_AFTER.test(after)) return RECEIVING.has(measure) ? "destination" : "origin"
  return null
}

type Sided = Roled & { readonly said: boolean }

/** The nearest fitting area: of the of-phrase, of the parenthesis, before the figure, after it, of the clause, of the sentence. */
function pick(fits: readonly Sided[], figure: Figure, sentence: Sentence): Filled<readonly AreaId[]> | null {
  const { series } = figure.quantity
  const take = (entry: Sided | undefined, why: string, sure: number) => {
    if (!entry) return undefined
    const paired = series?.respectively && entry.group.ids.length === series.count ? entry.group.ids[series.index] : undefined
    return filled(
      paired ? [paired] : entry.group.ids,
      entry.group,
      paired ? "paired in order, respectively" : why,
      entry.said ? sure : sure - 0.1,
    )
  }
  const within = (span: Span | null) => (span ? fits.filter(({ group }) => inside(span, group)) : [])
  const said = (entries: readonly Sided[]) => entries.filter((entry) => entry.said)
  const [left, right, clause] = [within(figure.left), within(figure.right), within(figure.clause)]
  const before = fits.filter(({ group }) => group.end <= figure.anchor)
  const relative = /^[\s,]*(?:which|whose|who|where)\b/.test(sentence.text.slice(figure.clause.start))
    ? before.filter(({ group }) => group.end <= figure.clause.start).at(-1)
    : undefined
  const { end } = figure.quantity.span
  const next = right.find(({ group }) =>
    /^\s*(?:(?:is|are|was|were)\s+)?(?:(?:from|in|by)\s+(?:the\s+)?)?$/.test(sentence.text.slice(end, group.start)),
  )
  return (
    take(next, "it stands right after the figure", 0.92) ??
    take(
      fits.find(({ group }) => isHead(sentence, group, figure)),
      "it stands right before the figure",
      0.93,
    ) ??
    take(within(figure.of)[0], "the share is of its total", 0.9) ??
    take(within(figure.bracket)[0], "it stands in the same parenthesis", 0.9) ??
    take(said(left).at(-1), "it leads to the figure", 0.92) ??
    take(said(right)[0], "it follows the figure", 0.92) ??
    take(left.at(-1), "nearest area before the figure", 0.85) ??
    take(right[0], "nearest area after the figure", 0.8) ??
    take(clause.filter(({ group }) => group.end <= figure.anchor).at(-1) ?? clause[0], "area of the clause", 0.8) ??
    take(relative, "the clause is about it", 0.8) ??
    take(said(before)[0] ?? before.at(-1), "carried over from earlier in the sentence", 0.75) ??
    null
  )
}

const ANAPHORA = /\b(?:it|its|they|their|such|together|the country|the two|the three|both)\b/i

/** "It", "they", "such dependence": the areas of the claim before in the paragraph, or of the sentence before. */
function carried(role: Role, figure: Figure, sentence: Sentence, context: Context, measure: MeasureId): Filled<readonly AreaId[]> | null {
  if (sentence.areas.length > 0 || !ANAPHORA.test(sentence.text.slice(0, figure.quantity.span.start))) return null
  const last = context.previous
  if (last) {
    const { value } = last[role]
    const same = last.measure.value === measure || role === "origin"
    return same && value.length > 0 ? filled(value, null, "carried over from the sentence before", 0.6, true) : null
  }
  const before = context.before.at(-1)
  const usual: Role = RECEIVING.has(measure) ? "destination" : "origin"
  if (!before || before.areas.length === 0 || role !== usual) return null
  return filled(sentenceOf(before).areas[0]?.ids ?? [], null, "named in the sentence before", 0.6, true)
}

/** "Domestic" is the paper's country. */
function domestic(role: Role, figure: Figure, sentence: Sentence, context: Context, measure: MeasureId): Filled<readonly AreaId[]> | null {
  if (!context.country) return null
  const own: Role =
    RECEIVING.has(measure) || measure === "supply" || (measure === "tariff" && !EXPORT_DUTY.test(sentence.text)) ? "destination" : "origin"
  const clause = sentence.text.slice(figure.clause.start, figure.clause.end)
  const says =
    /\b(?:domestic(?:ally)?|national|this country|the nation['’]s|our|the [Gg]overnment)\b/i.test(clause) ||
    (measure === "tariff" && sentence.areas.length === 0 && context.titled)
  const national = sentence.areas.length === 0 && measure === "import-reliance"
  const imposed = measure === "tariff" && !context.titled && role === "destination" && !EXPORT_DUTY.test(sentence.text)
  if (own === role && (national || imposed)) return filled([context.country], null, `the paper's country is ${context.country}`, 0.75, true)
  const ownSheet =
    context.topic.length > 0 && sentence.areas.length === 0 && /^(?:Domestic|Recycling|Import Sources)/.test(context.head ?? "")
  if (own === role && ownSheet)
    return filled([context.country], null, `the sheet's paragraph on "${context.head}" is about ${context.country}`, 0.85, true)
  return own === role && says ? filled([context.country], null, `"domestic" is ${context.country}`, 0.8, true) : null
}
