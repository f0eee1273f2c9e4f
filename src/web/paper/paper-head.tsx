/** Which paper it is, and the two ways to look at it: what it claims, and what it names. */
import { type Address, NO_FILTER, START } from "../address.ts"
import type { PaperWithDrops } from "../api.ts"
import { number, titleOf } from "../figures.ts"
import { Link } from "../frame/link.tsx"

interface Props {
  readonly paper: PaperWithDrops
  readonly address: Address
  /** How many claims are listed; null before they are there. */
  readonly claims: number | null
}

export function PaperHead({ paper, address, claims }: Props) {
  const naming = address.mentions !== null
  return (
    <header>
      <Link className="back" to={START}>
        ‹ Inbox
      </Link>
      <h1>{titleOf(paper)}</h1>
      {paper.notes.length > 0 && <p className="paper-notes">{paper.notes.join(" ")}</p>}
      <nav className="ways" aria-label="Claims or mentions">
        <Link to={{ ...address, mentions: null }} aria-current={naming ? undefined : "true"}>
          Claims <span className="count">{number(claims ?? paper.claims)}</span>
        </Link>
        <Link to={{ ...address, mentions: "all", claim: null }} aria-current={naming ? "true" : undefined}>
          Mentions
        </Link>
        {paper.claims > 0 && (
          <Link className="told" to={{ ...START, view: "review", sort: "paper", filter: { ...NO_FILTER, paper: [paper.id] } }}>
            <span className="worded">Review them</span>
          </Link>
        )}
      </nav>
    </header>
  )
}
