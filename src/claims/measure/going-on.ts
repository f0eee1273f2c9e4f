/** Figures that go on with what was measured before: "10% of the total", "three years later it was 96%", "the rate was cut to 6%". */
import type { MeasureId, Quantity, Span } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { inside, type Sentence, sentenceOf } from "../sentence.ts"
import { type Filled, filled, toldBy } from "../slot.ts"
import { isAttribute } from "./attributes.ts"

/** "of the total", "of this quantity", "of the global total", "of it": a whole that was named before. */
const WHOLE =
  /^(?:all (?:of )?)?(?:the |this |that |these |those |such )?(?:global |world |overall |national |grand )?(?:total|whole|sum|lot|quantity|amount|volume|tonnage|figure|it|this|that|them|these|those)(?: (?:worldwide|globally|tonnage|quantity|amount|volume))?\s*$/i

/** "three years later it was", "the share has come down to", "the figure for 2022:": no word but that of the share. */
const AS_BEFORE =
  /(?:^|[,;:]\s*|\b(?:and|but|when|where|while|whereas|though|although|that|now|today|later|earlier|before|ago|once)\s+)(?:(?:in|by|for|according to) (?:\d{4}|(?:the )?[\w ]{3,20}|[A-Z]\w+),?\s+)?(?:it|this|the (?:corresponding |same |equivalent )?(?:shares?|proportion|figure|reading|portion|percentage|number|value|total|ratio|part)|that (?:share|proportion|figure|portion|percentage|part))\s+(?:(?:for|in) (?:\d{4}|this year|[\w ]{3,20})\s+)?(?:(?:is|was|are|were|has|have|had|will|would|should|could|may|might|be|been|stood|stands|rose|risen|fell|fallen|come|came|comes|gone|go|goes|went|brought|drop(?:s|ped)?|reach(?:es|ed)?|amount(?:s|ed)?|down|up|back|still|already|only|just|now|even|again|to|at|about|nearly|almost|around|over|under|less|more|than|expected|set|due|a|an|the|mere|some|as|much|little|low|high|once|exceeds?|exceeded|remain(?:s|ed)?|put|estimated|climb(?:s|ed)?|slipp?(?:s|ed)?|grown?|grew|shrunk|shrank|dwindled|swollen|halved|somewhat|alarming)\s+)*$/i

/** "…, but rose again to", "… before falling to": what moved before moves on. */
const MOVES_ON =
  /(?:,\s*(?:but|and|then|only to)|\b(?:before|and then|but then))\s+(?:then\s+|later\s+|has\s+|had\s+|since\s+|again\s+|to\s+)*(?:r[io]s(?:e|en|ing)|f[ae]ll(?:en|ing)?|recover(?:ed|ing)?|climb(?:ed|ing)?|dropp(?:ed|ing)|slipp(?:ed|ing)|declin(?:ed|ing)|increas(?:ed|ing)|return(?:ed|ing)|shr[aiu]nk(?:ing)?|grew|grown|growing|rebound(?:ed|ing)|jump(?:ed|ing)|sank|sinking)\s+(?:again\s+|back\s+|slightly\s+|further\s+)*to\s+(?:(?:about|around|nearly|almost|some|only|just|over|more than|less than)\s+)?$/

/** "a rate of 50 percent", "owes 21%", "got off with 0%", "proposed 15%": in talk of duties it is one. */
const CHARGED =
  /\b(?:rates?|margins?|duty|duties|burden|charges?|penalt(?:y|ies)|bill|levy)\b[^.;,%]{0,40}$|\b(?:owes?|owed|pays?|paid|faces?|faced|got off|gets off|get off|escaped?|escapes|charged|hit|assessed|propos(?:es|ed)|recommend(?:s|ed)|cho(?:se|oses)|settled|computed?|computes|calculated|arrived|decided|fixed|set|found|imposed|imposes|demand(?:s|ed)|subject|due|falls?|fell|drops?|dropped|goes|went|raised?|lowered|cut|brought|remains?|remained|rises?|rose|starts?|started|began|begins)\b[^.;,%]{0,50}$/i

/** Nothing is said of what the figure measures but that it goes on. */
export function goesOn({ left, quantity, of, bracket }: Figure, { text }: Sentence): boolean {
  const near = text.slice(left.start, quantity.span.start)
  return !bracket && !of && (AS_BEFORE.test(near) || MOVES_ON.test(near))
}

/** The figure is a part of a whole that was named before. */
export function isOfSameWhole({ of }: Figure, { text }: Sentence): boolean {
  return of !== null && WHOLE.test(text.slice(of.start, of.end))
}

