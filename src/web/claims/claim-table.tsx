/** The list of claims, made to be scanned: rows of one height, sortable columns; only the rows in sight are drawn and fetched. */
import { useVirtualizer } from "@tanstack/react-virtual"
import { type RefObject, useEffect, useRef, useState } from "react"
import { type Address, go, type Sort } from "../address.ts"
import { useKeymap } from "../decision/keymap.ts"
import { Fault } from "../frame/fault.tsx"
import { Skeleton } from "../frame/skeleton.tsx"
import { useKeys } from "../keys.ts"
import { ClaimRow } from "./claim-row.tsx"
import { ColumnHead } from "./column-head.tsx"
import { useRows } from "./rows.ts"

const COLUMNS: readonly { readonly name: string; readonly sort: Sort; readonly className: string }[] = [
  { name: "Claim", sort: "topic", className: "cell-words" },
  { name: "Value", sort: "value", className: "cell-value" },
  { name: "Year", sort: "period", className: "cell-year" },
  { name: "Paper", sort: "paper", className: "cell-paper" },
  { name: "State", sort: "confidence", className: "cell-state" },
]

/** A row takes one line in a wide list and folds into two in a narrow one, as the style sheet says. */
const WIDE = 48
const FOLDED = 76
const FOLDS_AT = 760

function useRowHeight(list: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(WIDE)
  useEffect(() => {
    const measure = () => setHeight(list.current!.clientWidth <= FOLDS_AT ? FOLDED : WIDE)
    const watch = new ResizeObserver(measure)
    measure()
    watch.observe(list.current!)
    return () => watch.disconnect()
  }, [list])
  return height
}

interface Props {
  readonly address: Address
  readonly total: number
  /** What scrolls. */
  readonly list: RefObject<HTMLElement | null>
  /** Is given the way to go on by so many rows. */
  readonly stepping: RefObject<(by: number) => void>
}

export function ClaimTable({ address, total, list, stepping }: Props) {
  const body = useRef<HTMLTableSectionElement>(null)
  const height = useRowHeight(list)
  const table = useVirtualizer({
    count: total,
    getScrollElement: () => list.current,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: body.current?.offsetTop ?? 0,
  })
  useEffect(() => table.measure(), [height, table])
  const items = table.getVirtualItems()
  const rows = useRows(address, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)

  const here = address.claim === null ? -1 : rows.placeOf(address.claim)
  const step = async (by: number) => {
    const row = here < 0 ? 0 : here + by
    if (row < 0 || row >= total) return
    const next = await rows.fetch(row)
    if (!next) return
    go({ ...address, claim: next.id }, { quietly: address.claim !== null })
    table.scrollToIndex(row, { align: "auto" })
  }
  useEffect(() => {
    stepping.current = (by) => void step(by)
  })
  const keys = useKeymap()
  useKeys({ [keys.next]: () => void step(1), [keys.previous]: () => void step(-1) })

  // A claim opened from a link is looked up in the list once, when both are there; and again when the rows fold.
  const found = here >= 0
  useEffect(() => {
    if (found) table.scrollToIndex(here, { align: "center" })
  }, [found, height])

  if (rows.error) return <Fault error={rows.error} again={rows.again} />
  return (
    <table className="table" aria-label="Claims" aria-rowcount={total + 1}>
      <thead>
        <tr className="table-head" aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <ColumnHead key={column.name} {...column} address={address} />
          ))}
        </tr>
      </thead>
      <tbody ref={body} style={{ blockSize: table.getTotalSize() }}>
        {rows.pending ? (
          <tr>
            <td>
              <Skeleton rows={12} height={height} label="Asking for the claims" />
            </td>
          </tr>
        ) : (
          items.map(({ index, start }) => {
            const claim = rows.at(index)
            const top = start - table.options.scrollMargin
            if (!claim) return null
            return (
              <ClaimRow
                key={index}
                place={index}
                top={top}
                claim={claim}
                to={{ ...address, claim: claim.id }}
                open={claim.id === address.claim}
              />
            )
          })
        )}
      </tbody>
    </table>
  )
}
