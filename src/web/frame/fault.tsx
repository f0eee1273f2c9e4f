/** What went wrong, in one sentence, with the way out beside it. */
export function Fault({ error, again }: { readonly error: Error; readonly again?: () => void }) {
  return (
    <p className="fault" role="alert">
      <span>{error.message}</span>
      {again && (
        <button type="button" className="quiet" onClick={again}>
          Try again
        </button>
      )}
    </p>
  )
}
