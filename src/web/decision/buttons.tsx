/** The six things to do with a claim, always at the same places, each with its key. */
import type { NewReview } from "../api.ts"
import { ACTIONS, type Action, useKeymap } from "./keymap.ts"

const BUTTONS: readonly Action[] = ["accept", "reject", "correct", "skip", "note", "undo"]
const GIVES: Partial<Record<Action, NewReview["verdict"]>> = { accept: "accepted", reject: "rejected", correct: "corrected" }

interface Props {
  readonly act: (action: Action) => void
  /** What is under way: its button is pressed. */
  readonly mode: Action | null
  readonly verdict: NewReview["verdict"] | undefined
  readonly noted: boolean
  readonly undoable: boolean
}

export function Buttons({ act, mode, verdict, noted, undoable }: Props) {
  const keys = useKeymap()
  return (
    <fieldset className="desk-buttons" aria-label="Decision">
      {BUTTONS.map((action) => {
        const { name } = ACTIONS.find(({ id }) => id === action)!
        const given = GIVES[action]
        const pressed = mode === action || (given !== undefined && verdict === given) || (action === "note" && noted)
        return (
          <button
            key={action}
            type="button"
            className={`do-${action}`}
            aria-keyshortcuts={keys[action]}
            aria-pressed={action === "skip" || action === "undo" ? undefined : pressed}
            disabled={action === "undo" && !undoable}
            onClick={() => act(action)}
          >
            {name}{" "}
            <span className="key" aria-hidden="true">
              {keys[action]}
            </span>
          </button>
        )
      })}
    </fieldset>
  )
}
