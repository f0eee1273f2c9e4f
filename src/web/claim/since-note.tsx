/** What became of a reviewed claim since its paper was read again; and, of a claim that stands in such a one's place, the way back to it. */
import { useAddress } from "../address.ts"
import type { ShownClaim } from "../api.ts"
import { Link } from "../frame/link.tsx"
import { listed } from "../names.ts"
import { SLOT_NAMES } from "./slots.ts"

export function SinceNote({ claim: { since, replaces } }: { readonly claim: Pick<ShownClaim, "since" | "replaces"> }) {
  const address = useAddress()
  if (since?.successor) {
    const slots = listed(since.slots.map((slot) => SLOT_NAMES[slot].toLowerCase()))
    return (
      <p className="since-note">
        The newest reading says something else of these words ({slots} changed).{" "}
        <Link to={{ ...address, claim: since.successor }}>See what it says</Link>
      </p>
    )
  }
  if (since) return <p className="since-note">The newest reading finds no claim here any more; what was decided stays.</p>
  if (!replaces) return null
  return (
    <p className="since-note">
      Read anew from words that had been reviewed. <Link to={{ ...address, claim: replaces }}>See what was decided</Link>
    </p>
  )
}
