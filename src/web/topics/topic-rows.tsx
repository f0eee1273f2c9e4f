/** The topics one under the other, of which only those in sight are drawn and fetched. */
import { useVirtualizer } from "@tanstack/react-virtual"
import { type RefObject, useRef } from "react"
import type { Address } from "../address.ts"
import { plural } from "../figures.ts"
import { usePages } from "../pages.ts"
import { ROWS, topicsQuery } from "../queries.ts"
import { TopicRow } from "./topic-row.tsx"

const ROW = 40

interface Props {
  readonly address: Address
  readonly counts: { readonly total: number; readonly shared: number }
  /** What scrolls. */
  readonly list: RefObject<HTMLElement | null>
}

export function TopicRows({ address, counts: { total, shared }, list }: Props) {
  const frame = useRef<HTMLUListElement>(null)
  // Where topics of several papers end, a line says so.
  const parted = shared > 0 && shared < total
  const rows = useVirtualizer({
    count: total + (parted ? 1 : 0),
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: frame.current?.offsetTop ?? 0,
  })
  const items = rows.getVirtualItems()
  const topicAt = (row: number) => (parted && row > shared ? row - 1 : row)
  const pages = usePages((page) => topicsQuery(address.filter, page), topicAt(items[0]?.index ?? 0), topicAt(items.at(-1)?.index ?? 0))
  return (
    <ul ref={frame} className="topics" aria-label="Topics" style={{ blockSize: rows.getTotalSize() }}>
      {items.map(({ index, key, start }) => {
        const place = { transform: `translateY(${start - rows.options.scrollMargin}px)` }
        const at = topicAt(index)
        const topic = pages.of(at)?.topics[at % ROWS]
        return (
          <li key={key} ref={rows.measureElement} data-index={index} style={place}>
            {parted && index === shared ? (
              <h2>{plural(total - shared, "topic")} of one paper only</h2>
            ) : topic ? (
              <TopicRow topic={topic} address={address} />
            ) : (
              <div className="topic" />
            )}
          </li>
        )
      })}
    </ul>
  )
}
