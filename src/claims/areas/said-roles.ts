/** What the words of a sentence say of each of its areas, for one figure: that it gives or that it takes. */

import type { Claim, MeasureId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { type AreaGroup, inside, type Sentence, sentenceOf } from "../sentence.ts"
import { isExportDuty } from "./export-duty.ts"
import { belongsToNext, headsAnother, headsBracket, isAntecedent, isOfPartBefore, isOfThatPart } from "./heads.ts"
import { SOURCED } from "./measures.ts"
import { isHead, type Sided } from "./nearest.ts"
import { BETWEEN_TWO, isLeftOut, isListed, RECEIVING, type Role, type Roled, roleIn } from "./role-words.ts"

/** Whoever is named beside such a word without "on" is the one that depends. */
const DEPENDENCE = /\b(?:dependen\w+|relian\w+)\b(?!\s+(?:on|upon)\b)/i

/** "draws 40% of its export revenue from copper": whoever earns it sells. */
const EARNED =
  /^(?:its|their)\b.*\b(?:export (?:revenues?|earnings|income|receipts|proceeds)|foreign (?:exchange|currency)|hard currency)\b/i

/** "from which it derives 80% of its exports", "depends on copper for 80% of its exports". */
const OWN_EXPORTS = /^(?:its|their) (?:\w+ ){0,3}?(?:exports|foreign sales)\b/
const EARNS =
  /\b(?:(?:deriv|earn|draw|drew|ow)\w*\s+(?:[a-z]+\s+){0,2}|(?:depend|rel[iy]|lean|count|live)\w*\s+(?:\w+ly\s+)?(?:up)?on\s+[^,;%]{2,50}\sfor\s+(?:[a-z]+\s+){0,3}|made up\s+(?:[a-z]+\s+){0,2})$/

/** Every area of the sentence that the figure can be of, with its role; those that are left out or head another figure are none. */
export function saidRoles(figure: Figure, sentence: Sentence, context: Context, measure: MeasureId, kind: Claim["kind"]): Sided[] {
  const said: Roled[] = []
  const depends = measure === "supply" && DEPENDENCE.test(sentence.text.slice(figure.left.start, figure.right.end))
  const isMade = !BETWEEN_TWO.has(measure) && !RECEIVING.has(measure) && measure !== "ownership"
  const speaking = sentence.areas.filter(
    (group) =>
      isHead(sentence, group, figure) ||
      (headsBracket(sentence, group) && !isLeftOut(sentence, group)) ||
      isAntecedent(sentence, group, figure) ||
      !(
        isLeftOut(sentence, group) ||
        headsAnother(sentence, group, figure) ||
        (isMade && isSentTo(sentence, group)) ||
        isOfThatPart(sentence, group, figure) ||
        isOfPartBefore(sentence, group, figure) ||
        (kind === "change" && (measure === "exports" || measure === "imports") && belongsToNext(sentence, group, figure))
      ),
  )
  const placed = measure === "ownership" ? [] : speaking.filter((group) => !isOwnerOnly(sentence, group))
  const counted = placed.length > 0 ? placed : speaking
  const giving = goesOnWithSuppliers(counted, sentence, context, measure, kind)
  for (const group of counted) {
    const role = roleIn(
      sentence,
      isAntecedent(sentence, group, figure) ? withRelative(group, figure, sentence) : group,
      giving ? "supply" : measure,
      said.at(-1),
    )
    said.push({ group, role: giving ? (role ?? "origin") : role })
  }
  if (measure === "import-reliance")
    for (const [at, one] of said.entries())
      if (one.role === "origin" && !/\b(?:on|upon|from|by)\s+(?:the\s+)?$/.test(sentence.plain.slice(0, one.group.start)))
        said[at] = { ...one, role: "destination" }
  if (depends)
    for (const [at, one] of said.entries())
      if (one.role === "origin" && !/\b(?:on|upon|from)\s+(?:the\s+)?$/.test(sentence.plain.slice(0, one.group.start)))
        said[at] = { ...one, role: null }
  const sharer = RECEIVING.has(measure) ? sharerOf(figure, sentence, said) : -1
  if (sharer >= 0) said[sharer] = { ...said[sharer]!, role: "origin" }
  if (depends)
    for (const [at, { group }] of said.entries())
      if (/^\s+for\s+(?:\w+\s+)?$/.test(sentence.text.slice(group.end, figure.quantity.span.start)))
        said[at] = { group, role: "destination" }
  for (let at = said.length - 2; at >= 0; at--) {
    const [one, next] = [said[at]!, said[at + 1]!]
    if (one.role === null && next.role !== null && isListed(sentence, one.group, next.group)) said[at] = { ...one, role: next.role }
  }
  if (measure === "imports" && said.length === 1 && isShareOfBefore(said[0]!, sentence, context)) said[0] = { ...said[0]!, role: "origin" }
  if (measure === "exports" && said.length === 1 && (!inside(figure.clause, said[0]!.group) || isBeyondAnother(said[0]!, figure, sentence)))
    said[0] = { ...said[0]!, role: "origin" }
  const earns = figure.of && sentence.text.slice(figure.of.start, figure.of.end)
  if (
    measure === "exports" &&
    earns &&
    (EARNED.test(earns) || (OWN_EXPORTS.test(earns) && EARNS.test(sentence.text.slice(figure.left.start, figure.quantity.span.start))))
  )
    for (const [at, one] of said.entries())
      if (one.role === "destination" && one.group.end <= figure.quantity.span.start) said[at] = { ...one, role: "origin" }
  for (const [at, { group, role }] of said.entries())
    if (at > 0 && role === null && /\)\s*,?\s*(?:and\s+)?(?:the\s+)?$/.test(sentence.text.slice(said[at - 1]!.group.end, group.start)))
      said[at] = { group, role: said[at - 1]!.role ?? (headsBracket(sentence, said[at - 1]!.group) ? headRole(measure, new Set()) : null) }
  const known = new Set(said.map(({ role }) => role))
  const usual: Role = depends
    ? "destination"
    : BETWEEN_TWO.has(measure) && known.has("destination") && !(measure === "imports" && kind === "change")
      ? "origin"
      : RECEIVING.has(measure) || (measure === "tariff" && !isExportDuty(sentence.text))
        ? "destination"
        : "origin"
  const givesInClause = said.some(
    ({ group, role }) => role === "origin" && inside(figure.clause, group) && (figure.bracket || !headsBracket(sentence, group)),
  )
  const complement: Role = BETWEEN_TWO.has(measure) && givesInClause && !known.has("destination") ? "destination" : usual
  return said.map(({ group, role }) => ({
    group,
    role:
      role ??
      said.find((other) => other.role !== null && other.group.ids.join() === group.ids.join() && !(isMade && other.role === "destination"))
        ?.role ??
      roleBefore(group, measure, context) ??
      (isHead(sentence, group, figure) || headsBracket(sentence, group)
        ? headRole(measure, known)
        : isSupplied(group, figure, measure)
          ? "destination"
          : measure === "exports" && !inside(figure.clause, group)
            ? "origin"
            : complement),
    said: role !== null,
  }))
}

