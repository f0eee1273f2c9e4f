/** The queue: claims in words, one under the other, the open one kept in sight. Only the rows that are seen are drawn. */
import { useVirtualizer } from "@tanstack/react-virtual"
import { useEffect, useRef } from "react"
import type { Address } from "../address.ts"
import type { NewReview } from "../api.ts"
import { MARKS } from "../claim/state-mark.tsx"
import { Words } from "../claim/words.tsx"
import { useJournal } from "../decision/journal.ts"
import { confidenceWord, titleOf } from "../figures.ts"
import { Link } from "../frame/link.tsx"
import type { Queue } from "./queue.ts"

const ROW = 72

const stateOf = (verdict: NewReview["verdict"] | undefined) => (verdict === undefined || verdict === "withdrawn" ? "unreviewed" : verdict)

export function QueueList({ queue, address }: { readonly queue: Queue; readonly address: Address }) {
  const frame = useRef<HTMLDivElement>(null)
  const { verdicts } = useJournal()
  const rows = useVirtualizer({
    count: queue.claims.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 6,
  })
  const { here } = queue
  useEffect(() => {
    if (here >= 0) rows.scrollToIndex(here, { align: "center" })
  }, [here, rows])
  const items = rows.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last > queue.claims.length - 30) queue.more()
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard, too.
    <section ref={frame} className="queue-list" tabIndex={0} aria-label="Queue">
      <ol style={{ blockSize: rows.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const claim = queue.claims[index]!
          const state = stateOf(verdicts.get(claim.id))
          const sure = confidenceWord(claim.confidence)
          return (
            <li key={claim.id} style={{ transform: `translateY(${start}px)`, blockSize: ROW }} data-claim={claim.id}>
              <Link
                to={{ ...address, claim: claim.id }}
                className={`queue-row ${state}`}
                aria-current={index === here ? "true" : undefined}
                tabIndex={index === here ? 0 : -1}
              >
                <span className="queue-words">
                  <Words words={claim.words} />
                </span>
                <span className="queue-facts">
                  <span className="cut">
                    p. {claim.page} · {titleOf(claim.paper)}
                  </span>
                  <span className={state === "unreviewed" ? "queue-state" : `queue-state ${state}`}>
                    {state === "unreviewed" ? sure : `${MARKS[state]} ${state}`}
                  </span>
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
