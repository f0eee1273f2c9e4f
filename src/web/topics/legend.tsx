/** What the verdicts of a topic mean, those that occur in it. */
import type { Pair } from "../api.ts"
import { MEANT, ORDER } from "./verdicts.ts"

export function Legend({ pairs }: { readonly pairs: readonly Pair[] }) {
  const there = ORDER.filter((one) => pairs.some(({ verdict }) => verdict === one))
  if (there.length === 0) return null
  return (
    <dl className="legend" aria-label="What stands beside the figures">
      {there.map((verdict) => (
        <div key={verdict}>
          <dt className={`verdict ${verdict.replaceAll(" ", "-")}`}>{MEANT[verdict].name}</dt>
          <dd>{MEANT[verdict].means}</dd>
        </div>
      ))}
    </dl>
  )
}
