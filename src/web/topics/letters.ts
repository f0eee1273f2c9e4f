/** Papers are called A, B, C … within a topic, the same in the chart, the table and the sentences about them. */
import type { ShownClaim } from "../api.ts"

/** 0 gives "A", 25 "Z", 26 "AA". */
export const letter = (place: number): string =>
  (place >= 26 ? letter(Math.floor(place / 26) - 1) : "") + String.fromCharCode(65 + (place % 26))

/** A letter for each paper, oldest first. */
export function lettersOf(observations: readonly ShownClaim[]): ReadonlyMap<string, string> {
  const papers = new Map(observations.map(({ paper }) => [paper.id, paper]))
  const inOrder = [...papers.values()].sort((a, b) => (a.published ?? 9999) - (b.published ?? 9999) || a.name.localeCompare(b.name))
  return new Map(inOrder.map((paper, place) => [paper.id, letter(place)]))
}

/** The observations of a topic as its table lists them: by the year they are about, the papers of a year in the order of their letters. */
export function byYear(observations: readonly ShownClaim[], letters: ReadonlyMap<string, string>): readonly ShownClaim[] {
  const letterOf = ({ paper }: ShownClaim) => letters.get(paper.id) ?? ""
  return observations.toSorted((a, b) => (a.period?.from ?? 0) - (b.period?.from ?? 0) || letterOf(a).localeCompare(letterOf(b)))
}
