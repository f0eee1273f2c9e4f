/** What is counted, each as a bar that leads to its claims. */
import { useState } from "react"
import type { Address } from "../address.ts"
import { number } from "../figures.ts"
import { Link } from "../frame/link.tsx"

interface Props {
  readonly title: string
  readonly counts: readonly { readonly id: string; readonly count: number }[]
  readonly nameOf: (id: string) => string
  readonly to: (id: string) => Address
}

const FEW = 12

export function Bars({ title, counts, nameOf, to }: Props) {
  const [all, setAll] = useState(false)
  const most = Math.max(1, ...counts.map(({ count }) => count))
  const shown = all ? counts : counts.slice(0, FEW)
  return (
    <section className="bars" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {shown.map(({ id, count }) => (
          <li key={id}>
            <Link to={to(id)}>
              <span className="bar-name">{nameOf(id)}</span>
              <span className="bar-line">
                <span style={{ inlineSize: `${(100 * count) / most}%` }} />
              </span>
              <span className="bar-count">
                {number(count)}
                <span className="unseen"> {count === 1 ? "claim" : "claims"}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {counts.length > FEW && (
        <button type="button" className="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `${number(counts.length - FEW)} more`}
        </button>
      )}
    </section>
  )
}
