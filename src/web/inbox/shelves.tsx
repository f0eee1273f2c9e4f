/** The ways to look at a part of the inbox: papers that failed, papers being read, files that came again, a collection. */
import { type Address, go, SHELVES, type Shelf } from "../address.ts"
import type { Paper } from "../api.ts"
import { number } from "../figures.ts"
import { Link } from "../frame/link.tsx"
import { collectionsOf, shelved } from "./shelf.ts"

const NAMES: Readonly<Record<Shelf, string>> = { failed: "Failed", going: "Being read", duplicates: "Duplicates" }

interface Props {
  readonly papers: readonly Paper[]
  readonly duplicates: number
  readonly address: Address
}

export function Shelves({ papers, duplicates, address }: Props) {
  const counts = { ...shelved(papers), duplicates }
  const collections = collectionsOf(papers)
  const { shelf, filter } = address
  const shown = SHELVES.filter((each) => counts[each] > 0 || shelf === each)
  const [collection = ""] = filter.collection
  return (
    <nav className="shelves" aria-label="Which papers">
      <Link to={{ ...address, shelf: null }} aria-current={shelf === null ? "true" : undefined}>
        All <span className="count">{number(papers.length)}</span>
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
