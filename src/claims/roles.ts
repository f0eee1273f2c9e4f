/** Which area a figure is of (origin) and which it is for (destination). */
import type { AreaId, Claim, MeasureId } from "../model.ts"
import { carriedAreas, domesticAreas, subjectRole } from "./carried-areas.ts"
import type { Context } from "./context.ts"
import { dutyAreas } from "./duty-areas.ts"
import { type Figure, jointly } from "./figure.ts"
import { headsAnother, headsBracket, isAntecedent } from "./heads.ts"
import { areaOfLaw } from "./law-areas.ts"
import { isHead, nearestArea } from "./nearest-area.ts"
import { ordinalArea } from "./ordinal-areas.ts"
import { areaOfParagraph } from "./paragraph-area.ts"
import { BETWEEN_TWO, EXPORT_DUTY, isLeftOut, isListed, RECEIVING, type Role, type Roled, roleIn } from "./role-words.ts"
import { type AreaGroup, inside, type Sentence } from "./sentence.ts"
import { type Filled, filled } from "./slot.ts"
import { isOfWorld, isWorldwide } from "./worldwide.ts"

/** Whoever is named beside such a word without "on" is the one that depends. */
const DEPENDENCE = /\b(?:dependen\w+|relian\w+)\b(?!\s+(?:on|upon)\b)/i

/** The origin and destination of a figure whose measure is known. */
export function rolesOf(
  own: Figure,
  sentence: Sentence,
  context: Context,
  measure: MeasureId,
  kind: Claim["kind"],
): { readonly origin: Filled<readonly AreaId[]>; readonly destination: Filled<readonly AreaId[]> } {
  const ordinal = ordinalArea(own, sentence, context)
  if (ordinal) {
    const none = filled<readonly AreaId[]>([], null, "the world, or not said", 0.8)
    return RECEIVING.has(measure) ? { origin: none, destination: ordinal } : { origin: ordinal, destination: none }
  }
  const duty = dutyAreas(measure, own, sentence)
  if (duty) return duty
  const figure = jointly(own, sentence)
  const said: Roled[] = []
  const depends = measure === "supply" && DEPENDENCE.test(sentence.text.slice(figure.left.start, figure.right.end))
  const counted = sentence.areas.filter(
    (group) =>
      isHead(sentence, group, figure) ||
      headsBracket(sentence, group) ||
      isAntecedent(sentence, group, figure) ||
      !(isLeftOut(sentence, group) || headsAnother(sentence, group, figure)),
  )
  for (const group of counted) said.push({ group, role: roleIn(sentence, group, measure, said.at(-1)) })
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
  for (const [at, { group, role }] of said.entries())
    if (at > 0 && role === null && /\)\s*,?\s*(?:and\s+)?(?:the\s+)?$/.test(sentence.text.slice(said[at - 1]!.group.end, group.start)))
      said[at] = { group, role: said[at - 1]!.role ?? (headsBracket(sentence, said[at - 1]!.group) ? headRole(measure, new Set()) : null) }
  const known = new Set(said.map(({ role }) => role))
  const usual: Role = depends
    ? "destination"
    : BETWEEN_TWO.has(measure) && known.has("destination")
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
      roleBefore(group, measure, context) ??
      (isHead(sentence, group, figure) || headsBracket(sentence, group)
        ? headRole(measure, known)
        : isSupplied(group, figure, measure)
          ? "destination"
          : complement),
    said: role !== null,
  }))
  if (measure === "price")
    return { origin: filled([], null, "a price has no area", 0.95), destination: filled([], null, "a price has no area", 0.95) }
  const repeated = /\b(?:it|they)\s+[^,;]*$/.test(sentence.text.slice(figure.left.start, figure.quantity.span.start))
  const earlier = sentence.areas.some(({ end }) => end <= figure.quantity.span.start)
  const pronoun = earlier && !repeated ? null : subjectRole(sentence, measure)
  const spoken = (role: Role) =>
    pronoun === role &&
    !roled.some(
      (one) => one.role === role && one.said && /\b(?:from|by|in|to|on|of)\s+(?:the\s+)?$/.test(sentence.plain.slice(0, one.group.start)),
    )
      ? carriedAreas(role, figure, sentence, context, measure)
      : null
  const origin =
    spoken("origin") ??
    nearestArea(
      roled.filter(({ role }) => role === "origin"),
      figure,
      sentence,
      measure,
    )
  const destination =
    spoken("destination") ??
    nearestArea(
      roled.filter(({ role }) => role === "destination"),
      figure,
      sentence,
      measure,
    )
  const elsewhere = (role: Role) =>
    (role === "origin" ? carriedAreas(role, figure, sentence, context, measure) : undefined) ??
    domesticAreas(role, figure, sentence, context, measure) ??
    carriedAreas(role, figure, sentence, context, measure, (role === "destination" ? origin : destination)?.value) ??
    (role === (RECEIVING.has(measure) || measure === "supply" ? "destination" : "origin") ? areaOfLaw(sentence, context) : null) ??
    areaOfParagraph(role, sentence, context, measure, kind) ??
    filled<readonly AreaId[]>([], null, role === "origin" ? "no area is named" : "the world, or not said", 0.8)
  if (
    measure === "consumption" &&
    !/\bfrom\b|\b(?:suppl(?:ied|ies|y(?= (?:the|it|its|about|some|nearly|\d))|ying|iers?)|provid\w+|deliver\w*|furnish\w*)\b/.test(
      sentence.text.slice(figure.left.start, figure.right.end),
    )
  )
    return { origin: filled([], null, "use has no origin", 0.9), destination: destination ?? elsewhere("destination") }
  if (destination && measure === "supply" && origin && isOfWorld(figure, sentence))
    return { origin: origin ?? elsewhere("origin"), destination: filled([], null, "a share of the world's", 0.85) }
  if (destination && RECEIVING.has(measure) && isWorldwide(figure, sentence))
    return { origin: origin ?? filled([], null, "no area is named", 0.8), destination: filled([], null, "the world's", 0.8) }
  if (measure === "recycling" && destination && isOwnStage(figure, sentence)) return { origin: destination, destination }
  if (measure === "recycling" && destination) return { origin: filled([], null, "what is recycled has no origin", 0.85), destination }
  if (measure === "supply" && ONE_SUPPLIER.test(sentence.text.slice(figure.clause.start, figure.clause.end)))
    return { origin: filled([], null, "any one supplier, whoever it is", 0.9), destination: destination ?? origin ?? usersBefore(context) }
  const user = ownUse(figure, sentence, measure)
  if (user) {
    const home = HOME.test(sentence.text) || origin === null ? user : origin
    return { origin: home, destination: user }
  }
  // "China consumes 56% and mines half of it": who takes in the first clause is the one who mines in the second.
  const opening = sentence.passage.quantities.find(({ span }) => inside(figure.clause, span))
  const leads = destination?.span && inside(figure.clause, destination.span) && destination.span.end <= (opening?.span.start ?? 0)
  if (STAGES.has(measure) && !origin && destination && (leads || isElided(figure, sentence)))
    return { origin: destination, destination: filled([], null, "the world, or not said", 0.8) }
  return { origin: origin ?? elsewhere("origin"), destination: destination ?? elsewhere("destination") }
}

