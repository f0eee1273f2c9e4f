/** All claims of a page, each a faint light on its words; the words that filled a slot keep their colour. A click opens the claim. */
import { type Address, go } from "../address.ts"
import type { Box, ShownClaim } from "../api.ts"
import { COLOURED } from "../claim/slots.ts"
import type { OpenPage } from "../reader/pdf.ts"

interface Props {
  readonly claims: readonly ShownClaim[]
  readonly page: number
  readonly open: Pick<OpenPage, "width" | "height">
  readonly address: Address
}

export function PageClaims({ claims, page, open, address }: Props) {
  const place = ({ x, y, width, height }: Box) => ({
    left: `${(100 * x) / open.width}%`,
    top: `${(100 * y) / open.height}%`,
    width: `${(100 * width) / open.width}%`,
    height: `${(100 * height) / open.height}%`,
  })
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
                <div key={`box ${index}`} className="faint" style={place(box)} />
              ))}
            {claim.highlights
              .filter(({ slot }) => COLOURED.includes(slot))
              .flatMap(({ slot, boxes }, order) =>
                boxes
                  .filter((box) => box.page === page)
                  .map((box, index) => <div key={`${order} ${index}`} className={`faint-slot slot-${slot}`} style={place(box)} />),
              )}
          </div>
        ))}
    </div>
  )
}
