/** Asks before papers go to the bin, and says what goes with them and what stays. A panel in the page: nothing is covered by it. */
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { type Paper, removePaper } from "../api.ts"
import { number, plural, titleOf } from "../figures.ts"
import { useKeys } from "../keys.ts"
import { papersQuery } from "../queries.ts"

interface Props {
  readonly papers: readonly Paper[]
  readonly leave: () => void
}

const GONE_WITH_A_PAPER = ["claims", "duplicates", "facets", "topics", "topic", "queue", "overview"]

export function RemovePanel({ papers, leave }: Props) {
  const client = useQueryClient()
  const keep = useRef<HTMLButtonElement>(null)
  const stopped = useRef(false)
  const [gone, setGone] = useState(0)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      for (const { id } of papers) {
        if (stopped.current) return
        await removePaper(id)
        setGone((count) => count + 1)
        client.setQueryData(papersQuery.queryKey, (held) => held?.filter((paper) => paper.id !== id))
      }
    },
    onSettled: () => {
      for (const name of GONE_WITH_A_PAPER) void client.invalidateQueries({ queryKey: [name] })
    },
    onSuccess: leave,
  })
  // Whoever presses Enter without reading keeps the papers.
  useEffect(() => keep.current?.focus(), [])
  /** Of many that are on their way, those that are not in the bin yet stay. */
  const stop = () => {
    stopped.current = true
    leave()
  }
  useKeys({ Escape: stop })
  const claims = papers.reduce((sum, paper) => sum + paper.claims, 0)
  const one = papers.length === 1 ? titleOf(papers[0]!) : null
  return (
    <section className="remove-panel" aria-label="Delete">
      {isPending && !one ? (
        <p>
          Moving papers to the bin: {number(gone)} of {number(papers.length)}.
        </p>
      ) : (
        <p>
          {one ? <>Move “{one}” to the bin?</> : <>Move {plural(papers.length, "paper")} to the bin?</>}{" "}
          {claims > 0 && `Its ${plural(claims, "claim")} leave the lists. `.replace("Its", one ? "Its" : "Their")}
          Reviews are kept, and hold again when the same file is added.
        </p>
      )}
      {error && <p className="reason">{error.message}</p>}
      <p className="remove-ends">
        <button type="button" disabled={isPending} onClick={() => mutate()}>
          Move to the bin
        </button>
        <button type="button" ref={keep} onClick={stop}>
          Keep {one ? "it" : isPending ? "the rest" : "them"}
        </button>
      </p>
    </section>
  )
}
