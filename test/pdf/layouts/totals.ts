/** What the papers of known text say about a reader as a whole, and what we want it to reach. */
import type { Measured, Share } from "./measure.ts"

export interface Total {
  readonly name: string
  /** In percent, as are all of these; none where nothing was agreed on. */
  readonly target: number | null
  readonly of: (all: readonly Measured[]) => number
}

const percent = ({ right, of }: Share): number => (of === 0 ? 100 : (right / of) * 100)
const sum = (shares: readonly Share[]): Share =>
  shares.reduce((all, one) => ({ right: all.right + one.right, of: all.of + one.of }), { right: 0, of: 0 })
const pooled =
  (share: (one: Measured) => Share): Total["of"] =>
  (all) =>
    percent(sum(all.map(share)))

/** The share of body words that were read in order, in percent. */
export const orderOf = ({ body }: Measured): number => percent(body)

export const TOTALS: readonly Total[] = [
  {
    name: "body words in order, mean of the papers",
    target: 99,
    of: (all) => all.reduce((sum, one) => sum + orderOf(one), 0) / all.length,
  },
  { name: "body words in order, lowest paper", target: 96, of: (all) => Math.min(...all.map(orderOf)) },
  { name: "real hyphens at line ends kept", target: (24 / 26) * 100, of: pooled(({ real }) => real) },
  { name: "soft hyphens at line ends joined", target: 99, of: pooled(({ soft }) => soft) },
  {
    name: "papers without a word of running heads and page numbers",
    target: 100,
    of: pooled(({ furniture }) => ({ right: furniture === 0 ? 1 : 0, of: 1 })),
  },
  {
    name: "footnotes out of the body",
    target: 100,
    of: pooled(({ notes, notesInBody }) => ({ right: notes.of - notesInBody, of: notes.of })),
  },
  { name: "table cells with row and column right", target: 95, of: pooled(({ cells }) => cells) },
  { name: "footnotes whole and with their mark", target: null, of: pooled(({ notes }) => notes) },
  { name: "calls of footnotes marked as such", target: null, of: pooled(({ calls }) => calls) },
  { name: "side notes and captions in one piece", target: null, of: pooled(({ apart }) => apart) },
  { name: "headings, paragraphs and items that are one block", target: null, of: pooled(({ whole }) => whole) },
  { name: "… and of the right kind", target: null, of: pooled(({ kinds }) => kinds) },
]
