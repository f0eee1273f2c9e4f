/** Whether a figure is said to be so, aimed at, expected, or only possible. */
import type { Span, Status } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { goesOn } from "../measure/going-on.ts"
import { isSameNumber } from "../same-statement.ts"
import type { Sentence } from "../sentence.ts"
import { type Filled, filled, toldBy } from "../slot.ts"
import { tenseOf } from "./tense.ts"
import { CUES, elsewhereBlank, isStatedAnew } from "./words.ts"

/** What ought to be outweighs whoever foresees it: "the strategy foresees that no more than 60% should come from one country". */
const OUGHT = /^(?:must|should|shall)$/i
const POSSIBLE = /^(?:could|may|might|would)$/i
/** Somebody reckoned it: "modelling suggests that demand may rise by 500%", "the agency estimated that it could take 10%". */
const RECKONED =
  /\b(?:[Rr]esearch shows|[Aa]ssumptions?|(?<=\b(?:it|which|who|(?!Pilot\b)[A-Z]\w+|bank|agency|study|report|ministry) )projects|(?<!\b[Pp]ilot )[Pp]roject(?:ed|ions?)|[Ff]orecast(?:s|ed)?|[Pp]redict(?:s|ed|ions?)|(?<=\b(?:[A-Za-z][a-z]+s|[Tt]hey|[Ww]e) )(?:predict|project|foresee|anticipate|estimate|reckon|calculate)|[Bb]ase case|[Cc]entral case|[Rr]eference case|(?:[Cc]urrent|[Ss]tated|[Aa]nnounced) policies|[Nn]et[- ]zero (?:pathway|by)|[Mm]odell?ing|[Ss]cenarios?|[Oo]utlook|expects?|(?:it|[A-Z][A-Za-z]{1,20}|[Tt]he (?:agency|bank|company|group|firm|institute|ministry|consultancy|report|study|paper|authors|analysts|researchers|organi[sz]ation)) (?:estimate|reckon|calculate)[sd]?(?: that)?)\b/

