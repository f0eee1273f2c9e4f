/** The paper's own sentence, with the words that filled each slot marked as they are on the page. */
import type { ShownClaim } from "../api.ts"
import { piecesOf, SLOT_NAMES } from "./slots.ts"

export function Quote({ claim }: { readonly claim: ShownClaim }) {
  return (
    <blockquote className="quote">
      <p>
        {piecesOf(claim).map(({ text, slot }, place) =>
          slot ? (
            <mark key={place} className={`slot-${slot}`} title={SLOT_NAMES[slot]}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
    </blockquote>
  )
}
