/** What opens above the buttons while a decision is being made: the reasons of a rejection, or a note. The buttons stay where they are. */
import { useEffect, useState } from "react"
import { useKeys } from "../keys.ts"
import { keepNote, noteFor } from "./notes.ts"
import { REASONS } from "./reasons.ts"

interface ReasonsProps {
  /** The key that rejects: pressed again it rejects without a reason. */
  readonly again: string
  readonly reject: (reason: string | null) => void
  readonly leave: () => void
}

export function Reasons({ again, reject, leave }: ReasonsProps) {
  const plain = () => reject(null)
  useKeys({
    ...Object.fromEntries(REASONS.map((reason, place) => [String(place + 1), () => reject(reason)])),
    "0": plain,
    Enter: plain,
    [again]: plain,
    Escape: leave,
  })
  return (
    <section className="tray" aria-label="Why">
      <h2>Why is it rejected?</h2>
      <ol className="reasons">
        {REASONS.map((reason, place) => (
          <li key={reason}>
            <button type="button" onClick={() => reject(reason)}>
              <span className="key">{place + 1}</span> {reason}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={plain}>
            <span className="key">{again}</span> no reason
          </button>
        </li>
      </ol>
    </section>
  )
}

export function NoteField({ claim, leave }: { readonly claim: string; readonly leave: () => void }) {
  const [words, setWords] = useState(() => noteFor(claim))
  // With every letter: a reload in the middle of a sentence loses none of it.
  useEffect(() => keepNote(claim, words), [claim, words])
  return (
    <section className="tray" aria-label="Note">
      <label>
        <h2>A note, kept with your next decision</h2>
        <textarea
          // biome-ignore lint/a11y/noAutofocus: it opens on a key press that asks for it.
          autoFocus
          rows={3}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" && !(event.key === "Enter" && !event.shiftKey)) return
            event.preventDefault()
            leave()
          }}
        />
      </label>
      <p className="tray-hint">
        <span className="key">↵</span> keeps it
      </p>
    </section>
  )
}
