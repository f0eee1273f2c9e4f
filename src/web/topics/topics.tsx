/** Topics, or the one that is open; beside it the reader when one of its claims is. */
import { useAddress } from "../address.ts"
import { Reader } from "../reader/reader.tsx"
import { MatrixView } from "./matrix-view.tsx"
import { TopicList } from "./topic-list.tsx"
import { TopicView } from "./topic-view.tsx"

export function Topics() {
  const address = useAddress()
  return (
    <div className={address.claim ? "beside with-reader" : "beside"}>
      <section className="list" aria-label="Topics">
        {address.topic !== null ? (
          <TopicView address={address} topic={address.topic} />
        ) : address.matrix !== null ? (
          <MatrixView address={address} measure={address.matrix} />
        ) : (
          <TopicList address={address} />
        )}
      </section>
      {address.claim && <Reader key="reader" claim={address.claim} close={{ ...address, claim: null }} />}
    </div>
  )
}
