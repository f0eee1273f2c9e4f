/** Where a paper's list would stand and holds nothing: why, and what to do. */
import { useQuery } from "@tanstack/react-query"
import type { PaperWithDrops } from "../api.ts"
import { papersQuery } from "../queries.ts"
import { isLocked } from "../unlock.ts"

interface Props {
  readonly paper: PaperWithDrops
  /** What would stand here: "claims". */
  readonly what: "claims" | "mentions"
}

export function NothingListed({ paper, what }: Props) {
  // The list of papers is what the server's events are written into.
  const { data: papers = [] } = useQuery(papersQuery)
  const now = papers.find(({ id }) => id === paper.id) ?? paper
  const found =
    what === "mentions"
      ? "It names nothing that Assay knows."
      : "No claims were found in it. One that was missed is added by selecting its words on the page."
  return (
    <p className="told nothing-listed">
      {isLocked(now)
        ? `Its ${what} stand here once it is opened with its password.`
        : now.state === "failed"
          ? `It could not be read, so no ${what} stand here; the reason is beside its page.`
          : now.state !== "done"
            ? `Its ${what} stand here once it is read.`
            : found}
    </p>
  )
}
