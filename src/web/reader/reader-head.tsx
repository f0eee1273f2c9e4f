/** Which paper, which page, how large; and the way back to the list. */
import type { Address } from "../address.ts"
import { fileOf, type ShownClaim } from "../api.ts"
import { titleOf } from "../figures.ts"
import { Link } from "../frame/link.tsx"

interface Props {
  readonly paper: Pick<ShownClaim["paper"], "id" | "title" | "name">
  /** The page of the evidence; null where there is none to go back to. */
  readonly home: number | null
  readonly page: number
  readonly pages: number | null
  readonly turn: (page: number) => void
  readonly zoom: number
  readonly setZoom: (zoom: number) => void
  /** The way back to the list; null where there is none to go back to. */
  readonly close: Address | null
}

const STEP = 1.2
const SMALLEST = 0.5
const LARGEST = 3

export function ReaderHead({ paper, home, page, pages, turn, zoom, setZoom, close }: Props) {
  return (
    <header className="reader-head">
      <a
        className="reader-title"
        href={`${fileOf(paper.id)}#page=${page}`}
        target="_blank"
        rel="noopener"
        title={`Open “${titleOf(paper)}” in a tab of its own`}
      >
        {titleOf(paper)}
      </a>
      <div className="stepper">
        <button type="button" aria-label="Previous page" disabled={page <= 1} onClick={() => turn(page - 1)}>
          ‹
        </button>
        <span>
          {home === null || page === home ? (
            "page"
          ) : (
            <button type="button" className="quiet" onClick={() => turn(home)}>
              back to the evidence,
            </button>
          )}{" "}
          {page} of {pages ?? "…"}
        </span>
        <button type="button" aria-label="Next page" disabled={pages === null || page >= pages} onClick={() => turn(page + 1)}>
          ›
        </button>
      </div>
      <div className="stepper">
        <button type="button" aria-label="Smaller" disabled={zoom <= SMALLEST} onClick={() => setZoom(Math.max(SMALLEST, zoom / STEP))}>
          −
        </button>
        <button type="button" aria-label="Larger" disabled={zoom >= LARGEST} onClick={() => setZoom(Math.min(LARGEST, zoom * STEP))}>
          +
        </button>
      </div>
      {close && (
        <Link className="close" to={close} aria-label="Close the reader" title="Close (Esc)">
          ×
        </Link>
      )}
    </header>
  )
}
