/** What each slot holds, and the reason in a sentence. */
import type { ShownClaim } from "../api.ts"
import { useNames } from "../names.ts"
import { slotsOf } from "./slots.ts"

interface Props {
  readonly claim: ShownClaim
  /** Whether the reasons stand below what they explain. */
  readonly explained?: boolean
}

export function SlotTable({ claim, explained = true }: Props) {
  const slots = slotsOf(claim, useNames())
  return (
    <dl className="slots">
      {slots.map(({ slot, name, value, implied, reasons }) => (
        <div key={slot} className={value === "" ? "slot none" : "slot"}>
          <dt>
            <span className={`slot-${slot}`}>{name}</span>
          </dt>
          <dd>
            <span className="slot-value">{value === "" ? "not said" : value}</span>
            {implied && <span className="implied">implied</span>}
            {(explained ? reasons : []).map((why) => (
              <p key={why} className="why">
                {why}
              </p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
