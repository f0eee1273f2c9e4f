import { AnswerError } from "../api.ts"

/** What is not there will not be there a moment later. */
const isGone = (error: Error): boolean => error instanceof AnswerError && error.status === 404

/** What went wrong, in one sentence, with the way out beside it. */
export function Fault({ error, again }: { readonly error: Error; readonly again?: () => void }) {
  return (
    <p className="fault" role="alert">
      <span>{error.message}</span>
      {again && !isGone(error) && (
        <button type="button" className="quiet" onClick={again}>
          Try again
        </button>
      )}
    </p>
  )
}
