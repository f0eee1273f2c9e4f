/** Several entries of the vocabulary: letters are completed to a name, and no id is ever typed. */
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react"
import { matches } from "../frame/suggestions.ts"

interface Props {
  readonly label: string
  readonly part: "material" | "origin" | "destination"
  readonly entries: readonly { readonly id: string; readonly name: string }[]
  readonly held: readonly string[]
  readonly nameOf: (id: string) => string
  readonly change: (held: readonly string[]) => void
  /** What none at all means. */
  readonly none: string
  readonly focused?: boolean
}

const MOST = 6

export function TokenField({ label, part, entries, held, nameOf, change, none, focused }: Props) {
  const [typed, setTyped] = useState("")
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const list = useId()
  const found = useMemo(() => {
    const words = typed.trim().toLowerCase()
    return words === "" ? [] : matches(entries, part, "", words, MOST).filter(({ value }) => !held.includes(value))
  }, [entries, part, typed, held])
  const shown = open && found.length > 0
  const choose = (value: string | undefined) => {
    if (value !== undefined) change([...held, value])
    setTyped("")
    setAt(0)
  }
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && found.length > 0) setAt((at + step + found.length) % found.length)
    else if (event.key === "Enter" && shown) choose(found[at]?.value)
    else if (event.key === "Tab" && shown && !event.shiftKey) return choose(found[at]?.value)
    else if (event.key === "Backspace" && typed === "" && held.length > 0) change(held.slice(0, -1))
    else if (event.key === "Escape" && typed !== "") setTyped("")
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="tokens">
      <span className={`slot-${part === "material" ? "materials" : part} field-name`} id={`${list}-name`}>
        {label}
      </span>
      <div className="token-line">
        {held.map((id) => (
          <span key={id} className="token">
            {nameOf(id)}
            <button
              type="button"
              tabIndex={-1}
              aria-label={`Remove ${nameOf(id)}`}
              onClick={() => change(held.filter((each) => each !== id))}
            >
              ×
            </button>
          </span>
        ))}
        <input
          ref={field}
          type="text"
          role="combobox"
          // biome-ignore lint/a11y/noAutofocus: the form opens on a key press, and its first field is what was asked for.
          autoFocus={focused}
          aria-labelledby={`${list}-name`}
          aria-description={held.length > 0 ? held.map(nameOf).join(", ") : none}
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown ? `${list}-${at}` : undefined}
          placeholder={held.length > 0 ? "" : none}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
            setOpen(true)
          }}
          onBlur={() => {
            setOpen(false)
            setTyped("")
          }}
          onKeyDown={pressed}
        />
      </div>
      <div id={list} role="listbox" aria-label={`${label}: suggestions`} hidden={!shown}>
        {found.map(({ value, name }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's.
          <div
            key={value}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setAt(index)}
            onClick={() => choose(value)}
          >
            {name}
          </div>
        ))}
      </div>
    </div>
  )
}
