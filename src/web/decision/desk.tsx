/** A claim and what is done with it, the same wherever a claim is open: what it says, the form or the tray, the buttons. */
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { fileOf, type NewReview, type ShownClaim } from "../api.ts"
import { ClaimBody } from "../claim/claim-body.tsx"
import { Quote } from "../claim/quote.tsx"
import { useKeys } from "../keys.ts"
import { sameQuery } from "../queries.ts"
import { Buttons } from "./buttons.tsx"
import { CorrectForm } from "./correct-form.tsx"
import { correctionOf, type Draft, draftOf, type FormFault } from "./correction.ts"
import { DeskState } from "./desk-state.tsx"
import { decide, undo, useJournal } from "./journal.ts"
import { type Action, useKeymap } from "./keymap.ts"
import { keepNote, noteFor } from "./notes.ts"
import { noteOf } from "./reasons.ts"
import { NoteField, Reasons } from "./tray.tsx"

export type Way = "skip" | "next" | "previous"

interface Props {
  readonly claim: ShownClaim
  /** The page of the paper that is shown beside it. */
  readonly page: number
  /** Called when these claims were decided about: where a review goes on. Elsewhere the claim stays open. */
  readonly settled?: (claims: readonly string[]) => void
  /** To a claim whose decision was taken back. */
  readonly back: (claim: string) => void
  /** To the next undecided claim, the next and the one before in the list. */
  readonly move: (way: Way) => void
  readonly help: () => void
  /** Where the claim can be put away. */
  readonly close?: () => void
  /** Whether the reasons are shown before anybody asks for them. */
  readonly explains?: boolean
}

/** What stays as it is from one claim to the next. */
export function Desk({ explains = false, ...props }: Props) {
  const [explained, setExplained] = useState(explains)
  return <Open key={props.claim.id} {...props} explained={explained} explain={() => setExplained(!explained)} />
}

/** Letters of the paper's sentence above the form: with more its last fields are out of sight on a screen of 13 inches. */
const THREE_LINES = 120

type Mode = "reject" | "correct" | "note"
type OpenProps = Omit<Props, "explains"> & { readonly explained: boolean; readonly explain: () => void }

function Open({ claim, page, settled, back, move, help, close, explained, explain }: OpenProps) {
  const [mode, setMode] = useState<Mode | null>(null)
  const keys = useKeymap()
  const { verdicts, trail } = useJournal()
  const { data: same = [] } = useQuery(sameQuery(claim))
  const twins = same.filter(({ id }) => !verdicts.has(id))
  const note = noteFor(claim.id)
  const leave = () => setMode(null)

  const settleAll = (claims: readonly string[], review: NewReview) => {
    keepNote(claim.id, "")
    decide(claims, review)
    setMode(null)
    settled?.(claims)
  }
  const settle = (verdict: NewReview["verdict"], more: { reason?: string | null; correction?: NewReview["correction"] } = {}) => {
    const { reason = null, correction = null } = more
    const review: NewReview = { verdict, note: noteOf(reason, note), correction: correction ?? null }
    settleAll([claim.id], review)
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
        settleAll([claim.id, ...twins.map(({ id }) => id)], { verdict: "accepted", note: noteOf(null, note), correction: null })
    },
    undo: () => {
      const taken = undo()
      const [first] = taken?.claims ?? []
      if (first === undefined) return
      if (!taken?.added) back(first)
      else if (first === claim.id) (close ?? (() => move("skip")))()
    },
    open: () => window.open(`${fileOf(claim.document)}#page=${page}`, "_blank", "noopener"),
    explain,
    help,
  }
  const byKey = Object.fromEntries(Object.entries(actions).map(([action, act]) => [keys[action as Action], act]))
  // While a reason is being given the tray has the keys.
  useKeys(mode === "reject" ? {} : { ...byKey, ...(mode ? { Escape: leave } : close ? { Escape: close } : {}) })

  return (
    <article className="claim desk" aria-label="Claim" data-claim={claim.id}>
      {mode === "correct" ? (
        <CorrectForm start={draftOf(claim)} name="Correct the claim" keeps="Keep the correction" leave={leave} keep={keepCorrection}>
          <Quote claim={claim} most={THREE_LINES} />
        </CorrectForm>
      ) : (
        <ClaimBody claim={claim} explained={explained} />
      )}
      <div className="desk-foot">
        <div className="tray-place">
          {mode === "reject" && <Reasons again={keys.reject} leave={leave} reject={(reason) => settle("rejected", { reason })} />}
          {mode === "note" && <NoteField claim={claim.id} leave={leave} />}
        </div>
        <DeskState claim={claim} verdict={verdicts.get(claim.id)} note={note} twins={twins.length} acceptAll={actions.same} />
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
