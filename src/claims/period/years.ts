/** Which years of a sentence can say when its figures hold, and how near to one of them they stand. */
import type { FoundYear } from "../../mentions/years.ts"
import type { Claim, MeasureId, Span, Status } from "../../model.ts"
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"

/** The years that can be those of a figure, by where they stand; `free` are all of them that no other figure has taken. */
export interface YearsAround {
  readonly all: readonly FoundYear[]
  readonly free: readonly FoundYear[]
  readonly bracketed: readonly FoundYear[]
  readonly left: readonly FoundYear[]
  readonly right: readonly FoundYear[]
  /** The one right behind it: "90% of the world's cobalt in 2010". */
  readonly close: FoundYear | undefined
  readonly clause: readonly FoundYear[]
}

export function yearsAround(
  figure: Figure,
  sentence: Sentence,
  { status, kind, measure }: { readonly status: Status; readonly kind: Claim["kind"]; readonly measure: MeasureId },
): YearsAround {
  const { text } = sentence
  const { end } = figure.quantity.span
  const ofIts = ({ span }: FoundYear) => span.start < end || !isNewClause(text.slice(end, span.start))
  const all = sentence.passage.years.filter(
    (year) =>
      year.role !== "label" &&
      ofIts(year) &&
      !isCitation(year, sentence) &&
      !isAside(year, figure, sentence) &&
      !isOfFoundation(year, figure, sentence) &&
      !isOpen(year, text, status, kind) &&
      !(status === "actual" && kind === "level" && measure !== "tariff" && !figure.quantity.pair && isBeginning(year)),
  )
  const free = all.filter((year) => !ofAnother(year, figure, sentence))
  const right = all.filter((year) => year.span.start >= end && year.span.end <= figure.right.end && !opensNext(year, figure, sentence))
  return {
    all,
    free,
    bracketed: figure.bracket ? all.filter(({ span }) => inside(figure.bracket!, span)) : [],
    left: all.filter((year) => inside(figure.left, year.span) && !(figure.quantity.pair && ofAnother(year, figure, sentence))),
    right,
    close: right.find(({ span }) => isClose(text.slice(figure.quantity.span.end, span.start))),
    clause: free.filter(({ span }) => inside(figure.clause, span)),
  }
}

/** How many characters a year may stand behind a figure to be its own. */
const CLOSE = 60

function isClose(between: string): boolean {
  return between.length < CLOSE && !/[,;]/.test(between)
}

/** ", and the United States closed its last smelter in": another statement with a date of its own. */
function isNewClause(between: string): boolean {
  if (
    /[,;]\s+(?:but|yet|until)\s+(?:in|by|since)\s+$|\s(?:and|but)\s(?:then\s|later\s)?(?:became|becomes|overtook|lost|joined|opened|closed)\s/.test(
      between,
    )
  )
    return true
  return /[,;]\s+(?:and|but|so|yet)\s+(?:(?:the|its|their)\s+)?\w[\w\s.’']{1,40}?\s(?:\w+ed|is|are|was|were|has|had|rose|fell|grew|made|took|came|went)\s/.test(
    between,
  )
}

/** "38% of reserves are its own and, in 2021, 36% of output was": the year that a further statement with a figure of its own begins with. */
const OPENS_NEXT =
  /(?:[,;]|\s(?:and|but|while|whereas))\s?(?:and|but|while|whereas|yet|then)?,?\s(?:already\s|as early as\s|back\s)?(?:in|by|for|since|during|as of|at the end of|by the end of)\s(?:the\s)?$/
function opensNext({ span }: FoundYear, { quantity, right }: Figure, { text, passage }: Sentence): boolean {
  const next = passage.quantities.some((other) => other.span.start === right.end)
  const left = passage.years.some(
    (year) => year.role !== "label" && year.span.start >= quantity.span.start - 90 && year.span.end <= quantity.span.start,
  )
  if (
    next &&
    left &&
    OPENS_NEXT.test(text.slice(quantity.span.end, span.start)) &&
    !text.slice(quantity.span.end, span.start).includes(";")
  )
    return true
  return (
    next && OPENS_NEXT.test(text.slice(quantity.span.end, span.start)) && !/^[^,;]*[,;][^,;]*[,;]/.test(text.slice(span.end, right.end))
  )
}

/** "down from 82% in 2012": the year stands right behind another figure. */
function ofAnother(year: FoundYear, figure: Figure, sentence: Sentence): boolean {
  if (figure.bracket && !sentence.parentheses.some((bracket) => inside(bracket, year.span))) return false
  return sentence.passage.quantities.some(({ span }) => {
    const gap = year.span.start - span.end
    return span !== figure.quantity.span && gap >= 0 && gap <= 12 && !/[,;]/.test(sentence.text.slice(span.end, year.span.start))
  })
}

