/** One paper, one line: what it is, how far it is, what was found, what to do next. */
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { memo } from "react"
import { NO_FILTER, START } from "../address.ts"
import { type Paper, type PaperState, retryPaper } from "../api.ts"
import { bytesText, momentText, plural, reasonText, titleOf } from "../figures.ts"
import { Link } from "../frame/link.tsx"
import { PasswordForm } from "../frame/password-form.tsx"
import { withPaper } from "../live.ts"
import { papersQuery } from "../queries.ts"
import { isLocked, useUnlock } from "../unlock.ts"

/** How each state is said. */
export const STATES: Readonly<Record<PaperState, string>> = {
  waiting: "waiting",
  reading: "reading",
  recognising: "recognising scanned pages",
  extracting: "finding claims",
  done: "done",
  failed: "failed",
}

/** "reading, 40 %", "recognising page 3 of 9", "done", "failed 3 May, 14:05". */
function farText({ state, progress, scanned, finishedAt }: Paper): string {
  if (state === "failed" && finishedAt) return `failed ${momentText(finishedAt)}`
  if (state === "recognising" && scanned > 0)
    return `recognising page ${Math.min(scanned, Math.round(progress * scanned) + 1)} of ${scanned}`
  if (state === "reading" && progress >= 1) return "read, waits for its claims"
  const shares = state === "reading" || state === "extracting"
  return shares && progress > 0 ? `${STATES[state]}, ${Math.round(progress * 100)}${"\u202f"}%` : STATES[state]
}

function Bar({ state, progress }: Pick<Paper, "state" | "progress">) {
  const done = Math.round(progress * 100)
  return (
    <div className="bar" role="progressbar" aria-label={STATES[state]} aria-valuemin={0} aria-valuemax={100} aria-valuenow={done}>
      <div style={{ inlineSize: `${done}%` }} />
    </div>
  )
}

function Found({ paper }: { readonly paper: Paper }) {
  if (paper.claims === 0) return "no claims found"
  return (
    <Link
      to={{ ...START, view: "claims", filter: { ...NO_FILTER, paper: [paper.id] } }}
      aria-label={`${plural(paper.claims, "claim")} of ${titleOf(paper)}`}
    >
      {plural(paper.claims, "claim")}
    </Link>
  )
}

interface Props {
  readonly paper: Paper
  readonly chosen: boolean
  readonly choose: (id: string, on: boolean) => void
  /** Asks whether they are really to go. */
  readonly leave: (papers: readonly Paper[]) => void
}

/** Drawn anew only when something of it changes: a list of thousands hears of each page that is read of one of them. */
export const PaperLine = memo(function PaperLine({ paper, chosen, choose, leave }: Props) {
  const client = useQueryClient()
  const retry = useMutation({
    mutationFn: () => retryPaper(paper.id),
    onSuccess: (changed) => client.setQueryData(papersQuery.queryKey, (papers) => withPaper(papers, changed)),
  })
  const unlock = useUnlock(paper.id)
  const { state, progress, pages } = paper
  const locked = isLocked(paper)
  const busy = state === "reading" || state === "recognising" || state === "extracting"
  const facts = [
    paper.title && paper.name,
    paper.publisher,
    paper.published && String(paper.published),
    pages === null ? bytesText(paper.bytes) : plural(pages, "page"),
    paper.collection,
  ].filter(Boolean)
  const notes = state === "done" ? paper.notes.join(" ") : ""
  return (
    <li className={`paper ${state}`} data-paper={paper.id}>
      <input
        type="checkbox"
        className="choose"
        aria-label={`Select ${titleOf(paper)}`}
        checked={chosen}
        onChange={() => choose(paper.id, !chosen)}
      />
      <div className="paper-title">
        <span title={paper.name}>
          <Link to={{ ...START, view: "paper", filter: { ...NO_FILTER, paper: [paper.id] } }}>{titleOf(paper)}</Link>
        </span>
        <p className="facts" title={notes || undefined}>
          {notes && (
            <>
              <span className="paper-notes">{notes}</span>
              {facts.length > 0 && " · "}
            </>
          )}
          {facts.join(" · ")}
        </p>
      </div>
      {state === "failed" && <p className="reason">{unlock.error?.message ?? retry.error?.message ?? reasonText(paper.reason)}</p>}
      {locked ? (
        <PasswordForm name={titleOf(paper)} opening={unlock.isPending} open={(password) => unlock.mutate(password)} />
      ) : (
        <span className="paper-state">
          <span>{farText(paper)}</span>
          {busy && <Bar state={state} progress={progress} />}
        </span>
      )}
      <span className="paper-claims">{state === "done" && <Found paper={paper} />}</span>
      <span className="paper-action">
        <button type="button" className="quiet remove" aria-label={`Delete ${titleOf(paper)}`} onClick={() => leave([paper])}>
          Delete
        </button>
        {state === "failed" && !locked && (
          <button type="button" disabled={retry.isPending} onClick={() => retry.mutate()}>
            Try again
          </button>
        )}
        {state === "done" && paper.claims > 0 && (
          <Link
            className="worded"
            to={{ ...START, view: "review", sort: "paper", filter: { ...NO_FILTER, paper: [paper.id] } }}
            aria-label={`Review ${titleOf(paper)}`}
          >
            Review
          </Link>
        )}
      </span>
    </li>
  )
})
