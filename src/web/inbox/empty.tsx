/** The inbox of a library that holds nothing yet: what it is for, and the two ways to begin. */
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { addSamples } from "../api.ts"
import { papersQuery } from "../queries.ts"
import { ChooseFiles } from "./choose-files.tsx"

export function Empty() {
  const client = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: addSamples,
    onSuccess: () => client.invalidateQueries({ queryKey: papersQuery.queryKey }),
  })
  return (
    <div className="empty">
      <h1>No papers yet</h1>
      <p>Drop PDFs or folders of them anywhere on this page. Assay reads them here, on this machine, and lists what they claim.</p>
      <p className="empty-ways">
        <ChooseFiles strong />
        <button type="button" disabled={isPending} onClick={() => mutate()}>
          Read the sample papers
        </button>
      </p>
      <p className="empty-hint">
        The sample papers come with Assay and lie in a collection of their own, so that they are as quickly taken away again.
      </p>
      {error && <p className="reason">{error.message}</p>}
    </div>
  )
}
