/** One field, always there: letters become a material, a country, a measure, or words to look for. "/" goes to it. */
import { useQuery } from "@tanstack/react-query"
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react"
import { type Filter, go, NO_FILTER, START, toggled, useAddress } from "../address.ts"
import { useKeys } from "../keys.ts"
import { vocabularyQuery } from "../queries.ts"
import { type Suggestion, suggestions } from "./suggestions.ts"

/** The filter with what was chosen added; what is there already stays there. */
function narrowed(filter: Filter, { part, value }: Suggestion): Filter {
  if (part === "text") return { ...filter, text: value }
  return filter[part].includes(value) ? filter : toggled(filter, part, value)
}

export function SearchField() {
  const address = useAddress()
  const { data: vocabulary } = useQuery(vocabularyQuery)
  const [typed, setTyped] = useState("")
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const list = useId()
  const found = useMemo(() => suggestions(vocabulary, typed), [vocabulary, typed])
  useKeys({ "/": () => field.current?.focus() })

  const choose = (chosen: Suggestion | undefined) => {
    if (!chosen) return
    // Topics know no words of a paper; those are looked for among the claims.
    const view = address.view === "review" || (address.view === "topics" && chosen.part !== "text") ? address.view : "claims"
    const filter = narrowed(address.view === view ? address.filter : NO_FILTER, chosen)
    go({ ...START, view, filter, ...(address.view === view ? { sort: address.sort, descending: address.descending } : {}) })
    setTyped("")
    setOpen(false)
    field.current?.blur()
  }
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && found.length > 0) setAt((at + step + found.length) % found.length)
    else if (event.key === "Enter") choose(found[at])
    else if (event.key === "Escape") field.current?.blur()
    else return
    event.preventDefault()
  }

  const shown = open && found.length > 0
  return (
    <search className="search">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label="Search claims by material, country, measure or words"
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-keyshortcuts="/"
        aria-activedescendant={shown ? `${list}-${at}` : undefined}
        placeholder="Material, country, measure, or words in a paper"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={pressed}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
      <div id={list} role="listbox" aria-label="Suggestions" hidden={!shown}>
        {found.map((each, index) => (
          <div
            key={`${each.part} ${each.value}`}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            // Before the field loses the focus and the list with it.
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setAt(index)}
            onClick={() => choose(each)}
            onKeyDown={pressed}
          >
            <span>{each.name}</span>
            <span className="kind">{each.kind}</span>
          </div>
        ))}
      </div>
    </search>
  )
}
