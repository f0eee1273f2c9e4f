/** One paper: its claims in the order of its pages or all it names, the page with all of them lit, and what the paper is. */
import { useQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import { type Address, go, START, useAddress } from "../address.ts"
import { type PaperWithDrops, pageWords, type ShownClaim } from "../api.ts"
import { Desk } from "../decision/desk.tsx"
import { Help } from "../decision/help.tsx"
import { useKeymap } from "../decision/keymap.ts"
import { Fault } from "../frame/fault.tsx"
import { Link } from "../frame/link.tsx"
import { useKeys } from "../keys.ts"
import { paperClaimsQuery, paperQuery } from "../queries.ts"
import { Evidence } from "../reader/evidence.tsx"
import { PaperPage, useTurning } from "../reader/paper-page.tsx"
import { About } from "./about.tsx"
import { AddClaim } from "./add-claim.tsx"
import { useMentioned } from "./mentioned.ts"
import { Mentions } from "./mentions.tsx"
import { NothingListed } from "./nothing-listed.tsx"
import { PageClaims } from "./page-claims.tsx"
import { PageMentions } from "./page-mentions.tsx"
import { PaperClaims } from "./paper-claims.tsx"
import { PaperHead } from "./paper-head.tsx"
import { type SelectedWords, selectedWords, selectionOn } from "./selected.ts"

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

interface Selected extends SelectedWords {
  readonly page: number
}

const NONE: readonly ShownClaim[] = []

function Opened({ paper, address }: { readonly paper: PaperWithDrops; readonly address: Address }) {
  const { data, error } = useQuery(paperClaimsQuery(paper.id))
  const claims = data?.claims ?? NONE
  const claim = claims.find((each) => each.id === address.claim)
  const turning = useTurning(claim, paper.pages)
  const { page } = turning
  const mentioned = useMentioned(paper.id, page, address.mentions)
  const [helping, setHelping] = useState(false)
  const [selected, setSelected] = useState<Selected | null>(null)
  const select = async () => {
    const sheet = document.querySelector<HTMLElement>(".one-paper .leaf.current .sheet")
    const rects = sheet ? selectionOn(sheet, sheet.clientWidth / Number(sheet.dataset.width)) : []
    if (rects.length === 0) return
    const found = selectedWords(await pageWords(paper.id, page), rects)
    if (found) setSelected({ ...found, page })
  }
  const here = useMemo(() => claims.filter((each) => each.page === page), [claims, page])
  const put = (claim: string | null) => go({ ...address, mentions: null, claim }, { quietly: true })
  const step = (by: number) => {
    const next = claims[claim ? claims.indexOf(claim) + by : 0]
    if (next) put(next.id)
  }
  const keys = useKeymap()
  useKeys(claim ? {} : { [keys.next]: () => step(1) })
  return (
    <div className="one-paper">
      <section className="paper-list" aria-label="What the paper says">
        <PaperHead paper={paper} address={address} claims={data ? claims.length : null} />
        {address.mentions !== null ? (
          <Mentions paper={paper} address={address} turning={turning} />
        ) : error ? (
          <Fault error={error} />
        ) : data?.claims.length === 0 ? (
          <NothingListed paper={paper} what="claims" />
        ) : (
          <PaperClaims claims={claims} address={address} />
        )}
      </section>
      <section className="review-page" aria-label="Page of the paper" onMouseUp={() => void select()}>
        <PaperPage
          paper={paper}
          place={claim ?? mentioned.place}
          turning={turning}
          marks={(open) =>
            address.mentions !== null ? (
              <PageMentions mentions={mentioned.here} chosen={address.mentions} open={open} />
            ) : (
              <>
                <PageClaims claims={here} page={page} open={open} address={address} />
                {selected ? (
                  // Beside the form the browser's own selection is gone.
                  <Evidence key="selected" claim={{ id: "selected", boxes: selected.boxes, highlights: [] }} page={page} open={open} />
                ) : (
                  claim && <Evidence key={claim.id} claim={claim} page={page} open={open} />
                )}
              </>
            )
          }
        />
      </section>
      {selected ? (
        <AddClaim
          {...selected}
          paper={paper.id}
          added={({ id }) => {
            setSelected(null)
            put(id)
          }}
          leave={() => setSelected(null)}
        />
      ) : claim ? (
        <Desk
          claim={claim}
          page={page}
          back={(back) => claims.some(({ id }) => id === back) && put(back)}
          move={(way) => step(way === "previous" ? -1 : 1)}
          help={() => setHelping(!helping)}
          close={() => put(null)}
          explains
        />
      ) : (
        <About paper={paper} address={address} />
      )}
      {helping && <Help close={() => setHelping(false)} />}
    </div>
  )
}
