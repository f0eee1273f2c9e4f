/** A file that came again: grey, with the way to the paper it is a copy of. */
import { NO_FILTER, START } from "../address.ts"
import type { Duplicate, Paper } from "../api.ts"
import { momentText, titleOf } from "../figures.ts"
import { Link } from "../frame/link.tsx"

interface Props {
  readonly duplicate: Duplicate
  /** The paper that was first. */
  readonly first: Paper
  /** Takes the line out of the list of all; without it the line stays. */
  readonly dismiss: (() => void) | null
}

export function DuplicateLine({ duplicate: { name, at, collection }, first, dismiss }: Props) {
  return (
    <li className="paper duplicate">
      <div className="paper-title">
        <span title={name}>{name}</span>
        <p className="facts">
          The same file as <Link to={{ ...START, view: "paper", filter: { ...NO_FILTER, paper: [first.id] } }}>{titleOf(first)}</Link>
          {` · came again ${momentText(at)}`}
          {collection !== first.collection && collection !== "" && ` · ${collection}`}
        </p>
      </div>
      <span className="paper-state">duplicate</span>
      <span className="paper-action">
        {dismiss && (
          <button type="button" className="quiet" aria-label={`Dismiss ${name}`} onClick={dismiss}>
            Dismiss
          </button>
        )}
      </span>
    </li>
  )
}
