/** All ways to narrow the list, each choice with the number of claims behind it. */
import { useQueries, useQuery } from "@tanstack/react-query"
import { Fragment } from "react"
import { countriesOf, type Filter, go, type ListPart, refiltered, toggled, toggledCountry, useAddress } from "../address.ts"
import type { Facets as Counted } from "../api.ts"
import { useNames, useTitles } from "../names.ts"
import { countQuery, facetsQuery, toReview } from "../queries.ts"
import { Confidence } from "./confidence.tsx"
import { type Choice, Facet } from "./facet.tsx"
import { Years } from "./years.tsx"

interface Way {
  readonly title: string
  readonly part: ListPart
  readonly counted: keyof Counted
  /** Of few choices that all speak for themselves: not worth a place while there is only one of them. */
  readonly plain?: true
}
const WAYS: readonly Way[] = [
  { title: "Material", part: "material", counted: "materials" },
  { title: "Country", part: "area", counted: "areas" },
  { title: "Measure", part: "measure", counted: "measures" },
  { title: "Review", part: "review", counted: "reviews" },
  { title: "Status", part: "status", counted: "statuses", plain: true },
  { title: "Kind", part: "kind", counted: "kinds", plain: true },
  { title: "Paper", part: "paper", counted: "papers", plain: true },
  { title: "Collection", part: "collection", counted: "collections", plain: true },
]

/** A country is chosen whatever the role it was given. */
const chosen = (filter: Filter, { part }: Pick<Way, "part">): readonly string[] => (part === "area" ? countriesOf(filter) : filter[part])

export function Facets() {
  const address = useAddress()
  const { filter } = address
  const reviewing = address.view === "review"
  const listed = (each: Filter) => (reviewing ? toReview(each) : each)
  const { data } = useQuery(facetsQuery(listed(filter)))
  // The facet counts materials that some claim names; of one that is chosen for its narrower ones alone they are counted by themselves.
  const unnamed = data ? filter.material.filter((id) => !data.facets.materials.some((each) => each.id === id)) : []
  const ofNarrower = useQueries({ queries: unnamed.map((id) => countQuery(listed({ ...filter, material: [id] }))) })
  const title = useTitles()
  const names = useNames()
  const nameOf: Partial<Record<ListPart, (id: string) => string>> = { ...names, paper: title }

  const choicesOf = ({ part, counted }: Way): readonly Choice[] => {
    const name = nameOf[part] ?? ((id: string) => id)
    // Papers outside of any collection are no choice: the API has no word for them.
    const counts: readonly { id: string; count: number }[] = (data?.facets[counted] ?? []).filter(({ id }) => id !== "")
    const gone = chosen(filter, { part }).filter((id) => !counts.some((each) => each.id === id))
    const left = (id: string) => (part === "material" ? (ofNarrower[unnamed.indexOf(id)]?.data ?? null) : null)
    return [...gone.map((id) => ({ id, count: left(id) })), ...counts].map(({ id, count }) => ({ id, name: name(id), count }))
  }

  // All at once: what came first would be pushed down by the rest.
  if (!data) return <form className="facets" aria-label="Narrow the list" />
  return (
    <form className="facets" aria-label="Narrow the list" onSubmit={(event) => event.preventDefault()}>
      {WAYS.filter(({ part }) => !(reviewing && part === "review")).map((way) => (
        <Fragment key={way.part}>
          <Facet
            lone={!way.plain}
            title={way.title}
            choices={choicesOf(way)}
            chosen={chosen(filter, way)}
            toggle={(id) => go(refiltered(address, way.part === "area" ? toggledCountry(filter, id) : toggled(filter, way.part, id)))}
          />
          {way.part === "measure" && <Years />}
          {way.part === "kind" && <Confidence counts={data.facets.confidences ?? []} />}
        </Fragment>
      ))}
    </form>
  )
}
