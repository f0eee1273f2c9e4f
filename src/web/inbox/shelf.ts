/** What the inbox shows, in which order, and how that is said. Pure. */
import type { Address } from "../address.ts"
import type { Duplicate, Paper, PaperState, PaperTally } from "../api.ts"
import { plural } from "../figures.ts"
import type { Arrival } from "./arrivals.ts"

const FIRST: readonly PaperState[] = ["failed", "recognising", "reading", "extracting", "waiting", "done"]

interface Alone {
  /** What tells it from the other lines. */
  readonly key: string
  readonly paper?: undefined
  readonly duplicate?: undefined
  readonly arrival?: undefined
}
/** A paper, a file that is another copy of one, or a file on its way. */
export type Line =
  | (Omit<Alone, "paper"> & { readonly paper: Paper })
  | (Omit<Alone, "duplicate"> & { readonly duplicate: Duplicate; readonly first: Paper })
  | (Omit<Alone, "arrival"> & { readonly arrival: Arrival })

export const lineOf = (paper: Paper): Line => ({ key: paper.id, paper })
export const lineOfArrival = (arrival: Arrival): Line => ({ key: `arrival ${arrival.key}`, arrival })

/** "usgs/2021/cobalt.pdf": the file with the folder it lay in. */
export function nameOf({ paper, duplicate, arrival }: Line): string {
  const { collection, name } = (paper ?? duplicate ?? arrival)!
  return `${collection}/${name}`
}

const rankOf = ({ paper, arrival }: Line): number => (arrival ? -1 : FIRST.indexOf(paper?.state ?? "done"))
const arrivedAt = ({ paper, duplicate }: Line): string => paper?.addedAt ?? duplicate?.at ?? ""

/** Files on their way stand on top, failed papers and work that goes on next, then what is done and what came again; within each the newest first. */
export const inOrder = (lines: readonly Line[]): readonly Line[] =>
  lines.toSorted((a, b) => rankOf(a) - rankOf(b) || newestFirst(arrivedAt(a), arrivedAt(b)))

/** Of moments as they are written down ("2026-11-27T16:05:38.610Z"): their letters are in the order of time. */
const newestFirst = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1)

const isGoing = ({ state }: Pick<Paper, "state">): boolean => state !== "failed" && state !== "done"

/** The papers of the address: of its collections, and those that failed or are still being read when it asks for them. */
export const onShelf = (papers: readonly Paper[], { shelf, filter }: Pick<Address, "shelf" | "filter">): readonly Paper[] =>
  papers.filter(
    (paper) =>
      (filter.collection.length === 0 || filter.collection.includes(paper.collection)) &&
      (shelf === null || (shelf === "failed" ? paper.state === "failed" : shelf === "going" && isGoing(paper))),
  )

/** The duplicates of the address, each with the paper that was first; among all papers without those that were dismissed. */
export function duplicatesOnShelf(
  duplicates: readonly Duplicate[],
  papers: readonly Paper[],
  { shelf, filter }: Pick<Address, "shelf" | "filter">,
  dismissed: ReadonlySet<number>,
): readonly Line[] {
  if (shelf === "failed" || shelf === "going") return []
  const byId = new Map(papers.map((paper) => [paper.id, paper]))
  return duplicates.flatMap((duplicate) => {
    const first = byId.get(duplicate.paper)
    const here = filter.collection.length === 0 || filter.collection.includes(duplicate.collection)
    return first && here && (shelf === "duplicates" || !dismissed.has(duplicate.number))
      ? [{ key: `again ${duplicate.number}`, duplicate, first }]
      : []
  })
}

/** Papers counted by collection and state, as the server counts them all. */
export function talliesOf(papers: readonly Paper[]): readonly PaperTally[] {
  const tallies = new Map<string, PaperTally>()
  for (const { collection, state, claims } of papers) {
    const key = `${state} ${collection}`
    const held = tallies.get(key)
    tallies.set(key, { collection, state, papers: (held?.papers ?? 0) + 1, claims: (held?.claims ?? 0) + claims })
  }
  return [...tallies.values()]
}

export const papersIn = (tallies: readonly PaperTally[]): number => tallies.reduce((sum, { papers }) => sum + papers, 0)

/** How many papers stand on each shelf. */
export const shelved = (tallies: readonly PaperTally[]): { readonly failed: number; readonly going: number } => ({
  failed: papersIn(tallies.filter(({ state }) => state === "failed")),
  going: papersIn(tallies.filter(isGoing)),
})

/** The collections, each with its papers counted; none when no paper lies in one. "" stands for the papers outside of any. */
export function collectionsOf(tallies: readonly PaperTally[]): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { collection, papers } of tallies) counts.set(collection, (counts.get(collection) ?? 0) + papers)
  counts.delete("")
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => a.name.localeCompare(b.name))
}

/** "19 papers, 343 claims; 1 still to read, 2 failed" */
export function summary(tallies: readonly PaperTally[]): string {
  const claims = tallies.reduce((sum, tally) => sum + tally.claims, 0)
  const { failed, going } = shelved(tallies)
  const rest = [going && `${going} still to read`, failed && `${failed} failed`].filter(Boolean)
  return `${plural(papersIn(tallies), "paper")}, ${plural(claims, "claim")}${rest.length > 0 ? `; ${rest.join(", ")}` : ""}`
}
