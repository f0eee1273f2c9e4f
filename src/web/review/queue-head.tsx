/** What the queue holds, in which order it comes, and the way to narrow it. */
import { type Address, go, type Sort } from "../address.ts"
import { Chips } from "../claims/chips.tsx"
import { plural } from "../figures.ts"
import { useNames, useTitles } from "../names.ts"

const ORDERS: readonly { readonly sort: Sort; readonly name: string }[] = [
  { sort: "uncertainty", name: "least sure first" },
  { sort: "conflict", name: "conflicts first" },
  { sort: "paper", name: "paper by paper" },
]

interface Props {
  readonly address: Address
  readonly left: number | null
  readonly filtersOpen: boolean
  readonly openFilters: (open: boolean) => void
}

export function QueueHead({ address, left, filtersOpen, openFilters }: Props) {
  const names = useNames()
  const titleById = useTitles()
  return (
    <header className="queue-head">
      <h1>{left === null ? "\u00a0" : left === 0 ? "Nothing left to review" : `${plural(left, "claim")} to review`}</h1>
      <div className="queue-ways">
        <select
          aria-label="Order of the queue"
          value={address.sort ?? "uncertainty"}
          onChange={(event) => {
            // The keys belong to the claim again.
            event.target.blur()
            go({ ...address, sort: event.target.value as Sort, claim: null })
          }}
        >
          {ORDERS.map(({ sort, name }) => (
            <option key={sort} value={sort}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" className="quiet" aria-expanded={filtersOpen} onClick={() => openFilters(!filtersOpen)}>
          {filtersOpen ? "Hide filters" : "Filters"}
        </button>
      </div>
      <Chips address={address} names={names} paper={titleById} />
    </header>
  )
}
