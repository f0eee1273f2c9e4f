/** The paper's own sentence, with the words that filled each slot marked as they are on the page. */
import type { ShownClaim } from "../api.ts"
import { abridged } from "./abridged.ts"
import { Raised } from "./raised.tsx"
import { piecesOf, SLOT_NAMES } from "./slots.ts"

interface Props {
  readonly claim: ShownClaim
  /** About so many letters at most; what is marked stays. */
  readonly most?: number
}

export function Quote({ claim, most = Number.POSITIVE_INFINITY }: Props) {
  return (
    <blockquote className="quote">
      <p>
        {abridged(piecesOf(claim), most).map(({ text, slot }, place) =>
          slot ? (
            <mark key={place} className={`slot-${slot}`} title={SLOT_NAMES[slot]}>
              <Raised text={text} />
            </mark>
          ) : (
            <Raised key={place} text={text} />
          ),
        )}
      </p>
    </blockquote>
  )
}
