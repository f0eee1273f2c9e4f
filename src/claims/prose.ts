/** The rule for prose, list items and footnotes: each figure of a sentence is bound to what the words around it say. */

import type { AreaId, Block, Claim, Quantity } from "../model.ts"
import { carriedAreas } from "./areas/carried.ts"
import { withMaker, withoutGiver, withoutTaker } from "./areas/nobodys.ts"
import { ownPart } from "./areas/own-part.ts"
import type { Role } from "./areas/role-words.ts"
import { rolesOf } from "./areas/roles.ts"
import { withStandIns } from "./areas/stand-ins.ts"
import type { Context } from "./context.ts"
import type { Draft } from "./draft.ts"
import { isOfEconomy } from "./economy.ts"
import { excerptOf } from "./excerpt.ts"
import { type Figure, figuresOf } from "./figure.ts"
import { kindOf } from "./kind/kind.ts"
import type { Kind } from "./kind/view.ts"
import { asItWas, limited } from "./limit.ts"
import { toldAnew } from "./material/anew.ts"
import { materialOf } from "./material/material.ts"
import { measureOf } from "./measure/measure.ts"
import { senseForProducts, senseOf, senseWithAreas } from "./measure/sense.ts"
import { goesOnWith, rejectionOf } from "./no-claim/rejections.ts"
import { untold } from "./no-claim/untold.ts"
import { withAdded } from "./parallel/added.ts"
import { goesOnWithAnother, ofTheseShares, sharedWithBefore } from "./parallel/before.ts"
import { sharedWith } from "./parallel/parallel.ts"
import { changedWith } from "./period/change.ts"
import { periodOf } from "./period/period.ts"
import type { Sentence } from "./sentence.ts"
import { type Filled, filled } from "./slot.ts"
import { statusWith } from "./status/settled.ts"
import { statusOf, statusOn } from "./status/status.ts"
import { tenseOf } from "./status/tense.ts"
import { withBothSides } from "./trade/both-sides.ts"
import { withTradeOfParagraph } from "./trade/of-paragraph.ts"
import { ofPartners } from "./trade/partners.ts"
import { withTrade } from "./trade/trade.ts"

/** The claims that the figures of a sentence make, in order. */
export function prose(sentence: Sentence, context: Context): Draft[] {
  const rejected: Figure[] = []
  const drafts: Draft[] = []
  const referring = withStandIns(sentence, context)
  let sibling: { readonly figure: Figure; readonly kind: Kind } | undefined
  for (const figure of figuresOf(sentence)) {
    const last = rejected.at(-1)
    const isNone = rejectionOf(figure, sentence) !== null || (last !== undefined && goesOnWith(figure, last, sentence))
    if (isNone) rejected.push(figure)
    else {
      const kind = kindOf(figure, sentence, sibling)
      sibling = { figure, kind: kind.value }
      drafts.push(...draftsOf(figure, sentence, referring, context, kind, drafts.at(-1)))
    }
  }
  return drafts
}

/** The draft of a figure, or none; `before` is the draft of the figure before it in the sentence. */
function draftsOf(
  figure: Figure,
  sentence: Sentence,
  referring: Sentence,
  context: Context,
  kind: Filled<Kind>,
  before: Draft | undefined,
): Draft[] {
  const sibling = before?.slots.measure
  const named = senseOf(measureOf(figure, sentence, context, kind.value.kind, sibling), kind.value.kind, figure, sentence, context, sibling)
  const read = rolesOf(figure, referring, context, named.value, kind.value.kind)
  const sensed = senseWithAreas(named, kind.value.kind, read, figure, referring, context)
  const carried = (role: Role, other: readonly AreaId[]) =>
    takenBefore(role, before, other) ??
    carriedAreas(role, figure, sentence, context, "supply", other) ??
    filled<readonly AreaId[]>([], null, role === "origin" ? "who gives is not named" : "who takes is not named", 0.6)
  const taken = withoutTaker(sensed.value, read.origin, read.destination, figure, sentence)
  const given = withMaker(sensed.value, withoutGiver(sensed.value, read.origin), read.destination)
  const bare = { measure: sensed, origin: given, destination: taken }
  const told = kind.value.kind === "level" ? withTrade(bare, figure, referring, carried) : bare
  const { previous } = context
  const common =
    withAdded(before?.slots ?? previous, figure, referring) ??
    ofTheseShares(previous, figure, sentence, context) ??
    sharedWith(before, figure, referring)
  const shared =
    (common && read.origin.told === "world" ? { ...common, origin: read.origin, destination: read.destination } : common) ??
    (before
      ? null
      : (sharedWithBefore(previous, figure, sentence) ??
        (told.measure === sensed ? goesOnWithAnother(previous, named, kind.value.kind, figure, sentence) : null)))
  const last = before?.slots ?? previous
  const spoken = shared
    ? { ...told, ...shared, ...(kind.value.kind === "level" && isOfEconomy(figure, sentence) ? { measure: named } : {}) }
    : withTradeOfParagraph(told, kind.value.kind, figure, referring, context, last)
  const partnered = kind.value.kind === "level" ? ofPartners(spoken, figure, referring) : null
  const traded = { ...spoken, ...withBothSides({ ...spoken, ...partnered }, figure, referring, context, last) }
  const { measure: bound, ...areas } = { ...traded, ...ownPart(told, figure, referring, last, kind.value.kind) }
  const anew = shared?.materials ? toldAnew(figure, sentence, context, before?.slots.value.span, shared.materials) : null
  const materials =
    anew ?? shared?.materials ?? materialOf(figure, sentence, context, bound.value, kind.value.kind, before?.slots.materials)
  if (
    !materials ||
    materials.value.length === 0 ||
    untold({ figure, materials, measure: bound, kind: kind.value.kind, sentence, context }) !== null
  )
    return []
  const timed = before?.slots.value.span
    ? { span: before.slots.value.span, period: before.slots.period, status: before.slots.status }
    : undefined
  const said = statusOn(statusOf(figure, sentence, timed, context.before.at(-1)?.text), figure, sentence, context)
  const period =
    changedWith(before, figure, sentence, kind.value.kind) ??
    periodOf(figure, sentence, context, { status: said.value, kind: kind.value.kind, measure: bound.value, sibling: timed })
  const status = statusWith(
    said,
    { kind: kind.value.kind, measure: bound.value, period: period.value, published: context.published },
    figure,
    sentence,
  )
  const isOfAFact = status.value === "actual" && (period.value !== null || kind.value.kind === "change" || isPast(figure, sentence))
  const draft: Draft = {
    rule: "prose",
    where: placeOf(sentence.passage.block),
    passage: sentence.passage,
    span: excerptOf(figure, sentence),
    slots: {
      materials,
      origin: asUnion(areas.origin, sentence, context),
      destination: asUnion(areas.destination, sentence, context),
      measure: senseForProducts(bound, materials.value, sentence, context),
      kind: { ...kind, value: kind.value.kind },
      value: filled(
        signed(asItWas(limited(figure.quantity.value, figure, sentence), figure, sentence, isOfAFact), kind.value),
        figure.quantity.span,
        "the figure",
        0.98,
      ),
      period,
      status,
      source: sourceOf(sentence, context),
    },
  }
  return [draft]
}