/** "JinkoSolar owes 21.31%", where the sentence before was about duties. */
export function amongDuties(figure: Figure, { text, passage }: Sentence, { previous, before }: Context): Filled<MeasureId> | undefined {
  const near = text.slice(figure.clause.start, figure.quantity.span.start)
  if (figure.bracket || (figure.of && !/^(?:duty|tax)/.test(text.slice(figure.of.start, figure.of.end)))) return undefined
  const spoken = previous?.measure.value === "tariff" || before.slice(-2).some(({ measures }) => measures.some(({ id }) => id === "tariff"))
  const others = passage.measures.some(
    ({ id, start, end }) =>
      start < figure.quantity.span.start &&
      ((id === "price" && !/^pa(?:ys?|id)$/.test(text.slice(start, end))) ||
        id === "production" ||
        id === "consumption" ||
        id === "stocks"),
  )
  return spoken && !others && CHARGED.test(near) ? filled<MeasureId>("tariff", null, "duties are spoken of", 0.6, true) : undefined
}

/** The measure of the figure before it in the sentence. */
export function asBefore(sibling: Filled<MeasureId> | undefined): Filled<MeasureId> | undefined {
  return (
    sibling && {
      ...sibling,
      span: null,
      told: "same",
      again: true,
      why: "as the figure before it",
      sure: Math.min(sibling.sure, 0.55) + 0.1,
    }
  )
}

/** The measure that the sentences before and the heading speak of. */
export function inherited(context: Context): Filled<MeasureId> | undefined {
  const slot = ofEarlier(context)
  return slot && toldBy("earlier", slot)
}

function ofEarlier(context: Context): Filled<MeasureId> | undefined {
  const heading = context.heading?.measures.at(-1)
  const sentence = context.before.at(-1)
  const before = sentence?.measures.findLast((cue) => !isAttribute(sentenceOf(sentence), cue, sentence.measures))
  const last = context.previous
  const follows =
    last !== null &&
    (last.value.span?.start ?? -1) >= 0 &&
    sentence?.quantities.some(
      ({ value }) =>
        value === last.value.value || (before?.id === "production" && STAGES.has(last.measure.value) && isSame(value, last.value.value)),
    )
  if (follows) return filled(last.measure.value, null, "measure of the claim before", 0.5, true)
  if (before) return filled(before.id, null, "measure of the sentence before", 0.5, true)
  const between = context.before.at(-1)?.quantities.length === 0 ? context.subjectBefore() : undefined
  if (between) return filled(between.id, null, "the sentence before is about it", 0.45, true)
  if (context.previous) return filled(context.previous.measure.value, null, "measure of the claim before", 0.45, true)
  const subject = context.subjectBefore()
  if (subject) return filled(subject.id, null, "the sentence before is about it", 0.45, true)
  return heading && filled(heading.id, null, "the heading says what is measured", 0.5, true)
}

/** Output of which the claim before has told the stage. */
const STAGES: ReadonlySet<MeasureId> = new Set<MeasureId>(["extraction", "processing", "manufacturing"])

/** A figure as it stands and as it was read: "2% less" is -2. */
function isSame(stands: Quantity, read: Quantity): boolean {
  return (
    stands.low === Math.min(Math.abs(read.low), Math.abs(read.high)) && stands.high === Math.max(Math.abs(read.low), Math.abs(read.high))
  )
}

/** "Canada followed with 15%": what the sentence before says goes on. */
export function follows(text: string, { clause, quantity }: Figure): boolean {
  return /\b(?:follow(?:s|ed|ing)|c[ao]me(?:s)? (?:next|second|third)|ranked|trail(?:s|ed|ing)|(?:was|were) (?:next|second|third))\b[^,;%]*$/.test(
    text.slice(clause.start, quantity.span.start),
  )
}

/** ", though the mines dug as much as ever": a clause that says something else. */
const APART =
  /[,;:–—]\s+(?:and\s+)?(?:(?:about |some |nearly |almost |over |roughly )?(?:half|most|much|all|some|none|a (?:third|quarter|fifth|tenth)|the (?:bulk|rest|majority)) of (?:which|whom|it|them)|since|because|as|for|though|although|but|yet|while|whereas|whose|which|where|when|even)\s/
export function isApart({ text, clauses, passage }: Sentence, { quantity: { span }, clause }: Figure, cue: Span): boolean {
  const joined = cue.start >= clause.end && clauses.some((other) => inside(other, cue) && /^,\s+and\s/.test(text.slice(other.start)))
  // "…, half of which came from China": said of the figure of its own clause.
  const others = clauses.find((other) => other.start >= clause.end && inside(other, cue))
  const ofOther =
    others !== undefined && /^,\s+\D/.test(text.slice(others.start)) && passage.quantities.some((other) => inside(others, other.span))
  return joined || ofOther || APART.test(text.slice(span.end, Math.max(span.end, cue.start)))
}

/** "the leading producer": a word of making that leaves the stage open. */
export const PRODUCER = /\bproducers?$/i

/** "Tin was mined in eighteen countries, but six of them yielded 89% of it": a verb that leaves it open just as much. */
export const YIELDS = /^(?:yield|generat|turn)\w*/i

/** "Mine production rose. China was the leading producer with 38% of the total": the whole was mined, or refined. */
export function ofStageBefore(sibling: Filled<MeasureId> | undefined, context: Context): Filled<MeasureId> | undefined {
  const before = sibling ? asBefore(sibling) : inherited(context)
  return before?.value === "extraction" || before?.value === "processing" ? before : undefined
}
