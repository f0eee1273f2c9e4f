/** The head of a column: it sorts ascending, descending, and back to the list's own order. */
import { type Address, go, type Sort } from "../address.ts"

interface Props {
  readonly name: string
  readonly sort: Sort
  readonly className: string
  readonly address: Address
}

function next(address: Address, sort: Sort): Address {
  if (address.sort !== sort) return { ...address, sort, descending: false }
  return address.descending ? { ...address, sort: null, descending: false } : { ...address, descending: true }
}

export function ColumnHead({ name, sort, className, address }: Props) {
  const active = address.sort === sort
  const direction = active ? (address.descending ? "descending" : "ascending") : undefined
  return (
    <th scope="col" className={className} aria-sort={direction}>
      <button type="button" onClick={() => go(next(address, sort))}>
        {name}
        <span className="arrow" aria-hidden="true">
          {active ? (address.descending ? "↓" : "↑") : ""}
        </span>
      </button>
    </th>
  )
}
