/** Several entries of the vocabulary: letters are completed to a name, and no id is ever typed. */
import { type KeyboardEvent, useId, useMemo, useState } from "react"
import { useCombobox } from "../frame/combobox.tsx"
import { useNear } from "../frame/near.ts"
import { alike, type Entry, matches, type Suggestion } from "../frame/suggestions.ts"

interface Props {
  readonly label: string
  readonly part: "material" | "origin" | "destination"
  readonly entries: readonly Entry[]
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
  const words = typed.trim().toLowerCase()
  const known = useMemo(() => (words === "" ? [] : matches(entries, part, "", words, { most: MOST })), [entries, part, words])
  const missing = words !== "" && entries.length > 0 && known.length === 0
  const near = useNear(typed, missing)
  const others = near ? alike(part === "material" ? { [part]: near.materials } : { [part]: near.areas }) : []
  const found = (missing ? others : known).filter(({ value }) => !held.includes(value))
  const name = useId()
  const choose = ({ value }: Suggestion) => {
    change([...held, value])
    setTyped("")
    box.close()
  }
  const box = useCombobox({ label: `${label}: suggestions`, found, typed, type: setTyped, choose })
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Tab" && box.shown && box.chosen && !event.shiftKey) return choose(box.chosen)
    if (event.key === "Backspace" && typed === "" && held.length > 0) change(held.slice(0, -1))
    else if (event.key === "Escape" && typed !== "") setTyped("")
    // The form is not kept with a word in it that means nothing.
    else if (!box.pressed(event) && !(event.key === "Enter" && words !== "")) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="tokens">
      <span className={`slot-${part === "material" ? "materials" : part} field-name`} id={name}>
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
          {...box.field}
          // biome-ignore lint/a11y/noAutofocus: the form opens on a key press, and its first field is what was asked for.
          autoFocus={focused}
          aria-labelledby={name}
          aria-description={held.length > 0 ? held.map(nameOf).join(", ") : none}
          placeholder={held.length > 0 ? "" : none}
          onBlur={() => {
            box.close()
            setTyped("")
          }}
          onKeyDown={pressed}
        />
      </div>
      <div className="token-drop">
        <p className="no-name" role="status">
          {missing && (found.length > 0 ? `Nothing is called “${typed.trim()}”; spelled alike:` : `Nothing is called “${typed.trim()}”.`)}
        </p>
        {box.list}
      </div>
    </div>
  )
}
