/** What is chosen, each with its way out; a country also says in which role it is meant. */
import { useQueries } from "@tanstack/react-query"
import {
  type Address,
  type Filter,
  go,
  isEmpty,
  LISTS,
  type ListPart,
  NO_FILTER,
  ROLES,
  type Role,
  refiltered,
  SINGLES,
  type SinglePart,
} from "../address.ts"
import { number } from "../figures.ts"
import type { Names } from "../names.ts"
import { countQuery, toReview } from "../queries.ts"

const ROLE_NAMES: Readonly<Record<Role, string>> = { area: "in any role", origin: "as origin", destination: "as destination" }
const isRole = (part: string): part is Role => part in ROLE_NAMES

const SINGLE_NAMES: Readonly<Record<SinglePart, (value: string) => string>> = {
  from: (year) => `from ${year}`,
  to: (year) => `to ${year}`,
  confidenceFrom: (least) => `confidence from ${least}`,
  confidenceTo: (below) => `confidence below ${below}`,
  text: (words) => `“${words}”`,
}

interface Props {
  readonly address: Address
  readonly names: Names
  readonly paper: (id: string) => string
}

export function Chips({ address, names, paper }: Props) {
  const { filter } = address
  if (isEmpty(filter)) return null
  const put = (next: Filter) => go(refiltered(address, next))
  const without = (part: ListPart, value: string): Filter => ({ ...filter, [part]: filter[part].filter((each) => each !== value) })
  const moved = (from: Role, to: Role, value: string): Filter => {
    const rest = without(from, value)
    return { ...rest, [to]: [...rest[to].filter((each) => each !== value), value] }
  }
  const counted = (next: Filter) => (address.view === "review" ? toReview(next) : next)
  const name = (part: ListPart, value: string) =>
    part === "material"
      ? names.material(value)
      : part === "measure"
        ? names.measure(value)
        : isRole(part)
          ? names.area(value)
          : part === "paper"
            ? paper(value)
            : value

  // Once its title is known a chip is wider: until then the row keeps its place, unseen.
  const untold = filter.paper.some((id) => paper(id).trim() === "")
  return (
    <ul className={untold ? "chips untold" : "chips"} aria-label="Chosen">
      {LISTS.flatMap((part) =>
        filter[part].map((value) => (
          <Chip key={`${part} ${value}`} part={part} name={name(part, value)} remove={() => put(without(part, value))}>
            {isRole(part) && address.view !== "topics" && (
              <RoleChoice
                name={name(part, value)}
                role={part}
                filterIn={(role) => counted(moved(part, role, value))}
                choose={(role) => put(moved(part, role, value))}
              />
            )}
          </Chip>
        )),
      )}
      {SINGLES.filter((part) => filter[part] !== "").map((part) => (
        <Chip key={part} name={SINGLE_NAMES[part](filter[part])} remove={() => put({ ...filter, [part]: "" })} />
      ))}
      <li>
        <button type="button" className="quiet" onClick={() => put(NO_FILTER)}>
          Clear all
        </button>
      </li>
    </ul>
  )
}

interface RoleChoiceProps {
  readonly name: string
  readonly role: Role
  readonly filterIn: (role: Role) => Filter
  readonly choose: (role: Role) => void
}

/** In which role a country is meant, each with what it would leave. */
function RoleChoice({ name, role, filterIn, choose }: RoleChoiceProps) {
  const counts = useQueries({ queries: ROLES.map((each) => countQuery(filterIn(each))) })
  return (
    <select aria-label={`Role of ${name}`} value={role} onChange={(event) => choose(event.target.value as Role)}>
      {ROLES.map((each, place) => {
        const count = counts[place]?.data
        return (
          <option key={each} value={each}>
            {ROLE_NAMES[each]}
            {count === undefined ? "" : ` (${number(count)})`}
          </option>
        )
      })}
    </select>
  )
}

interface ChipProps {
  readonly part?: ListPart
  readonly name: string
  readonly remove: () => void
  readonly children?: React.ReactNode
}
function Chip({ part, name, remove, children }: ChipProps) {
  return (
    <li className={part === "paper" ? "chip of-paper" : "chip"}>
      <span className="chip-name" title={name}>
        {name}
      </span>
      {children}
      <button type="button" aria-label={`Remove ${name}`} onClick={remove}>
        ×
      </button>
    </li>
  )
}
