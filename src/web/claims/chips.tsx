/** What is chosen, each with its way out; a country also says in which role it is meant. */
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
import type { Names } from "../names.ts"

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
  const inRole = (from: Role, to: Role, value: string) =>
    put({ ...without(from, value), [to]: [...filter[to].filter((each) => each !== value), value] })
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

  return (
    <ul className="chips" aria-label="Chosen">
      {LISTS.flatMap((part) =>
        filter[part].map((value) => (
          <Chip key={`${part} ${value}`} name={name(part, value)} remove={() => put(without(part, value))}>
            {isRole(part) && address.view !== "topics" && (
              <select
                aria-label={`Role of ${name(part, value)}`}
                value={part}
                onChange={(event) => inRole(part, event.target.value as Role, value)}
              >
                {ROLES.map((role) => (
                  <option key={role} value={role}>
                    {ROLE_NAMES[role]}
                  </option>
                ))}
              </select>
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

interface ChipProps {
  readonly name: string
  readonly remove: () => void
  readonly children?: React.ReactNode
}
function Chip({ name, remove, children }: ChipProps) {
  return (
    <li className="chip">
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
