/** Review at speed: the queue, the page with the evidence, the claim. One key decides, and the next claim is there. */
import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { type Address, go, isEmpty, NO_FILTER, START, useAddress } from "../address.ts"
import { Facets } from "../claims/facets.tsx"
import { Desk, type Way } from "../decision/desk.tsx"
import { Help } from "../decision/help.tsx"
import { Fault } from "../frame/fault.tsx"
import { Link } from "../frame/link.tsx"
import { papersQuery } from "../queries.ts"
import { ClaimPage } from "../reader/claim-page.tsx"
import { useOpenClaim } from "../reader/open-claim.ts"
import { useTurning } from "../reader/paper-page.tsx"
import { useAhead } from "./ahead.ts"
import { Foot } from "./foot.tsx"
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
  const { claim, placed, error, again } = useOpenClaim(id)
  const turning = useTurning(claim)
  const places = useAhead(queue.ahead)
  const to = (next: string | undefined) => go({ ...address, claim: next ?? null }, { quietly: true })
  const onwards = (claims: readonly string[]) => to(queue.ahead.find((each) => !claims.includes(each.id))?.id)
  const move = (way: Way) => {
    if (way === "skip") return onwards([id])
    const next = queue.claims[queue.here + (way === "next" ? 1 : -1)]
    if (next) to(next.id)
  }
  if (error) {
    return (
      <div className="review-fault">
        <Fault error={error} again={again} />
        <button type="button" onClick={() => onwards([id])}>
          Go on to the next
        </button>
      </div>
    )
  }
  if (!claim) return null
  return (
    <>
      <section className="review-page" aria-label="Page of the paper">
        <ClaimPage claim={claim} placed={placed} turning={turning} ahead={places} />
      </section>
      <Desk claim={claim} page={turning.page} settled={onwards} back={to} move={move} help={help} />
    </>
  )
}

function Nothing({ address }: { readonly address: Address }) {
  const { data: papers } = useQuery(papersQuery)
  const all = papers?.length === 0 ? "Nothing to review yet" : "All reviewed"
  return (
    <div className="empty">
      <h1>{isEmpty(address.filter) ? all : "Nothing left here"}</h1>
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
