/** The words a claim was read from, lit on the page: the sentence with a light wash, each slot's words in its colour and underline. */
import type { Box, ShownClaim } from "../api.ts"
import { COLOURED, MARKED, SLOT_NAMES } from "../claim/slots.ts"
import { onPage } from "./on-page.ts"
import type { OpenPage } from "./pdf.ts"
import { around } from "./wash.ts"

interface Props {
  readonly claim: Pick<ShownClaim, "id" | "boxes" | "highlights">
  readonly page: number
  readonly open: Pick<OpenPage, "width" | "height">
}

export function Evidence({ claim, page, open }: Props) {
  const here = (boxes: readonly Box[]) => boxes.filter((box) => box.page === page)
  // The figure is drawn last, on top of whatever shares its words.
  const slots = claim.highlights.toSorted((a, b) => MARKED.indexOf(b.slot) - MARKED.indexOf(a.slot))
  const coloured = here(slots.filter(({ slot }) => COLOURED.includes(slot)).flatMap(({ boxes }) => boxes))
  return (
    <div className="evidence" key={claim.id} data-claim={claim.id} aria-hidden="true">
      {around(here(claim.boxes), coloured).map((box, index) => (
        <div key={`quote ${index}`} className="lit" style={onPage(box, open)} />
      ))}
      {slots.map(({ slot, boxes }, order) =>
        here(boxes).map((box, index) => (
          <div
            key={`${order} ${index}`}
            className={`lit slot slot-${slot}`}
            data-slot={slot}
            title={SLOT_NAMES[slot]}
            style={onPage(box, open)}
          />
        )),
      )}
    </div>
  )
}
