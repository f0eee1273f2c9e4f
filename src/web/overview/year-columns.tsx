/** Claims about each year, as columns; a year of which nothing is said keeps its place. */
import type { CSSProperties } from "react"
import { NO_FILTER, START } from "../address.ts"
import { number, plural } from "../figures.ts"
import { Link } from "../frame/link.tsx"
import { spread } from "./spread.ts"

export function YearColumns({ years }: { readonly years: readonly { readonly year: number; readonly count: number }[] }) {
  const { columns, before, after } = spread(years)
  const most = Math.max(1, ...columns.map(({ count }) => count))
  const every = Math.max(1, Math.ceil(columns.length / 16))
  const rest = [before > 0 && `${plural(before, "claim")} about earlier years`, after > 0 && `${plural(after, "claim")} about later ones`]
  return (
    <section className="years-said" aria-label="Claims about each year">
      <h2>Years that are spoken of</h2>
      <ol style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}>
        {columns.map(({ year, count }, place) => (
          <li key={year}>
            {count > 0 ? (
              <Link
                to={{ ...START, view: "claims", filter: { ...NO_FILTER, from: String(year), to: String(year) } }}
                title={`${year}: ${plural(count, "claim")}`}
              >
                <span className="unseen">{year}: </span>
                <span className="column-count">{number(count)}</span>
                <span className="unseen"> claims</span>
                <span className="column" style={{ "--share": count / most } as CSSProperties} />
              </Link>
            ) : (
              <span />
            )}
            <span className="column-year" aria-hidden="true">
              {place % every === 0 ? year : ""}
            </span>
          </li>
        ))}
      </ol>
      {rest.some(Boolean) && <p>{rest.filter(Boolean).join(", ")}.</p>}
    </section>
  )
}
