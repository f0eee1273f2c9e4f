/** The claim that is to be decided about: what it says, the form or the tray that is open, and the buttons. */
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { NewReview, ShownClaim } from "../api.ts"
import { ClaimBody } from "../claim/claim-panel.tsx"
import { plural } from "../figures.ts"
import { useKeys } from "../keys.ts"
import { sameQuery } from "../queries.ts"
import { Buttons } from "./buttons.tsx"
import { CorrectForm } from "./correct-form.tsx"
import { correctionOf, type Draft, draftOf, type FormFault } from "./correction.ts"
import { useJournal } from "./journal.ts"
import { type Action, useKeymap } from "./keymap.ts"
import { keepNote, noteFor } from "./notes.ts"
import { noteOf } from "./reasons.ts"
import { NoteField, Reasons } from "./tray.tsx"

interface Props {
  readonly claim: ShownClaim
  readonly decide: (claims: readonly string[], review: NewReview) => void
  readonly undo: () => void
  /** To the next undecided claim, the next and the one before in the list. */
  readonly move: (way: "skip" | "next" | "previous") => void
  readonly open: () => void
  readonly explained: boolean
  readonly explain: () => void
  readonly help: () => void
}

type Mode = "reject" | "correct" | "note"

export function Desk({ claim, decide, undo, move, open, explained, explain, help }: Props) {
  const [mode, setMode] = useState<Mode | null>(null)
  const keys = useKeymap()
  const { verdicts, trail } = useJournal()
  const { data: same = [] } = useQuery(sameQuery(claim))
  const twins = same.filter(({ id }) => !verdicts.has(id))
  const note = noteFor(claim.id)
  const leave = () => setMode(null)

  const settle = (verdict: NewReview["verdict"], more: { reason?: string | null; correction?: NewReview["correction"] } = {}) => {
    const { reason = null, correction = null } = more
    const review: NewReview = { verdict, note: noteOf(reason, note), correction: correction ?? null }
    keepNote(claim.id, "")
    decide([claim.id], review)
  }
  const keepCorrection = (draft: Draft): FormFault | null => {
    const read = correctionOf(claim, draft)
    if ("fault" in read) return read.fault
    settle("corrected", { correction: read.correction })
    return null
  }
  const actions: Readonly<Record<Action, () => void>> = {
    accept: () => settle("accepted"),
    reject: () => setMode(mode === "reject" ? null : "reject"),
    correct: () => setMode(mode === "correct" ? null : "correct"),
    note: () => setMode(mode === "note" ? null : "note"),
    skip: () => move("skip"),
    next: () => move("next"),
    previous: () => move("previous"),
    same: () => {
      if (twins.length > 0)
        decide([claim.id, ...twins.map(({ id }) => id)], { verdict: "accepted", note: noteOf(null, note), correction: null })
    },
    undo,
    open,
    explain,
    help,
  }
  // While a reason is being given the tray has the keys.
  useKeys(mode === "reject" ? {} : Object.fromEntries(Object.entries(actions).map(([action, act]) => [keys[action as Action], act])))

  return (
    <article className="claim desk" aria-label="Claim" data-claim={claim.id}>
      {mode === "correct" ? (
        <CorrectForm start={draftOf(claim)} name="Correct the claim" keeps="Keep the correction" leave={leave} keep={keepCorrection} />
      ) : (
        <ClaimBody claim={claim} explained={explained} />
      )}
      <div className="desk-foot">
        <div className="tray-place">
          {mode === "reject" && <Reasons again={keys.reject} leave={leave} reject={(reason) => settle("rejected", { reason })} />}
          {mode === "note" && <NoteField claim={claim.id} leave={leave} />}
        </div>
        <p className="same">
          {twins.length > 0 ? (
            <>
              <span>{twins.length === 1 ? "1 other claim says" : `${twins.length} other claims say`} exactly this.</span>
              <button type="button" onClick={actions.same} aria-keyshortcuts={keys.same}>
                Accept all {plural(twins.length + 1, "claim").split(" ")[0]}{" "}
                <span className="key" aria-hidden="true">
                  {keys.same}
                </span>
              </button>
            </>
          ) : (
            (claim.review?.note ?? (note && `note: ${note}`))
          )}
        </p>
        <Buttons
          act={(action) => actions[action]()}
          mode={mode}
          verdict={verdicts.get(claim.id) ?? claim.review?.verdict}
          noted={note !== ""}
          undoable={trail.length > 0}
        />
      </div>
    </article>
  )
}