/** "The current 15% tariff", "the existing duty of 10%": whatever becomes of it. */
const CURRENT =
  /\b(?:the|its|their|today[’']s|this) (?:current|existing|present|prevailing|ongoing) (?:[a-z-]+ ){0,3}(?:of |at )?$|\b(?:currently|already|at present)\b(?! (?:expect|project|plan|propos|aim|seek|want|foresee|forecast))[^,;]{0,40}$/i
/** "…, could cover 14% by 2030, the study finds": somebody says it of a year. */
const SAID =
  /\b[Aa]ccording to\b|\b(?:study|report|research|analysis|association|agency|group|[A-Z][\w&]+) (?:finds?|found|says?|said|notes|noted)\b/

/** "Less than the 90% of 2023", "after a fall of 9% in 2023", "having taken just 3% in 2021". */
const HELD_AGAINST =
  /\b(?:than|after|against|compared (?:with|to)|versus|following)\s(?:(?:the|an?|its)\s)?(?:[a-z]+\s)?(?:(?:[a-z]+\s)?(?:fall|rise|drop|decline|increase|growth|gain|share|level|reduction|decrease|contraction|expansion|slump|jump|surge|climb|cut|loss|plunge|dip|recovery|rebound|advance|setback)s?\s(?:of|by)\s)?$|\bhaving [a-z]+ (?:just |only |about )?$/

/** "Twice the 25% in force since 2019", "the roughly 5% of emissions that steel causes": what the reader is taken to know. */
const KNOWN = /\bthe (?:roughly |about |some |nearly |almost |remaining )?$/
const IN_FORCE =
  /^(?: of [^,;%]{3,50})? (?:in force|already\b|(?:that|which) (?!(?:is|are|was|were|the \w+) (?:to|planned|aimed|prescribed|required|expected)\b|.{0,30}\b(?:prescribe|demand|require|aim|propose|want|plan|predict|expect|forecast|hope|will|would|could|should|may|might)\w*\b))/
const RECORDED = /^ (?:recorded|reached|registered|measured|seen) in (?:19|20)[012]\d\b/
/** "The target is 90% by 2027, and it will rise to 95% by 2031". */
const ON_FROM_AIM =
  /^[^.;%]*\b(?:it|this|they|these|which|and|the (?:figure|share|target|rate|quota|minimum)) (?:will|would|is to|are to) (?:then |later )?(?:rise|increase|go up|climb|grow|fall|drop|be)\b[^,;%]*$/

/** The figure before it in the sentence and whether that is so. */
export interface Said {
  readonly span: Span
  readonly status: Filled<Status>
}

/** "For lithium the figure is 6%" goes on with an aim, "today it is 6%" does not. */
const NOW = /\b(?:now|today|currently|at present|already|still|so far|was|were|had|has|have|stood|came|fell|rose)\b/

/** "Growth of 1% is foreseen for Italy and of 2% for Spain": no verb of its own, nothing that it is held against. */
function goesOnAsList(between: string, status: Status): boolean {
  return (
    (status === "forecast" || status === "target") &&
    between.length < 80 &&
    /^[^.;:]*(?:,|\band\b)/.test(between) &&
    !/[.;:(]|\b(?:from|than|against|compared|versus|after|to|while|whereas|but|which|who|because|since|as|now|today|current\w*)\b/.test(
      between,
    ) &&
    tenseOf(between) === "none"
  )
}

/** "We propose that 10% …", "the Council proposes to raise the benchmark to 50%": what is proposed is not yet aimed at. */
const PROPOSES =
  /\b(?:[Ww]e|I|[A-Z]\w+|[Cc]ouncil|[Cc]ommission|[Pp]arliament|reports?|paper|note|brief|study|authors?|panel|committee|government|ministry|governments|states)\s(?:(?:also|therefore|thus|now|would)\s)?(?:propose[sd]?|recommend(?:s|ed)?)\s(?:that\b|(?:to\s|a |an )?(?:raise|raising|lift|lifting|set|setting|lower|lowering|cut|cutting|new)\b)[^;]*$/

/** "For solar panels the figure is 40%", behind an aim or an expectation: as that is. */
export function statusOn(said: Filled<Status>, figure: Figure, sentence: Sentence, { previous }: Context): Filled<Status> {
  const last = previous?.status
  if (said.told !== "stated" || !last || last.value === "actual" || !isSameNumber(figure, sentence)) return said
  if (NOW.test(sentence.text.slice(figure.clause.start, figure.quantity.span.start))) return said
  return filled<Status>(last.value, null, "as the statement before, which this one only gives another figure for", 0.6)
}

/** The end of the tight list that it stands in: "rises of 3% and 2% are anticipated". */
function listEnd({ quantity: { series, span } }: Figure, { quantities }: Sentence["passage"]): Span {
  return (series && quantities[series.first + series.count - 1]?.span) ?? span
}

/** What makes of "would" a proposal or a condition. */
const PROPOSED =
  /\b(?:[Ii]f|[Ww]ere|[Pp]ropos\w*|[Pp]lan\w*|[Dd]raft|[Uu]nless|[Ss]uppose|[Ww]ithout|[Oo]therwise|[Ss]hould|could|bill|strategy|law|act)\b/

/** "By 2040, the IMF calculates, metals worth $16 trillion will be mined. Africa would account for 12% of it": what the sentence before reckons with. */
const RECKONED_BEFORE =
  /\b(?:calculat|expect|forecast|project|predict|reckon|foresee|anticipat|estimat)(?:e?s|ed|e)?\b|\b(?:outlook|scenario)\b/

function isReckoned(text: string, word: string, before: string): boolean {
  if (word === "would" && RECKONED_BEFORE.test(before) && !PROPOSED.test(before) && !/\b[Ii]f\b/.test(text)) return true
  if (word === "would" && /\b(?:203\d|20[4-9]\d|202[6-9])\b/.test(text) && !PROPOSED.test(text)) return true
  if (word === "would" && /\b(?:said|noted|added|announced|told|wrote|foresaw|thought)\b/.test(text) && !/\b[Ii]f\b/.test(text)) return true
  if (/\b[Ii]f\b/.test(text)) return false
  return (
    RECKONED.test(text) ||
    (word === "would" && SAID.test(text) && /\b20[2-9]\d\b/.test(text) && !/\b(?:potential\w*|possibl[ey])\b/i.test(text))
  )
}

interface Found extends Span {
  readonly status: Status
  readonly word: string
  /** How far from the figure, in characters. */
  readonly far: number
}

/**
 * The status of a figure by the nearest word of its clause: "aims at 40%" target, "is expected to reach 40%" forecast,
 * "could reach 40%" hypothetical; where its clause has none, by the head of the list it stands in ("it hopes to attain: 10% …; 40% …").
 */
export function statusOf(figure: Figure, sentence: Sentence, sibling?: Said, before = ""): Filled<Status> {
  const { text } = sentence
  const { span } = figure.quantity
  if (figure.quantity.pair === "from") return filled<Status>("actual", null, "where the development begins", 0.85)
  const proposed = PROPOSES.exec(text.slice(0, figure.quantity.span.start))
  if (proposed) return toldBy("proposed", filled<Status>("hypothetical", null, "it is only proposed", 0.85))
  const current = CURRENT.exec(text.slice(figure.clause.start, figure.quantity.span.start))
  if (current) return filled<Status>("actual", null, `"${current[0].trim()}" says that it is so`, 0.85)
  if (
    HELD_AGAINST.test(text.slice(figure.left.start, figure.quantity.span.start)) &&
    /^[^,;]{0,40}\b(?:19|20)[012]\d\b/.test(text.slice(figure.quantity.span.end))
  )
    return filled<Status>("actual", null, "what another figure is held against", 0.8)
  const known = KNOWN.test(text.slice(Math.max(0, span.start - 25), span.start)) && IN_FORCE.test(text.slice(span.end))
  if (known || RECORDED.test(text.slice(span.end))) return filled<Status>("actual", null, "it is spoken of as known", 0.8)
  const found = nearest(figure, sentence) ?? headOfList(figure, text)
  if (found && sibling?.status.value === "target" && ON_FROM_AIM.test(text.slice(sibling.span.end, span.start))) return sibling.status
  if (
    !found &&
    sibling &&
    sibling.status.value !== "actual" &&
    goesOn(figure, sentence) &&
    !NOW.test(text.slice(figure.left.start, span.start))
  )
    return sibling.status
  if (!found && sibling && goesOnAsList(text.slice(sibling.span.end, figure.quantity.span.start), sibling.status.value))
    return sibling.status
  if (!found) return toldBy("stated", filled<Status>("actual", null, "stated as a fact", 0.95))
  const { start, end, word } = found
  if (POSSIBLE.test(word) && isReckoned(text, word, before))
    return toldBy("reckoned", filled<Status>("forecast", { start, end }, `"${word}", as somebody reckons`, 0.7))
  return filled(found.status, { start, end }, `"${word}"`, 0.8)
}

/** "A state that recycles less than 1% of it will not …": the verb behind the figure belongs to whom the relative clause is about. */
const IN_RELATIVE =
  /\b(?:that|which|who|whose \w+)\s(?:[a-z]+ly\s)?(?!will|would|could|can|should|may|might|must|shall|is|are|was|were|has|its|this)[a-z]+(?:s|ed)\s[^,;]*$/

/** "It is absurd that 60% of it should come off ships": so it is. */
const WONDERED_AT =
  /\b(?:absurd|odd|strange|surpris(?:ing|ed)|astonish(?:ing|ed)|remarkable|ironic|striking|no (?:wonder|accident)|a (?:pity|scandal|shame)|natural) that\b[^,;%]*$/

function nearest(figure: Figure, { text, passage }: Sentence): Found | undefined {
  const { span } = figure.quantity
  const left = elsewhereBlank(text.slice(figure.clause.start, span.start), text.slice(span.end, Math.min(figure.right.end, span.end + 60)))
  const { end } = listEnd(figure, passage)
  const right = text.slice(end, Math.min(figure.right.end, end + 80)).replace(/(?:,|\sand)\s.*$/, "")
  const isRelative = IN_RELATIVE.test(left) || WONDERED_AT.test(left)
  const found = CUES.flatMap(({ status, before, after }): Found[] => {
    const last = lastOf(before, left)
    const next = isRelative ? null : right.match(after)
    const ought = next !== null && OUGHT.test(next[0])
    const at = end + (next?.index ?? 0)
    const behind = next && { status, word: next[0], start: at, end: at + next[0].length, far: ought ? 1 : (next.index ?? 0) + 20 }
    if (!last) return behind ? [behind] : []
    const start = figure.clause.start + last.index
    return [{ status, word: last[0], start, end: start + last[0].length, far: ought ? 1 : left.length - last.index }]
  })
  return found.sort((a, b) => a.far - b.far)[0]
}

function lastOf(cue: RegExp, text: string): RegExpExecArray | undefined {
  return [...text.matchAll(cue)].filter((word) => word[0] !== "May").at(-1)
}

/** How far before the colon the word of a list's head can stand. */
const HEAD = 150

/** "The Regulation sets four marks: to mine 10%, to refine 40%": what is said before the colon is said of each. */
function headOfList({ quantity: { span }, right }: Figure, text: string): Found | undefined {
  const colon = text.lastIndexOf(":", span.start)
  const came = /^[^,;]*\b(?:came|comes|was|were|accounts?|accounted)\b/.test(text.slice(span.end, right.end))
  if (colon < 0 || came || isStatedAnew(text.slice(colon + 1, span.start))) return undefined
  const from = Math.max(0, colon - HEAD)
  const head = text.slice(from, colon)
  return CUES.filter(({ status }) => status !== "hypothetical")
    .flatMap(({ status, before }): Found[] => {
      const last = lastOf(before, head)
      return last
        ? [{ status, word: last[0], start: from + last.index, end: from + last.index + last[0].length, far: head.length - last.index }]
        : []
    })
    .sort((a, b) => a.far - b.far)[0]
}
