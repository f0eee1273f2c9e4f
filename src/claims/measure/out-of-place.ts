/** Cues that, where they stand, say something else than what is measured: "a tonne of ammonia", "lead brought in more", "the duty to recycle". */
import type { FoundMeasure } from "../../mentions/found.ts"
import type { MeasureId, Span } from "../../model.ts"
import type { Sentence } from "../sentence.ts"

/** The words before the cue, its own and those behind it with which it means something else. */
interface Place {
  readonly id: MeasureId
  readonly cue: RegExp
  readonly before?: RegExp
  readonly behind?: RegExp
}

const PLACES: readonly Place[] = [
  // "tin from secondary deposits", "secondary industry"
  {
    id: "recycling",
    cue: /^secondary$/,
    behind:
      /^ (?:deposits?|minerals?|ores?|lodes?|enrichment|sulphides?|sulfides?|veins?|industr(?:y|ies)|sector|sanctions|education|schools?|market|importance|role|effects?|legislation|tariffs?)\b/,
  },
  // "got back to 53%"
  { id: "recycling", cue: /^g[eo]t(?:s|ting)? back$/, behind: /^ (?:to|up|on|at|into|in)\b/ },
  // "stand behind the target of 15%"
  {
    id: "ownership",
    cue: /^stands? behind$/,
    behind:
      /^ (?:the|this|that|its|their|such) (?:[a-z]+ )?(?:targets?|goals?|aims?|ideas?|plans?|proposals?|rules?|law|quota|ban|benchmarks?)\b/,
  },
  // "acid grade", "battery grade"
  {
    id: "composition",
    cue: /^grades?$/,
    before:
      /\b(?:acid|metallurgical|battery|chemical|ceramic|technical|nuclear|reactor|food|gem|jewellery|industrial|electronic|refractory|glass|fertilizer)[ -]$/,
  },
  // "26% to building and 17% to infrastructure": a trade
  {
    id: "manufacturing",
    cue: /^building$/,
    behind: /^(?:[,.;:]| (?:and|or|\d|while|took|takes?|accounts?|accounted|industry|sector|trade|materials?|parts?|companies)\b|$)/,
  },
  // "sold or used by producers"
  { id: "consumption", cue: /^used(?: by)?$/, before: /\bsold (?:or|and) $/ },
  // "a tonne of ammonia has become cleaner"
  { id: "price", cue: /^an? /, behind: /^ of\b/ },
  // "the duty to recycle lithium"
  { id: "tariff", cue: /^dut(?:y|ies)$/, behind: /^ to (?!the\b|(?:about |some |over )?\d)[a-z]/ },
  // "the energy and resources that it sells", "the resources minister"
  {
    id: "reserves",
    cue: /^resources?$/i,
    before: /\b(?:energy|minerals|agriculture) and $|\b(?:earn\w*|sales|exports|income|revenues?) (?:with|from|of) $/i,
  },
  { id: "reserves", cue: /^resources?$/i, behind: /^ (?:sector|industry|industries|minister|ministry|company|companies|giant|boom)\b/ },
  // "fourth by reserves, has 1% of the market"
  {
    id: "reserves",
    cue: /^(?:reserves|resources)$/,
    before: /\bby $/,
    behind: /^, (?:ha[sd]|have|holds?|held|supplies|supplied|commands?) /,
  },
  // "lifting its share of the total", "sells its output"
  {
    id: "exports",
    cue: /^lift(?:s|ed|ing)?$/,
    behind: /^ (?:its|their|the country['’]s|the) (?:[a-z]+ )?(?:share|part|portion|output|production|price|rate|tariff|duty)\b/,
  },
  // "loaded onto ships in June"
  { id: "imports", cue: /^ships? in$/, before: /\b(?:onto|on|by|the|of|aboard|with|from) $/ },
  // "60% of sales were made in China"
  {
    id: "production",
    cue: /^made$/,
    before: /\b(?:sales|purchases|investments?|deliveries|shipments|payments) (?:(?:is|are|was|were|be|been|being) )?(?:\w+ly )?$/,
  },
  // "took in over $1 billion", "had brought in 2005"
  {
    id: "imports",
    cue: /^(?:br(?:ings?|ought)|t[ao]kes?|took) in$/,
    behind:
      /^ (?:[a-z]+ ){0,3}(?:(?:US|A|C)?[$€£¥]|millions|billions|money|(?:19|20)\d\d\b)|^ [^.;]{0,60}\b(?:from|with|through) [^.;,]{0,30}\b(?:exports|sales)\b|^ [^.;,]{0,40}\bof (?:what|all|everything) [^.;,]{0,40}\bearn/,
  },
]
const EARNS = /^(?:br(?:ings?|ought)|t[ao]kes?|took) in$/
const ITSELF = /^(?:\s+(?:will|would|should|could|has|have|had|also|alone|then|now|itself))*\s+$/

export function isOutOfPlace({ text, materials }: Sentence, { id, start, end }: FoundMeasure): boolean {
  const cue = text.slice(start, end)
  const said = PLACES.some(
    (place) =>
      place.id === id &&
      place.cue.test(cue) &&
      (place.before?.test(text.slice(Math.max(0, start - 40), start)) ?? true) &&
      (place.behind?.test(text.slice(end, end + 90)) ?? true),
  )
  // "Iron ore will bring in 8% less": what a material brings in is money.
  return (
    said ||
    (id === "imports" && EARNS.test(cue) && materials.some((group) => group.end < start && ITSELF.test(text.slice(group.end, start))))
  )
}

const BY_THE_WAY = /,\s(?:which|whose|who|where)\b[^,;:%\d]{3,90},/g

/** "the DRC, whose mines have grown fastest, third with 11%": a word in a relative clause that the statement of the figure goes around. */
export function isByTheWay({ text }: Sentence, { start, end }: Span, figure: Span): boolean {
  return [...text.matchAll(BY_THE_WAY)].some(
    ({ index, 0: { length } }) => start > index && end < index + length && figure.start >= index + length,
  )
}