/** "Russia supplies 38% of Japan's uranium, while Canada accounts for 40% of imports": whoever took in the figure before takes again. */
function takenBefore(role: Role, before: Draft | undefined, other: readonly AreaId[]): Filled<readonly AreaId[]> | null {
  const { measure, destination } = before?.slots ?? {}
  if (role !== "destination" || measure?.value !== "supply" || !destination || destination.value.length === 0) return null
  return destination.value.some((id) => other.includes(id))
    ? null
    : filled(destination.value, null, "who took in the figure before it", 0.8)
}

/** What only the Union has: "Europe's new battery law", "at European customs". */
const UNION =
  /\bEurop(?:e['’]s|ean) (?:[a-z]+ ){0,2}(?:battery law|law|regulations?|directives?|customs|antidumping|anti-dumping|Commission|Parliament|Council|lawmakers|legislators|commissioners?)\b|\bmember states\b|\b[Tt]he Union\b/

/** "European purchases", where the paragraph has spoken of the Union, or of what only it has: its own. */
function asUnion(areas: Filled<readonly AreaId[]>, { text }: Sentence, { before }: Context): Filled<readonly AreaId[]> {
  const { value, span } = areas
  if (value.length !== 1 || value[0] !== "150") return areas
  const spoken =
    span !== null && text.slice(span.start, span.end) === "European" && before.some(({ areas }) => areas.some(({ id }) => id === "EU"))
  if (!spoken && ![text, ...before.slice(-3).map((passage) => passage.text)].some((words) => UNION.test(words))) return areas
  return { ...areas, value: ["EU"], why: `${areas.why}; the paragraph is about the Union` }
}

/** "The study showed", "it added": whoever was named in the sentence before goes on. */
const SAYS_ON =
  /\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts) (?:[a-z]+ )?(?:study|report|survey|data|figures|agency|ministry|bureau|institute|association|commission|organi[sz]ation|group|bank|department|company|consultancy|research|analysis|society|council|exchange|chamber|paper)(?:[’']s [a-z]+)? (?:also )?(?:says?|said|shows?|showed|adds|added|notes?|noted|finds?|found|estimates?|estimated|expects?|expected|warns?|warned|forecasts?|projects?|predicts?|predicted|puts?|reports?|reported|states?|stated)\b|\b[Ii]t (?:also )?(?:said|says|added|adds|estimates|estimated|expects|forecasts|reported|noted|warned)\b/

/** The first source that the sentence names: no country that expects something, and no "(cobalt, 2023)"; else the one that goes on. */
function sourceOf({ text, passage: { areas, materials, sources } }: Sentence, { before }: Context): Filled<string | null> {
  const source = sources.find(({ start, end }) => ![...areas, ...materials].some((named) => named.start === start && named.end === end))
  const last = before.at(-1)?.sources.at(-1)
  if (last && (!source || /^[Tt]he [a-z]+$/.test(source.name)) && SAYS_ON.test(text))
    return filled<string | null>(last.name, null, "the sentence before names it", 0.7, true)
  return source ? filled(source.name, source, "the sentence names it", 0.9) : filled<string | null>(null, null, "none is named", 1)
}

/** "Kuwait supplied no more than 4%". */
function isPast({ clause, quantity }: Figure, { text }: Sentence): boolean {
  return tenseOf(text.slice(clause.start, quantity.span.end)) === "past"
}

/** A fall by 20% is -20. */
function signed(value: Quantity, { kind, sign }: Kind): Quantity {
  return kind === "change" && sign < 0 && value.high > 0 ? { ...value, low: -value.high, high: -value.low } : value
}

export function placeOf(block: Block): Claim["where"] {
  return block.kind === "footnote" || block.kind === "list" || block.kind === "table" ? block.kind : "prose"
}
