/** A claim beside the page it came from. */
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { type Address, go } from "../address.ts"
import { ClaimPanel } from "../claim/claim-panel.tsx"
import { Fault } from "../frame/fault.tsx"
import { Link } from "../frame/link.tsx"
import { useKeys } from "../keys.ts"
import { claimQuery, knownClaim } from "../queries.ts"
import { Evidence } from "./evidence.tsx"
import { PdfPane } from "./pdf-pane.tsx"
import { ReaderHead } from "./reader-head.tsx"

interface Props {
  readonly claim: string
  /** The address without the reader. */
  readonly close: Address
}

export function Reader({ claim: id, close }: Props) {
  const client = useQueryClient()
  const { data: claim, error, isPlaceholderData, refetch } = useQuery({ ...claimQuery(id), placeholderData: () => knownClaim(client, id) })
  const [pages, setPages] = useState<number | null>(null)
  const [zoom, setZoom] = useState(1)
  // A page that was turned to holds for this claim only; the next one opens at its own evidence.
  const [turned, setTurned] = useState<{ readonly claim: string; readonly page: number } | null>(null)
  useKeys({ Escape: () => go(close) })

  if (!claim) {
    return (
      <aside className="reader" aria-label="Reader">
        {error && (
          <div className="reader-fault">
            <Fault error={error} again={() => void refetch()} />
            <Link className="button" to={close}>
              Close
            </Link>
          </div>
        )}
      </aside>
    )
  }
  const page = turned?.claim === id ? turned.page : claim.page
  return (
    <aside className="reader" aria-label="Reader">
      <ReaderHead
        paper={claim.paper}
        home={claim.page}
        page={page}
        pages={pages}
        turn={(to) => setTurned({ claim: id, page: to })}
        zoom={zoom}
        setZoom={setZoom}
        close={close}
      />
      <PdfPane
        document={claim.document}
        page={page}
        boxes={claim.boxes}
        zoom={zoom}
        counted={setPages}
        marks={(open) => !isPlaceholderData && <Evidence key={claim.id} claim={claim} page={page} open={open} />}
      />
      <ClaimPanel key={id} claim={claim} />
    </aside>
  )
}
