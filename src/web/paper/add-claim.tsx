/** A claim that was missed: the words a person selected on the page, and a form for what they say. */
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { addClaim, type NewClaim, type ShownClaim, type Span } from "../api.ts"
import { Raised } from "../claim/raised.tsx"
import { claimsCameOrWent } from "../claim/written.ts"
import { CorrectForm } from "../decision/correct-form.tsx"
import { type Draft, draftFor, type FormFault, slotsOf } from "../decision/correction.ts"
import { enterAdded } from "../decision/journal.ts"
import { signed } from "../decision/reviewer.ts"

interface Props {
  readonly paper: string
  readonly page: number
  readonly span: Span
  readonly words: string
  readonly added: (claim: ShownClaim) => void
  readonly leave: () => void
}

export function AddClaim({ paper, page, span, words, added, leave }: Props) {
  const client = useQueryClient()
  const { mutate, error } = useMutation({
    mutationFn: (claim: NewClaim) => addClaim(paper, claim),
    onSuccess: async (claim) => {
      enterAdded(claim)
      await claimsCameOrWent(client)
      added(claim)
    },
  })
  const keep = (draft: Draft): FormFault | null => {
    const read = slotsOf(draft)
    if ("fault" in read) return read.fault
    mutate({ ...read.slots, ...signed(), page, span: { ...span } })
    return null
  }
  return (
    <article className="claim add-claim" aria-label="Add a claim">
      <CorrectForm key={span.start} start={draftFor(words)} name="Add a claim" keeps="Add it" keep={keep} leave={leave}>
        <blockquote className="quote">
          <p>
            <Raised text={words} />
          </p>
        </blockquote>
        {error && <p className="correct-fault">Not added. {error.message}</p>}
      </CorrectForm>
    </article>
  )
}