/** "U.S. use fell by 9%, owing to a 6% increase in exports": an area of the figure before, to which nothing is sent. */
function isBeyondAnother({ group }: Roled, { quantity, anchor }: Figure, { text, passage }: Sentence): boolean {
  const between = passage.quantities.some(({ span }) => span.start >= group.end && span.end <= anchor && span !== quantity.span)
  return between && !/\b(?:to|into)\s+(?:the\s+)?$/.test(text.slice(0, group.start))
}

/** "… but only produces 5%": who takes in the clause before is the one who makes. */
function isElided({ clause }: Figure, { text }: Sentence): boolean {
  return /^[\s,]*(?:but|and|yet|though)\s+(?:(?:only|just|also|itself|themselves|merely|together)\s+)*(?:produces?|mines?|refines?|extracts?|makes?|process(?:es)?|smelts?|holds?)\b/.test(
    text.slice(clause.start),
  )
}

/** "… extracting 10%, processing 40% and recycling 25% of what it consumes": one of several stages at home that are held against one's own use. */
function isOwnStage({ quantity, clause }: Figure, { text, passage }: Sentence): boolean {
  const others = passage.measures.filter(({ id, start }) => (id === "extraction" || id === "processing") && start < quantity.span.start)
  return (
    others.length > 1 &&
    new Set(others.map(({ id }) => id)).size > 1 &&
    OWN_USE.test(text.slice(quantity.span.end, Math.max(clause.end, quantity.span.end)))
  )
}

const ONE_SUPPLIER = /\b(?:single|any one|any given|one) (?:third |non-EU |outside |foreign )?(?:country|state|supplier|source|nation)\b/i

/** Whose use the claim before is about. */
function usersBefore({ previous }: Context): Filled<readonly AreaId[]> {
  return filled(previous?.destination.value ?? [], null, "whose use the claim before is about", 0.6, true)
}

const STAGES = new Set<MeasureId>(["extraction", "processing", "manufacturing", "capacity", "production"])
const HOME = /\b(?:domestic(?:ally)?|at home|within the (?:Union|EU|bloc|country)|in the (?:Union|EU|bloc|country))\b/
const OWN_USE =
  /\b(?:annual |yearly |total |domestic )*(?:consumption|needs?|demand|requirements?)\b|\b(?:it|they) (?:consumes?|needs?|uses?|installs?|requires?)\b/

/** "mine 10% of the EU's consumption", "process 40% of what it consumes": a stage held against an area's own use, which is its destination too. */
function ownUse(figure: Figure, sentence: Sentence, measure: MeasureId): Filled<readonly AreaId[]> | null {
  const tail = sentence.text.slice(figure.quantity.span.end, figure.clause.end)
  const use = STAGES.has(measure) && figure.bracket === null ? tail.match(OWN_USE) : null
  if (!use || /\b(?:world|global)\b/.test(tail)) return null
  const named = sentence.areas.find(
    ({ start, end }) =>
      start >= figure.quantity.span.end && end <= figure.clause.end && start - figure.quantity.span.end <= (use.index ?? 0),
  )
  const subject = /\b(?:its|their|it|they)\b/.test(tail)
    ? sentence.areas.findLast(({ end }) => end <= figure.quantity.span.start)
    : undefined
  const group = named ?? subject
  return group ? filled(group.ids, group, "a share of its own use", 0.8) : null
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
