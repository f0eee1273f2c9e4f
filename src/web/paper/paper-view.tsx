/** One paper: its claims in the order of its pages, the page with all of them lit, and what the paper is. */
import { useQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import { type Address, go, NO_FILTER, START, useAddress } from "../address.ts"
import { type PaperWithDrops, pageWords, type ShownClaim, type Span } from "../api.ts"
import { ClaimPanel } from "../claim/claim-panel.tsx"
import { plural, titleOf } from "../figures.ts"
import { Fault } from "../frame/fault.tsx"
import { Link } from "../frame/link.tsx"
import { useKeys } from "../keys.ts"
import { paperClaimsQuery, paperQuery } from "../queries.ts"
import { Evidence } from "../reader/evidence.tsx"
import { PdfPane } from "../reader/pdf-pane.tsx"
import { ReaderHead } from "../reader/reader-head.tsx"
import { About } from "./about.tsx"
import { AddClaim } from "./add-claim.tsx"
import { PageClaims } from "./page-claims.tsx"
import { PaperClaims } from "./paper-claims.tsx"
import { selectedWords, selectionOn } from "./selected.ts"

export function PaperView() {
  const address = useAddress()
  const [id = ""] = address.filter.paper
  const { data: paper, error, refetch } = useQuery(paperQuery(id))
  if (error && !paper) {
    return (
      <div className="empty">
        <Fault error={error} again={() => void refetch()} />
        <Link className="button" to={START}>
          To the inbox
        </Link>
      </div>
    )
  }
  return paper ? <Opened key={id} paper={paper} address={address} /> : null
}

interface Selected {
  readonly span: Span
  readonly words: string
  readonly page: number
}

const NONE: readonly ShownClaim[] = []

function Opened({ paper, address }: { readonly paper: PaperWithDrops; readonly address: Address }) {
  const { data, error } = useQuery(paperClaimsQuery(paper.id))
  const claims = data?.claims ?? NONE
  const claim = claims.find((each) => each.id === address.claim)
  const [pages, setPages] = useState<number | null>(paper.pages)
  const [zoom, setZoom] = useState(1)
  const [turned, setTurned] = useState<{ readonly claim: string | null; readonly page: number } | null>(null)
  const page = turned?.claim === address.claim ? turned.page : (claim?.page ?? 1)
  const [selected, setSelected] = useState<Selected | null>(null)
  const select = async () => {
    const sheet = document.querySelector<HTMLElement>(".one-paper .leaf.current .sheet")
    const rects = sheet ? selectionOn(sheet, sheet.clientWidth / Number(sheet.dataset.width)) : []
    if (rects.length === 0) return
    const found = selectedWords(await pageWords(paper.id, page), rects)
    if (found) setSelected({ ...found, page })
  }
  const here = useMemo(() => claims.filter((each) => each.page === page), [claims, page])
  const step = (by: number) => {
    const next = claims[claim ? claims.indexOf(claim) + by : 0]
    if (next) go({ ...address, claim: next.id }, { quietly: true })
  }
  useKeys({ j: () => step(1), k: () => step(-1), Escape: () => go({ ...address, claim: null }, { quietly: true }) })
  return (
    <div className="one-paper">
      <section className="paper-list" aria-label="Claims of the paper">
        <header>
          <Link className="back" to={START}>
            ‹ Inbox
          </Link>
          <h1>{titleOf(paper)}</h1>
          <p>
            {paper.claims === 0 ? "no claims" : plural(paper.claims, "claim")}
            {paper.claims > 0 && (
              <>
                {" · "}
                <Link to={{ ...START, view: "review", sort: "paper", filter: { ...NO_FILTER, paper: [paper.id] } }}>review them</Link>
              </>
            )}
          </p>
        </header>
        {error ? <Fault error={error} /> : <PaperClaims claims={claims} address={address} />}
      </section>
      <section className="review-page" aria-label="Page of the paper" onMouseUp={() => void select()}>
        <ReaderHead
          paper={paper}
          home={claim?.page ?? null}
          page={page}
          pages={pages}
          turn={(number) => setTurned({ claim: address.claim, page: number })}
          zoom={zoom}
          setZoom={setZoom}
          close={null}
        />
        <PdfPane
          document={paper.id}
          page={page}
          boxes={claim?.boxes ?? []}
          zoom={zoom}
          counted={setPages}
          marks={(open) => (
            <>
              <PageClaims claims={here} page={page} open={open} address={address} />
              {claim && <Evidence key={claim.id} claim={claim} page={page} open={open} />}
            </>
          )}
        />
      </section>
      {selected ? (
        <AddClaim
          {...selected}
          paper={paper.id}
          added={({ id }) => {
            setSelected(null)
            go({ ...address, claim: id })
          }}
          leave={() => setSelected(null)}
        />
      ) : claim ? (
        <ClaimPanel key={claim.id} claim={claim} />
      ) : (
        <About paper={paper} address={address} />
      )}
    </div>
  )
}
