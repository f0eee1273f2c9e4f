/** Review at speed: the queue, the page with the evidence, the claim. One key decides, and the next claim is there. */
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { type Address, go, isEmpty, NO_FILTER, START, useAddress } from "../address.ts"
import { fileOf, type NewReview, type ShownClaim } from "../api.ts"
import { Facets } from "../claims/facets.tsx"
import { Fault } from "../frame/fault.tsx"
import { Link } from "../frame/link.tsx"
import { claimQuery, knownClaim } from "../queries.ts"
import { Evidence } from "../reader/evidence.tsx"
import { PdfPane } from "../reader/pdf-pane.tsx"
import { ReaderHead } from "../reader/reader-head.tsx"
import { useAhead } from "./ahead.ts"
import { Desk } from "./desk.tsx"
import { Foot } from "./foot.tsx"
import { Help } from "./help.tsx"
import { decide, undo } from "./journal.ts"
import { type Queue, useQueue } from "./queue.ts"
import { QueueHead } from "./queue-head.tsx"
import { QueueList } from "./queue-list.tsx"

export function Review() {
  const address = useAddress()
  const queue = useQueue(address)
  const [filtersOpen, openFilters] = useState(false)
  const [helping, setHelping] = useState(false)
  const [listed, setListed] = useState(false)
  const first = queue.ahead[0]?.id
  useEffect(() => {
    if (address.claim === null && first !== undefined) go({ ...address, claim: first }, { quietly: true })
  }, [address, first])
  const help = () => setHelping(!helping)
  return (
    <div className="review" data-facets={filtersOpen ? "open" : undefined} data-listed={listed ? "true" : undefined}>
      <section className="queue" aria-label="To review">
        <QueueHead address={address} left={queue.left} filtersOpen={filtersOpen} openFilters={openFilters} />
        <button type="button" className="quiet queue-switch" aria-expanded={listed} onClick={() => setListed(!listed)}>
          {listed ? "Back to the page" : "Show the list"}
        </button>
        {queue.error ? <Fault error={queue.error} again={queue.again} /> : <QueueList queue={queue} address={address} />}
      </section>
      {filtersOpen && <Facets />}
      {address.claim ? (
        <Open key="open" id={address.claim} address={address} queue={queue} help={help} />
      ) : (
        !queue.pending && !queue.error && <Nothing address={address} />
      )}
      {helping && <Help close={() => setHelping(false)} />}
      <Foot left={queue.left} help={help} />
    </div>
  )
}

interface Props {
  readonly id: string
  readonly address: Address
  readonly queue: Queue
  readonly help: () => void
}

function Open({ id, address, queue, help }: Props) {
  const client = useQueryClient()
  const asked = useQuery({ ...claimQuery(id), placeholderData: () => knownClaim(client, id) })
  const { error, refetch } = asked
  // While the next claim is on its way the last one stays: nothing blinks.
  const [last, setLast] = useState<ShownClaim | undefined>(asked.data)
  if (asked.data && asked.data !== last) setLast(asked.data)
  // Where the server does not answer, what the list knows is enough to decide: its places on the page come later.
  const known = asked.data ?? knownClaim(client, id)
  const claim = known ?? last
  const ready = asked.data !== undefined && !asked.isPlaceholderData
  const [pages, setPages] = useState<number | null>(null)
  const [zoom, setZoom] = useState(1)
  const [explained, setExplained] = useState(false)
  const [turned, setTurned] = useState<{ readonly claim: string; readonly page: number } | null>(null)
  const places = useAhead(queue.ahead)

  const to = (next: string | undefined) => go({ ...address, claim: next ?? null }, { quietly: true })
  const onwards = (claims: readonly string[]) => to(queue.ahead.find((each) => !claims.includes(each.id))?.id)
  const settle = (claims: readonly string[], review: NewReview) => {
    decide(claims, review)
    onwards(claims)
  }
  const move = (way: "skip" | "next" | "previous") => {
    if (way === "skip") return onwards([id])
    const next = queue.claims[queue.here + (way === "next" ? 1 : -1)]
    if (next) to(next.id)
  }
  if (error && !known) {
    return (
      <div className="review-fault">
        <Fault error={error} again={() => void refetch()} />
        <button type="button" onClick={() => onwards([id])}>
          Go on to the next
        </button>
      </div>
    )
  }
  if (!claim) return null
  const page = turned?.claim === id ? turned.page : claim.page
  return (
    <>
      <section className="review-page" aria-label="Page of the paper">
        <ReaderHead
          paper={claim.paper}
          home={claim.page}
          page={page}
          pages={pages}
          turn={(number) => setTurned({ claim: id, page: number })}
          zoom={zoom}
          setZoom={setZoom}
          close={null}
        />
        <PdfPane
          document={claim.document}
          page={page}
          boxes={claim.boxes}
          zoom={zoom}
          counted={setPages}
          ahead={places}
          marks={(open) => ready && <Evidence key={claim.id} claim={claim} page={page} open={open} />}
        />
      </section>
      <Desk
        key={claim.id}
        claim={claim}
        decide={settle}
        undo={() => {
          const back = undo()
          if (back) to(back[0])
        }}
        move={move}
        open={() => window.open(`${fileOf(claim.document)}#page=${page}`, "_blank", "noopener")}
        explained={explained}
        explain={() => setExplained(!explained)}
        help={help}
      />
    </>
  )
}

function Nothing({ address }: { readonly address: Address }) {
  return (
    <div className="empty">
      <h1>{isEmpty(address.filter) ? "All reviewed" : "Nothing left here"}</h1>
      {isEmpty(address.filter) ? (
        <>
          <p>
            Here stand the claims nobody has decided about yet, one at a time beside their page. There are none: add papers, or look at what
            was decided.
          </p>
          <Link className="button strong" to={START}>
            Add papers
          </Link>
        </>
      ) : (
        <>
          <p>No claim that answers to these filters waits for a decision.</p>
          <Link className="button strong" to={{ ...START, view: "review", filter: NO_FILTER }}>
            Review all the others
          </Link>
        </>
      )}
    </div>
  )
}
