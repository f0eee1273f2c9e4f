/** Topics, or the one that is open; beside it the reader when one of its claims is. */
import { useQuery } from "@tanstack/react-query"
import { useMemo, useRef } from "react"
import { go, useAddress } from "../address.ts"
import { useKeymap } from "../decision/keymap.ts"
import { useKeys } from "../keys.ts"
import { topicQuery } from "../queries.ts"
import { Reader } from "../reader/reader.tsx"
import { byYear, lettersOf } from "./letters.ts"
import { MatrixView } from "./matrix-view.tsx"
import { TopicList } from "./topic-list.tsx"
import { TopicView } from "./topic-view.tsx"

export function Topics() {
  const address = useAddress()
  const { claim, topic } = address
  const keys = useKeymap()
  const { data } = useQuery({ ...topicQuery(topic ?? ""), enabled: topic !== null })
  const claims = useMemo(() => byYear(data?.observations ?? [], lettersOf(data?.observations ?? [])), [data])
  const list = useRef<HTMLElement>(null)
  const step = (by: number) => {
    const next = claim === null ? claims[0] : claims[claims.findIndex(({ id }) => id === claim) + by]
    if (next) go({ ...address, claim: next.id }, { quietly: claim !== null })
  }
  useKeys(topic === null || claim !== null ? {} : { [keys.next]: () => step(1) })
  return (
    <div className={claim ? "beside with-reader" : "beside"}>
      <section className="list" aria-label="Topics" ref={list}>
        {topic !== null ? (
          <TopicView address={address} topic={topic} />
        ) : address.matrix !== null ? (
          <MatrixView address={address} measure={address.matrix} />
        ) : (
          <TopicList address={address} list={list} />
        )}
      </section>
      {claim && <Reader key="reader" claim={claim} close={{ ...address, claim: null }} move={(way) => step(way === "previous" ? -1 : 1)} />}
    </div>
  )
}
