/** Materials by countries for one measure, shaded by value; blank where no paper says anything: gaps are findings, too. */
import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { type Address, go, NO_FILTER } from "../address.ts"
import type { Matrix } from "../api.ts"
import { number, plural } from "../figures.ts"
import { Fault } from "../frame/fault.tsx"
import { Link } from "../frame/link.tsx"
import { Skeleton } from "../frame/skeleton.tsx"
import { useNames } from "../names.ts"
import { matrixQuery, vocabularyQuery } from "../queries.ts"

type Cell = Matrix["cells"][number]

const range = ({ low, high }: Cell): string => (low === high ? number(low) : `${number(low)}–${number(high)}`)

export function MatrixView({ address, measure }: { readonly address: Address; readonly measure: string }) {
  const { data, error, isPending, refetch } = useQuery(matrixQuery(address.filter, measure))
  const { data: vocabulary } = useQuery(vocabularyQuery)
  const names = useNames()
  const cells = useMemo(() => new Map(data?.cells.map((cell) => [`${cell.material} ${cell.area}`, cell])), [data])
  const { materials, areas, left } = data ?? { materials: [], areas: [], left: 0 }
  const of = (cell: Cell, material: string, area: string): Address =>
    cell.topic !== null
      ? { ...address, topic: cell.topic }
      : { ...address, matrix: null, filter: { ...NO_FILTER, material: [material], area: [area], measure: [measure] } }
  return (
    <>
      <div className="view-head">
        <Link className="back" to={{ ...address, matrix: null }}>
          ‹ All topics
        </Link>
        {/* Without the names of the measures the line has no width yet. */}
        <h1 hidden={!vocabulary}>
          <label>
            <span className="unseen">Measure</span>
            <select value={measure} onChange={({ target }) => go({ ...address, matrix: target.value })}>
              {(vocabulary?.measures ?? []).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>{" "}
          by material and country, in %
        </h1>
        {!vocabulary && <h1 className="unnamed">{"\u00a0"}</h1>}
        <p>Where a cell is blank, no paper of the library says anything.</p>
      </div>
      {error && <Fault error={error} again={() => void refetch()} />}
      {isPending && <Skeleton rows={12} height={32} label="Asking for the topics" />}
      {data && materials.length === 0 && (
        <div className="empty">
          <p>No paper gives a share of a single material in a single country for this measure. Choose another.</p>
        </div>
      )}
      {materials.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard, too.
        <section className="matrix-frame" aria-label="Materials by countries" tabIndex={0}>
          <table className="matrix">
            <thead>
              <tr>
                <th scope="col">
                  <span className="unseen">Material</span>
                </th>
                {areas.map((area) => (
                  <th key={area} scope="col">
                    <span>{names.area(area)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {materials.map((material) => (
                <tr key={material}>
                  <th scope="row">{names.material(material)}</th>
                  {areas.map((area) => {
                    const cell = cells.get(`${material} ${area}`)
                    return (
                      <td key={area}>
                        {cell && (
                          <Link
                            to={of(cell, material, area)}
                            className={cell.conflicts > 0 ? "conflict" : undefined}
                            style={{ "--share": `${Math.max(0, Math.min(100, (cell.low + cell.high) / 2))}%` } as React.CSSProperties}
                            title={`${names.material(material)}, ${names.area(area)}: ${range(cell)} %, ${plural(cell.claims, "claim")}${cell.conflicts > 0 ? `, ${plural(cell.conflicts, "conflict")}` : ""}`}
                          >
                            {range(cell)}
                            {cell.conflicts > 0 && <span className="unseen">, papers conflict</span>}
                          </Link>
                        )}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
          {left > 0 && <p className="matrix-rest">{number(left)} materials and countries of which less is said are left out.</p>}
        </section>
      )}
    </>
  )
}
