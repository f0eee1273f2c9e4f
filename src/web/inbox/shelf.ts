/** Which papers the inbox shows, in which order, and how that is said. Pure. */
import type { Address } from "../address.ts"
import type { Paper, PaperState } from "../api.ts"
import { plural } from "../figures.ts"

const FIRST: readonly PaperState[] = ["failed", "recognising", "reading", "extracting", "waiting", "done"]

/** Failed papers stand on top, work that goes on next; within a state the newest first. */
export const inOrder = (papers: readonly Paper[]): readonly Paper[] =>
  papers.toSorted((a, b) => FIRST.indexOf(a.state) - FIRST.indexOf(b.state) || b.addedAt.localeCompare(a.addedAt))

const isGoing = ({ state }: Pick<Paper, "state">): boolean => state !== "failed" && state !== "done"

/** The papers of the address: of its collections, and those that failed or are still being read when it asks for them. */
export const onShelf = (papers: readonly Paper[], { shelf, filter }: Pick<Address, "shelf" | "filter">): readonly Paper[] =>
  papers.filter(
    (paper) =>
      (filter.collection.length === 0 || filter.collection.includes(paper.collection)) &&
      (shelf === null || (shelf === "failed" ? paper.state === "failed" : isGoing(paper))),
  )

/** How many papers stand on each shelf. */
export const shelved = (papers: readonly Paper[]): { readonly failed: number; readonly going: number } => ({
  failed: papers.filter(({ state }) => state === "failed").length,
  going: papers.filter(isGoing).length,
})

/** The collections, each with its papers counted; none when no paper lies in one. "" stands for the papers outside of any. */
export function collectionsOf(papers: readonly Paper[]): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { collection } of papers) counts.set(collection, (counts.get(collection) ?? 0) + 1)
  counts.delete("")
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => a.name.localeCompare(b.name))
}

/** "19 papers, 343 claims; 1 still to read, 2 failed" */
export function summary(papers: readonly Paper[]): string {
  const claims = papers.reduce((sum, paper) => sum + paper.claims, 0)
  const { failed, going } = shelved(papers)
  const rest = [going && `${going} still to read`, failed && `${failed} failed`].filter(Boolean)
  return `${plural(papers.length, "paper")}, ${plural(claims, "claim")}${rest.length > 0 ? `; ${rest.join(", ")}` : ""}`
}