/** "… 64% of China's imports. Brazil had 20%": whose supply it is was told in the claim before; nobody else is said to take. */
function goesOnWithSuppliers(
  groups: readonly AreaGroup[],
  sentence: Sentence,
  { previous, before }: Context,
  measure: MeasureId,
  kind: Claim["kind"],
): boolean {
  if (!previous) return kind === "level" && SOURCED.has(measure) && !isWorldly(sentence) && isAmongSuppliers(groups, sentence, before)
  if (!SOURCED.has(measure) || isWorldly(sentence)) return false
  const takers = previous.destination.value
  const bySuppliers = previous.measure.value === "supply" && (kind === "level" || previous.origin.value.length > 0)
  const ofImports =
    previous.measure.value === "import-reliance" && /\b(?:of|these|those|such|the|its|their|total) imports\b/.test(sentence.text)
  const ofMoved = previous.measure.value === "imports" && previous.kind.value === "change"
  const told = bySuppliers || (kind === "level" && (ofImports || ofMoved))
  if (!told || takers.length === 0 || groups.some(({ ids }) => ids.some((id) => takers.includes(id)))) return false
  return groups.every((group) => roleIn(sentence, group, "supply", undefined) !== "destination")
}

/** "What Germany imports comes from few places. Three countries cover 68% of the total": of what the one named before takes. */
function isAmongSuppliers(groups: readonly AreaGroup[], sentence: Sentence, before: Context["before"]): boolean {
  const last = before.at(-1)
  const [taker, ...others] = last?.quantities.length === 0 ? sentenceOf(last).areas : []
  if (!last || !taker || others.length > 0 || roleIn(sentenceOf(last), taker, "imports", undefined) !== "destination") return false
  return (
    OF_THE_TOTAL.test(sentence.text) &&
    groups.length > 0 &&
    groups.every((group) => !group.standsIn && !group.ids.some((id) => taker.ids.includes(id)))
  )
}
const OF_THE_TOTAL =
  /(?:%|per ?cent|thirds?|quarters?|half) of (?:(?:the|this|that|all) (?:total|imports|purchases|supply|supplies|intake|volume|quantity)|it|them)\b/