/** The figure before that has a year close behind it, when `year` is that one: "44% of global output in 1990, has shrunk to". */
export function datesAnother({ span }: FoundYear, figure: Figure, { passage, text }: Sentence): boolean {
  return passage.quantities.some(
    (other) =>
      other.span.end <= span.start &&
      other.span.start < figure.quantity.span.start &&
      span.start - other.span.end < CLOSE &&
      isClose(text.slice(other.span.end, span.start)),
  )
}

/** "(24 October 2021)": the date of what is cited. */
function isCitation({ span }: FoundYear, { parentheses }: Sentence): boolean {
  return span.end - span.start > 9 && parentheses.some(({ start, end }) => span.start - start <= 1 && end - span.end <= 1)
}

/** "(in 2021 it was 22 bcm)", "(FY 2022: 70%)": a parenthesis with a statement of its own, to which the figure does not belong. */
function isAside({ span }: FoundYear, figure: Figure, { parentheses, text, passage }: Sentence): boolean {
  const bracket = parentheses.find((each) => inside(each, span))
  if (!bracket || inside(bracket, figure.quantity.span)) return false
  return (
    passage.quantities.some((other) => inside(bracket, other.span)) ||
    /\b(?:was|were|is|are|had|amounted|for comparison|compared)\b/.test(text.slice(bracket.start, bracket.end))
  )
}

/** ", founded in 1998,", ", built in 2012 and shut in 2016,": when something came into being or ended, told in passing. */
const FOUNDED =
  /,\s(?:(?:first|only|once|originally|newly)\s)?(?:founded|established|created|set up|built|rebuilt|opened|reopened|closed|shut|discovered|launched|inaugurated|commissioned|nationali[sz]ed|privati[sz]ed|modernised|started|acquired|taken over|banned|listed|in operation|in force|dating)\b[^,;%]*$/
function isOfFoundation({ span }: FoundYear, { quantity }: Figure, { text, passage }: Sentence): boolean {
  if (span.end > quantity.span.start || !/^(?:,| and [^,;%]{3,40},)/.test(text.slice(span.end))) return false
  const before = text.slice(Math.max(0, span.start - 80), span.start)
  return (
    FOUNDED.test(before) &&
    !passage.quantities.some(
      (other) => other.span.start > span.end && other.span.end < quantity.span.start && other.span.start - span.end < 3,
    )
  )
}

/** "Before 2022 only 2% was", "until the ban of 2023", "no mine since 1990": a time with one end only is no year of a level. */
function isOpen({ cue, span, value }: FoundYear, text: string, status: Status, kind: Claim["kind"]): boolean {
  if (status !== "actual") return false
  const before = text.slice(Math.max(0, span.start - 30), span.start)
  if (
    cue === "until" ||
    /(?<!\b(?:years?|months?|decades?|quarter) )\b(?:before|until|prior to)\s(?:(?:the|its|their|an?)\s)?(?:[\w-]+\s){0,2}?(?:(?:of|in)\s)?$/i.test(
      before,
    )
  )
    return true
  if (kind === "level" && OF_AN_EVENT.test(text.slice(0, span.start)) && /^,/.test(text.slice(span.end))) return true
  if (cue === "since" && value.to - value.from === 9) return true
  return (
    cue === "since" &&
    kind === "level" &&
    /\b(?:no|not|never|without)\b[^,;%]*\bsince\b[^,;]*$/i.test(text.slice(Math.max(0, span.start - 80), span.start))
  )
}

/** "Before the ban took effect in August 2023, China made 94%", "since the mine was opened in 2015, it has sold 80%". */
const OF_AN_EVENT = /^\W*(?:Before|Until|Since)\s[^,;%\d]*\s(?:was|were|is|took|came|had|[a-z]+ed|began|broke|went|fell|shut)\s[^,;%\d]*$/

/** "Of what has been produced since 2017": when a level began is not when it holds; a duty is of the year from which it is charged. */
function isBeginning({ cue }: FoundYear): boolean {
  return cue === "since"
}

/** Whether a time with one end only is all that the stretch says: "A tenth came from there until the August 2023 ban". */
export function isOpenTime(stretch: Span, { passage, text }: Sentence, status: Status): boolean {
  const years = passage.years.filter((year) => inside(stretch, year.span))
  return years.length > 0 && years.every((year) => year.role !== "label" && year.cue !== "since" && isOpen(year, text, status, "level"))
}
