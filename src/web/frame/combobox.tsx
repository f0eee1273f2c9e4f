/** A field that offers what the typed letters may mean: one way to move in the list, to choose, and to be read aloud. */
import { type InputHTMLAttributes, type KeyboardEvent, useId, useState } from "react"
import type { Suggestion } from "./suggestions.ts"

export interface Combobox {
  /** What the field needs to be one. */
  readonly field: InputHTMLAttributes<HTMLInputElement>
  /** Whether the list is open. */
  readonly shown: boolean
  /** What Enter would choose. */
  readonly chosen: Suggestion | undefined
  /** Moves or chooses, and says whether the key was one for that. */
  readonly pressed: (event: KeyboardEvent) => boolean
  readonly close: () => void
  /** The list itself. */
  readonly list: React.ReactNode
}

interface Props {
  readonly label: string
  readonly found: readonly Suggestion[]
  readonly typed: string
  readonly type: (words: string) => void
  readonly choose: (chosen: Suggestion) => void
}

export function useCombobox({ label, found, typed, type, choose }: Props): Combobox {
  const [open, setOpen] = useState(false)
  // Nothing is chosen by Enter alone that is only spelled alike.
  const first = found[0] && !found[0].alike ? 0 : -1
  const [moved, setMoved] = useState<number | null>(null)
  const at = moved === null || moved >= found.length ? first : moved
  const id = useId()
  const shown = open && found.length > 0
  const close = () => {
    setOpen(false)
    setMoved(null)
  }
  const pressed = (event: KeyboardEvent): boolean => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && found.length > 0) {
      setOpen(true)
      setMoved(at < 0 ? (step > 0 ? 0 : found.length - 1) : (at + step + found.length) % found.length)
      return true
    }
    if (event.key !== "Enter" || !shown || !found[at]) return false
    choose(found[at])
    return true
  }
  return {
    shown,
    chosen: found[at],
    pressed,
    close,
    field: {
      type: "text",
      role: "combobox",
      "aria-expanded": shown,
      "aria-controls": id,
      "aria-autocomplete": "list",
      "aria-activedescendant": shown && at >= 0 ? `${id}-${at}` : undefined,
      autoComplete: "off",
      spellCheck: false,
      value: typed,
      onFocus: () => setOpen(true),
      onChange: (event) => {
        type(event.target.value)
        setMoved(null)
        setOpen(true)
      },
    },
    list: (
      <div id={id} role="listbox" aria-label={label} hidden={!shown}>
        {found.map((each, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's.
          <div
            key={`${each.part} ${each.value}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={each.alike ? "alike" : undefined}
            // Before the field loses the focus and the list with it.
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setMoved(index)}
            onClick={() => choose(each)}
          >
            <span>{each.name}</span>
            <span className="kind">{each.kind}</span>
          </div>
        ))}
      </div>
    ),
  }
}
