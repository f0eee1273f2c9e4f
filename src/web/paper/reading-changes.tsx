/** What the newest reading of a paper changed against the one before: new claims, changed ones, and those it no longer finds. */
import type { Address } from "../address.ts"
import type { Changes } from "../api.ts"
import { SLOT_NAMES } from "../claim/slots.ts"
import { momentText, number, plural } from "../figures.ts"
import { Link } from "../frame/link.tsx"
import { listed } from "../names.ts"

export function ReadingChanges({ changes, address }: { readonly changes: Changes | null; readonly address: Address }) {
  if (!changes) return null
  const { at, added, changed, removed, unchanged } = changes
  const counts = [
    unchanged > 0 && `${number(unchanged)} as they were`,
    added.length > 0 && `${number(added.length)} new`,
    changed.length > 0 && `${number(changed.length)} changed`,
    removed.length > 0 && `${number(removed.length)} no longer found`,
  ].filter((part) => part !== false)
  const moved = added.length + changed.length + removed.length
  const to = (claim: string): Address => ({ ...address, claim })
  return (
    <section className="changes">
      <h2>Since it was read again</h2>
      <p>
        {momentText(at)}:{" "}
        {moved === 0 ? (unchanged === 0 ? "no claims, as before." : `all ${plural(unchanged, "claim")} as before.`) : `${listed(counts)}.`}
      </p>
      <ul>
        {changed.map(({ before, beforeWords, after, slots, reviewed }) => (
          <li key={before}>
            <Link to={to(after)}>
              {reviewed && "Reviewed, now "}
              {listed(slots.map((slot) => SLOT_NAMES[slot].toLowerCase()))} changed
            </Link>
            <s>{beforeWords}</s>
          </li>
        ))}
        {removed.map(({ id, page, words, reviewed }) => (
          <li key={id}>
            {reviewed ? <Link to={to(id)}>Reviewed, no longer found</Link> : "No longer found"}, page {page}
            <s>{words}</s>
          </li>
        ))}
      </ul>
      {added.length > 0 && (
        <p>
          {plural(added.length, "new claim")}:{" "}
          {added.slice(0, 20).map((claim, place) => (
            <Link key={claim} to={to(claim)}>
              {place + 1}
            </Link>
          ))}
        </p>
      )}
    </section>
  )
}
