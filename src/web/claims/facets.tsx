/** All ways to narrow the list, each choice with the number of claims behind it. */
import { useQuery } from "@tanstack/react-query"
import { Fragment } from "react"
import { go, type ListPart, toggled, useAddress } from "../address.ts"
import type { Facets as Counted } from "../api.ts"
import { titleOf } from "../figures.ts"
import { useNames } from "../names.ts"
import { facetsQuery, papersQuery } from "../queries.ts"
import { type Choice, Facet } from "./facet.tsx"
import { Years } from "./years.tsx"

interface Way {
  readonly title: string
  readonly part: ListPart
  readonly counted: keyof Counted
}
const WAYS: readonly Way[] = [
  { title: "Material", part: "material", counted: "materials" },
  { title: "Country", part: "area", counted: "areas" },
  { title: "Measure", part: "measure", counted: "measures" },
  { title: "Review", part: "review", counted: "reviews" },
  { title: "Status", part: "status", counted: "statuses" },
  { title: "Kind", part: "kind", counted: "kinds" },
  { title: "Paper", part: "paper", counted: "papers" },
]

export function Facets() {
  const address = useAddress()
  const { filter } = address
  const { data } = useQuery(facetsQuery(filter))
  const { data: papers = [] } = useQuery(papersQuery)
  const names = useNames()
  const title = (id: string) => {
    const paper = papers.find((each) => each.id === id)
    return paper ? titleOf(paper) : id.slice(0, 12)
  }
  const nameOf: Partial<Record<ListPart, (id: string) => string>> = { ...names, paper: title }

  const choicesOf = ({ part, counted }: Way): readonly Choice[] => {
    const name = nameOf[part] ?? ((id: string) => id)
    const counts: readonly { id: string; count: number }[] = data?.facets[counted] ?? []
    const gone = filter[part].filter((id) => !counts.some((each) => each.id === id))
    return [...gone.map((id) => ({ id, name: name(id), count: null })), ...counts.map(({ id, count }) => ({ id, name: name(id), count }))]
  }

  return (
    <form className="facets" aria-label="Narrow the list" onSubmit={(event) => event.preventDefault()}>
      {WAYS.map((way) => (
        <Fragment key={way.part}>
          <Facet
            title={way.title}
            choices={choicesOf(way)}
            chosen={filter[way.part]}
            toggle={(id) => go({ ...address, filter: toggled(filter, way.part, id) })}
          />
          {way.part === "measure" && <Years />}
        </Fragment>
      ))}
    </form>
  )
}
