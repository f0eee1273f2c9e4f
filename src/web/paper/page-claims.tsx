/** All claims of a page, each a faint light on its words; the words that filled a slot keep their colour. A click opens the claim. */
import { type Address, go } from "../address.ts"
import type { ShownClaim } from "../api.ts"
import { COLOURED } from "../claim/slots.ts"
import { onPage } from "../reader/on-page.ts"
import type { OpenPage } from "../reader/pdf.ts"

interface Props {
  readonly claims: readonly ShownClaim[]
  readonly page: number
  readonly open: Pick<OpenPage, "width" | "height">
  readonly address: Address
}

export function PageClaims({ claims, page, open, address }: Props) {
  return (
    // The list beside it leads to the same claims by keyboard.
    <div className="page-claims" aria-hidden="true">
      {claims
        .filter(({ id }) => id !== address.claim)
        .map((claim) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it leads to the same claims by keyboard.
          // biome-ignore lint/a11y/noStaticElementInteractions: as above.
          <div key={claim.id} className="page-claim" title={claim.words} onClick={() => go({ ...address, claim: claim.id })}>
            {claim.boxes
              .filter((box) => box.page === page)
              .map((box, index) => (
                <div key={`box ${index}`} className="faint" style={onPage(box, open)} />
              ))}
            {claim.highlights
              .filter(({ slot }) => COLOURED.includes(slot))
              .flatMap(({ slot, boxes }, order) =>
                boxes
                  .filter((box) => box.page === page)
                  .map((box, index) => <div key={`${order} ${index}`} className={`faint-slot slot-${slot}`} style={onPage(box, open)} />),
              )}
          </div>
        ))}
    </div>
  )
}
