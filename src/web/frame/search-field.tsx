/** One field, always there: letters become a material, a country, a measure, or words to look for. "/" goes to it. */
import { useQuery } from "@tanstack/react-query"
import { type KeyboardEvent, useMemo, useRef, useState } from "react"
import { type Filter, go, NO_FILTER, START, toggled, useAddress } from "../address.ts"
import { useKeys } from "../keys.ts"
import { facetsQuery, vocabularyQuery } from "../queries.ts"
import { useCombobox } from "./combobox.tsx"
import { useNear } from "./near.ts"
import { alike, type Suggestion, suggestions } from "./suggestions.ts"

/** The filter with what was chosen added; what is there already stays there. */
function narrowed(filter: Filter, { part, value }: Suggestion): Filter {
  if (part === "text") return { ...filter, text: value }
  return filter[part].includes(value) ? filter : toggled(filter, part, value)
}

export function SearchField() {
  const address = useAddress()
  const { data: vocabulary } = useQuery(vocabularyQuery)
  const [typed, setTyped] = useState("")
  const field = useRef<HTMLInputElement>(null)
  const { data: library } = useQuery({ ...facetsQuery(NO_FILTER), enabled: typed !== "" })
  const known = useMemo(() => suggestions(vocabulary, typed, library?.facets), [vocabulary, typed, library])
  const near = useNear(typed, vocabulary !== undefined && known.length === 1)
  const found = near
    ? [...known, ...alike({ material: near.materials, area: near.areas }, { material: "material", area: "country" })]
    : known
  // What was typed before is there to be typed over.
  useKeys({ "/": () => field.current?.select() })

  const choose = (chosen: Suggestion) => {
    // Topics know no words of a paper; those are looked for among the claims.
    const view = address.view === "review" || (address.view === "topics" && chosen.part !== "text") ? address.view : "claims"
    const filter = narrowed(address.view === view ? address.filter : NO_FILTER, chosen)
    go({ ...START, view, filter, ...(address.view === view ? { sort: address.sort, descending: address.descending } : {}) })
    setTyped("")
    box.close()
    field.current?.blur()
  }
  const box = useCombobox({ label: "Suggestions", found, typed, type: setTyped, choose })
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Escape") field.current?.blur()
    else if (!box.pressed(event)) return
    event.preventDefault()
  }
  return (
    <search className="search">
      <input
        {...box.field}
        ref={field}
        aria-label="Search claims by material, country, measure or words"
        aria-keyshortcuts="/"
        placeholder="Material, country, measure, or words in a paper"
        onBlur={box.close}
        onKeyDown={pressed}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
      {box.list}
    </search>
  )
}
