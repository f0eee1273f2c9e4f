/** A paper's claims, page after page. */
import { useEffect, useRef } from "react"
import type { Address } from "../address.ts"
import type { ShownClaim } from "../api.ts"
import { StateMark } from "../claim/state-mark.tsx"
import { Words } from "../claim/words.tsx"
import { pageText } from "../figures.ts"
import { Link } from "../frame/link.tsx"

export function PaperClaims({ claims, address }: { readonly claims: readonly ShownClaim[]; readonly address: Address }) {
  const list = useRef<HTMLOListElement>(null)
  const open = address.claim
  useEffect(() => {
    if (open !== null) list.current?.querySelector(`[data-claim="${CSS.escape(open)}"]`)?.scrollIntoView({ block: "nearest" })
  }, [open])
  const pages = new Map(claims.map((claim) => [claim.page, pageText(claim)]))
  return (
    <ol ref={list} className="claims-by-page">
      {[...pages].map(([page, name]) => (
        <li key={page}>
          <h2>{name.replace("page", "Page")}</h2>
          <ul>
            {claims
              .filter((claim) => claim.page === page)
              .map((claim) => (
                <li key={claim.id} data-claim={claim.id}>
                  <Link to={{ ...address, claim: claim.id }} aria-current={claim.id === open ? "true" : undefined}>
                    <span>
                      <Words words={claim.words} />
                    </span>
                    <StateMark claim={claim} />
                  </Link>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
