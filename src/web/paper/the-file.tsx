/** The paper's file: what it is called, when it came, how its reading stands, and the way to read it once more. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { fileOf, type PaperWithDrops, readAgain, unlockPaper } from "../api.ts"
import { bytesText, dayText, plural, reasonText } from "../figures.ts"
import { STATES } from "../inbox/paper-line.tsx"
import { withPaper } from "../live.ts"
import { passwordOf } from "../passwords.ts"
import { papersQuery } from "../queries.ts"
import { isLocked } from "../unlock.ts"

export function TheFile({ paper }: { readonly paper: PaperWithDrops }) {
  const client = useQueryClient()
  // The list of papers is what the server's events are written into.
  const { data: papers = [] } = useQuery(papersQuery)
  const { state, reason, fault } = papers.find(({ id }) => id === paper.id) ?? paper
  const locked = isLocked({ state, fault })
  const password = passwordOf(paper.id)
  const again = useMutation({
    mutationFn: () => (locked && password !== undefined ? unlockPaper(paper.id, { password }) : readAgain(paper.id)),
    onSuccess: (changed) => client.setQueryData(papersQuery.queryKey, (held) => withPaper(held, changed)),
  })
  const ended = state === "done" || state === "failed"
  const facts = [paper.pages !== null && plural(paper.pages, "page"), bytesText(paper.bytes), paper.language, paper.collection]
  return (
    <section aria-label="The file">
      <h2>The file</h2>
      <p className="about-file">
        <a href={fileOf(paper.id)} target="_blank" rel="noopener">
          {paper.name}
        </a>
      </p>
      <p>{facts.filter(Boolean).join(" · ")}</p>
      <ul className="drops">
        {paper.drops.map(({ at, name, outcome }, place) => (
          <li key={`${at} ${place}`}>
            {outcome === "added" ? "added" : "dropped again"} {dayText(at)}
            {name !== paper.name && ` as ${name}`}
          </li>
        ))}
      </ul>
      {state === "failed" && <p className="reason">{reasonText(reason)}</p>}
      <p className="about-ends">
        {/* A locked one would fail as before: the field for its password stands where its page would be. */}
        {!(locked && password === undefined) && (
          <button type="button" disabled={!ended || again.isPending} onClick={() => again.mutate()}>
            Read it again
          </button>
        )}
        <span role="status">{again.error ? again.error.message : ended ? "" : STATES[state]}</span>
      </p>
    </section>
  )
}
