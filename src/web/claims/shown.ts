/** A sentence that says what a filter shows: "412 claims on cobalt with origin DR Congo for 2010–2024". Pure; the page's heading and a screen reader's answer. */
import type { Filter } from "../address.ts"
import { CONFIDENCE, plural } from "../figures.ts"
import { listed, type Names } from "../names.ts"

const years = ({ from, to }: Filter): string =>
  from && to ? (from === to ? `for ${from}` : `for ${from}–${to}`) : from ? `for ${from} and later` : to ? `for ${to} and earlier` : ""

/** "that are likely" where the range is one of the words, else its numbers. */
function confidence({ confidenceFrom: from, confidenceTo: to }: Filter, are: string): string {
  if (!from && !to) return ""
  const [least, below] = [Number(from || 0), Number(to || 1)]
  const word = CONFIDENCE.find((each) => each.from === least && each.to === below)?.word
  if (word) return `that ${are} ${word}`
  return below >= 1 ? `with a confidence of ${least} and more` : `with a confidence ${least > 0 ? `of ${least} to ` : "below "}${below}`
}

const either = (words: readonly string[]): string => listed(words, "or")

/** Letters of a title that the sentence holds: it stays on one line, and the rows below it where they are when the title comes to be known. */
const OF_A_TITLE = 60

const shortened = (title: string): string => (title.length > OF_A_TITLE ? `${title.slice(0, OF_A_TITLE - 1).trimEnd()}…` : title)

/** What the filter asks for, part after part in the order of a sentence; "" for no filter. `paper` gives a paper's title. */
function filterWords(filter: Filter, names: Names, paper: (id: string) => string, one: boolean): string {
  const [are, give] = one ? ["is", "gives"] : ["are", "give"]
  const parts = [
    filter.material.length > 0 && `on ${either(filter.material.map(names.material))}`,
    filter.measure.length > 0 && `about ${either(filter.measure.map(names.measure))}`,
    filter.area.length > 0 && `with ${either(filter.area.map(names.area))}`,
    filter.origin.length > 0 && `with origin ${either(filter.origin.map(names.area))}`,
    filter.destination.length > 0 && `with destination ${either(filter.destination.map(names.area))}`,
    years(filter),
    filter.kind.length > 0 &&
      (filter.kind.includes("change") && filter.kind.length === 1 ? `that ${give} a change` : `that ${give} a ${either(filter.kind)}`),
    filter.status.length > 0 && `stated as ${either(filter.status)}`,
    filter.review.length > 0 && `that ${are} ${either(filter.review)}`,
    confidence(filter, are),
    filter.text && `with the words “${filter.text}”`,
    filter.paper.length > 0 && `in ${either(filter.paper.map((id) => `“${shortened(paper(id))}”`))}`,
    filter.collection.length > 0 && `from ${either(filter.collection)}`,
  ]
  const said = parts.flatMap((part) => part || [])
  const goesOn = (at: number) => said[at]?.startsWith("that ") && said[at - 1]?.startsWith("that ")
  return said.map((part, at) => (goesOn(at) ? `and ${part}` : part)).join(" ")
}

/** `shownWords(1, {…material: ["cobalt"]}, …)` gives "1 claim on cobalt"; none at all "No claims on cobalt"; one that is rejected "1 claim that is rejected". */
export function shownWords(total: number, filter: Filter, names: Names, paper: (id: string) => string): string {
  const count = total === 0 ? "No claims" : plural(total, "claim")
  return [count, filterWords(filter, names, paper, total === 1)].filter(Boolean).join(" ")
}
