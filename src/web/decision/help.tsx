/** All keys, each changed by pressing another in its place. */
import { useEffect, useState } from "react"
import { ACTIONS, type Action, keepKeymap, OWN_KEYS, remapped, useKeymap } from "./keymap.ts"
import { keepReviewer, useReviewer } from "./reviewer.ts"

export function Help({ close }: { readonly close: () => void }) {
  const keys = useKeymap()
  const [asked, setAsked] = useState<Action | null>(null)
  const [said, setSaid] = useState("")
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === "Shift" || event.ctrlKey || event.metaKey || event.altKey) return
      if (asked === null) {
        // In the field of the name every sign is a sign.
        if (event.key !== "Escape" && (event.key !== keys.help || event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        event.stopImmediatePropagation()
        return close()
      }
      if (event.key === "Tab") return setAsked(null)
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event.key === "Escape") return setAsked(null)
      const next = remapped(keys, asked, event.key)
      if (!next) return setSaid(`“${event.key}” has a meaning of its own; take a letter or a sign.`)
      keepKeymap(next)
      setSaid("")
      setAsked(null)
    }
    // Before the keys of the review, which rest while this is open.
    window.addEventListener("keydown", pressed, { capture: true })
    return () => window.removeEventListener("keydown", pressed, { capture: true })
  }, [asked, keys, close])
  const own = ACTIONS.every(({ id, key }) => keys[id] === key)
  const { own: name, server } = useReviewer()
  return (
    <section className="help" aria-label="Keys">
      <header>
        <h2>Keys</h2>
        <button type="button" className="close" aria-label="Close the keys" onClick={close}>
          ×
        </button>
      </header>
      <ul>
        {ACTIONS.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <button
              type="button"
              aria-label={`Key for ${name}: ${keys[id]}; choose another`}
              aria-pressed={asked === id}
              onClick={() => setAsked(asked === id ? null : id)}
            >
              <span className="key">{asked === id ? "press…" : keys[id]}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{said || "To change a key, choose it and press another. In a rejection, 1 to 7 give the reason."}</p>
      {!own && (
        <button type="button" className="quiet" onClick={() => keepKeymap(OWN_KEYS)}>
          Back to Assay’s own keys
        </button>
      )}
      <label className="reviewer">
        <span>Your name, kept with each decision</span>
        <input
          type="text"
          autoComplete="name"
          defaultValue={name}
          placeholder={server}
          onChange={({ target }) => keepReviewer(target.value)}
        />
      </label>
    </section>
  )
}
