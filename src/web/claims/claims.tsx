/** Search: facets at the left, what is shown said in a sentence, the list, and the reader beside it when a claim is open. */
import { useQuery } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { isEmpty, NO_FILTER, START, useAddress } from "../address.ts"
import { fileOfClaims } from "../api.ts"
import { Link } from "../frame/link.tsx"
import { useNames, useTitles } from "../names.ts"
import { asked, facetsQuery } from "../queries.ts"
import { Reader } from "../reader/reader.tsx"
import { Chips } from "./chips.tsx"
import { ClaimTable } from "./claim-table.tsx"
import { Facets } from "./facets.tsx"
import { shownWords } from "./shown.ts"

export function Claims() {
  const address = useAddress()
  const { filter, claim } = address
  const { data } = useQuery(facetsQuery(filter))
  const titleById = useTitles()
  const names = useNames()
  const [facetsOpen, setFacetsOpen] = useState(false)
  const list = useRef<HTMLElement>(null)
  const step = useRef<(by: number) => void>(() => {})
  const none = data?.total === 0
  return (
    <div className={claim ? "beside with-reader" : "beside"} data-facets={facetsOpen ? "open" : undefined}>
      <Facets />
      <section className="list" aria-label="Claims" ref={list}>
        <div className="view-head">
          <h1 aria-live="polite">{data ? shownWords(data.total, filter, names, titleById) : "\u00a0"}</h1>
          <button type="button" className="narrow-only" aria-expanded={facetsOpen} onClick={() => setFacetsOpen(!facetsOpen)}>
            {facetsOpen ? "Hide filters" : "Filters"}
          </button>
          {!none && (
            <a
              className="wide-only"
              href={fileOfClaims(asked(address), "csv")}
              download
              title="All claims that this list shows, as a table for a spreadsheet"
            >
              Save as CSV
            </a>
          )}
          <Chips address={address} names={names} paper={titleById} />
        </div>
        {none ? (
          <Nothing filtered={!isEmpty(filter)} />
        ) : (
          <ClaimTable address={address} total={data?.total ?? 1} list={list} stepping={step} />
        )}
      </section>
      {claim && (
        <Reader key="reader" claim={claim} close={{ ...address, claim: null }} move={(way) => step.current(way === "previous" ? -1 : 1)} />
      )}
    </div>
  )
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  return filtered ? (
    <div className="empty">
      <p>No claim answers to all of this at once. Take one of the choices away, or look at everything.</p>
      <Link className="button" to={{ ...START, view: "claims", filter: NO_FILTER }}>
        Show all claims
      </Link>
    </div>
  ) : (
    <div className="empty">
      <p>Here stand the claims of all papers, to be searched by material, country, measure and year. There are none yet.</p>
      <Link className="button strong" to={START}>
        Add papers
      </Link>
    </div>
  )
}
