/** The ways to look at a part of the inbox: papers that failed, papers being read, files that came again, a collection. */
import { type Address, go, SHELVES, type Shelf } from "../address.ts"
import type { PaperTally } from "../api.ts"
import { number } from "../figures.ts"
import { Link } from "../frame/link.tsx"
import { collectionsOf, papersIn, shelved } from "./shelf.ts"

const NAMES: Readonly<Record<Shelf, string>> = { failed: "Failed", going: "Being read", duplicates: "Duplicates" }

interface Props {
  readonly tallies: readonly PaperTally[]
  readonly duplicates: number
  readonly address: Address
}

export function Shelves({ tallies, duplicates, address }: Props) {
  const counts = { ...shelved(tallies), duplicates }
  const collections = collectionsOf(tallies)
  const { shelf, filter } = address
  const shown = SHELVES.filter((each) => counts[each] > 0 || shelf === each)
  const [collection = ""] = filter.collection
  return (
    <nav className="shelves" aria-label="Which papers">
      <Link to={{ ...address, shelf: null }} aria-current={shelf === null ? "true" : undefined}>
        All <span className="count">{number(papersIn(tallies))}</span>
      </Link>
      {shown.map((each) => (
        <Link key={each} to={{ ...address, shelf: each }} aria-current={shelf === each ? "true" : undefined}>
          {NAMES[each]} <span className="count">{number(counts[each])}</span>
        </Link>
      ))}
      {collections.length > 0 && (
        <select
          aria-label="Collection"
          value={collection}
          onChange={({ target }) => go({ ...address, filter: { ...filter, collection: target.value ? [target.value] : [] } })}
        >
          <option value="">every collection</option>
          {collections.map(({ name, count }) => (
            <option key={name} value={name}>
              {name} ({number(count)})
            </option>
          ))}
        </select>
      )}
    </nav>
  )
}
