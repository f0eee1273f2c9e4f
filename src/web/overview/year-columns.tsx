/** Claims about each year, as columns; a year of which nothing is said keeps its place. */
import { useQuery } from "@tanstack/react-query"
import type { CSSProperties } from "react"
import { type Filter, NO_FILTER, START } from "../address.ts"
import { number, plural } from "../figures.ts"
import { Link } from "../frame/link.tsx"
import { countQuery } from "../queries.ts"
import { spread } from "./spread.ts"

export function YearColumns({ years }: { readonly years: readonly { readonly year: number; readonly count: number }[] }) {
  const { columns, before, after } = spread(years)
  const most = Math.max(1, ...columns.map(({ count }) => count))
  const every = Math.max(1, Math.ceil(columns.length / 16))
  return (
    <section className="years-said" aria-label="Claims about each year">
      <h2>Years that are spoken of</h2>
      <ol style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}>
        {columns.map(({ year, count }, place) => (
          <li key={year}>
            {count > 0 ? (
              <Link
                className="year-link"
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
      {(before || after) && (
        <p>
          {before && <Rest to={{ to: String(columns[0]!.year - 1) }} which="earlier" />}
          {after && <Rest to={{ from: String(columns.at(-1)!.year + 1) }} which="later" />}
        </p>
      )}
    </section>
  )
}

/** Claims about years that have no column. */
function Rest({ to, which }: { readonly to: Partial<Filter>; readonly which: "earlier" | "later" }) {
  const filter = { ...NO_FILTER, ...to }
  const { data } = useQuery(countQuery(filter))
  return (
    <Link to={{ ...START, view: "claims", filter }}>
      {data === undefined ? `About ${which} years` : `${plural(data, "claim")} about ${which} years`}
    </Link>
  )
}