function isWorldly({ text }: Sentence): boolean {
  return /\b(?:(?<!rest of the )[Ww]orld|[Gg]lobal|[Ww]orldwide)/.test(text)
}

/** "Imports into Korea … China's part of this amount was 80%": a share in what another is said to take in the claim before. */
function isShareOfBefore({ group }: Roled, { text }: Sentence, { previous, before }: Context): boolean {
  if (!/^['’]s?\s+(?:[\w-]+\s+)?(?:share|part|portion|proportion|slice)\b/.test(text.slice(group.end))) return false
  const takers = previous?.destination.value ?? before.flatMap(({ areas }) => areas.map(({ id }) => id))
  return takers.length > 0 && !group.ids.some((id) => takers.includes(id))
}

const HAS_SHARE =
  /\b(?:account\w*|represent\w*|ma[dk]e\w*(?: up)?|provid\w+|suppl\w+|cover\w*|meets?|met|deliver\w*|contribut\w+|constitut\w+|held|holds?|ha[sd]|comprised?)\s+(?:for\s+)?(?:\S+\s+){0,4}?$/i

/** "China accounted for 84% of Korean imports": the place in `said` of the one that has a share in what another area takes. */
function sharerOf(figure: Figure, { text, areas }: Sentence, said: readonly Roled[]): number {
  const taker = figure.of && areas.find((area) => inside(figure.of!, area))
  if (!taker || figure.bracket || !HAS_SHARE.test(text.slice(figure.left.start, figure.quantity.span.start))) return -1
  return said.findLastIndex(
    ({ group }) =>
      group.end <= figure.quantity.span.start && inside(figure.clause, group) && !group.ids.some((id) => taker.ids.includes(id)),
  )
}

/** "Chinese-owned mines in Zimbabwe": whose money it is, not where the mines lie. */
function isOwnerOnly({ text }: Sentence, { end, form }: AreaGroup): boolean {
  return form === "adjective" && /^-(?:owned|built|run|backed|funded|financed|controlled|operated|led|invested)\b/.test(text.slice(end))
}

/** "… of which most goes to Japan": beside what is made, one that it is sent to. */
function isSentTo({ plain }: Sentence, { start }: AreaGroup): boolean {
  return /\b(?:go(?:es)?|went|sen[dt]s?|shipped|exported|sold|bound|delivered|exports?|shipments|sales|deliveries)\b[^,;%]{0,30}? to\s+(?:the\s+)?$/.test(
    plain.slice(0, start),
  )
}

/** "supplies 15% of Europe's lithium": whose supply it is. */
function isSupplied(group: AreaGroup, figure: Figure, measure: MeasureId): boolean {
  return measure === "supply" && group.form === "possessive" && figure.of !== null && inside(figure.of, group)
}

/** An area keeps the role that it had in the claim before: "a margin of 93% for exporters in China … for the China-wide entity 102%". */
function roleBefore({ ids }: AreaGroup, measure: MeasureId, { previous }: Context): Role | undefined {
  if (!BETWEEN_TWO.has(measure) || previous?.measure.value !== measure) return undefined
  const held = (role: Role) => ids.every((id) => previous[role].value.includes(id))
  return held("origin") ? "origin" : held("destination") ? "destination" : undefined
}

function headRole(measure: MeasureId, known: ReadonlySet<Role | null>): Role {
  if (measure === "consumption" || measure === "recycling") return "destination"
  return measure === "exports" && known.has("origin") ? "destination" : "origin"
}

/** "U.S. use fell by 9%, owing to a 6% increase in exports": an area of the figure before, to which nothing is sent. */
function isBeyondAnother({ group }: Roled, { quantity, anchor }: Figure, { text, passage }: Sentence): boolean {
  const between = passage.quantities.some(({ span }) => span.start >= group.end && span.end <= anchor && span !== quantity.span)
  return between && !/\b(?:to|into)\s+(?:the\s+)?$/.test(text.slice(0, group.start))
}

/** "the US, which got 63% …": what the relative clause says of it stands behind "which". */
function withRelative(group: AreaGroup, { clause }: Figure, { text }: Sentence): AreaGroup {
  const opening = /^,\s+(?:which|who)\b/.exec(text.slice(clause.start))
  return opening && /^\s*$/.test(text.slice(group.end, clause.start)) ? { ...group, end: clause.start + opening[0].length } : group
}
