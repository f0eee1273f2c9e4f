/**
 * A value drawn: a hairline from 0 to 100 with a dot on it. A bar is a range, an open end "more than" or "less than", a halo "about";
 * hollow is a target, broken a forecast or a possibility; a change stands on a scale with nothing in its middle.
 */
import type { ShownClaim } from "../api.ts"
import { drawn, endsOf } from "./scale.ts"

const WIDTH = 104
const HEIGHT = 16
const EDGE = 6
const MIDDLE = HEIGHT / 2
const RADIUS = 3.5

export function Glyph({ claim }: { readonly claim: Pick<ShownClaim, "value" | "kind" | "status"> }) {
  const [from, to] = endsOf(claim.kind)
  const { low, high, openTo, soft, fill, beyond } = drawn(claim)
  const x = (value: number) => EDGE + ((value - from) / (to - from)) * (WIDTH - 2 * EDGE)
  const point = low === high
  return (
    <svg className={`glyph ${fill}`} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className="axis" d={`M${x(from)} ${MIDDLE}H${x(to)}`} />
      {[from, ...(claim.kind === "change" ? [0] : []), to].map((tick) => (
        <path key={tick} className="axis" d={`M${x(tick)} ${MIDDLE - 3}v6`} />
      ))}
      {claim.kind === "change" && <path className="reach" d={`M${x(0)} ${MIDDLE}H${x(low < 0 ? low : high)}`} />}
      {openTo !== null && <path className="open" d={`M${x(openTo > high ? high : low)} ${MIDDLE}H${x(openTo)}`} />}
      {soft && point && <circle className="halo" cx={x(low)} cy={MIDDLE} r={RADIUS + 3} />}
      {point ? (
        <circle className="dot" cx={x(low)} cy={MIDDLE} r={RADIUS} />
      ) : (
        <rect className="dot" x={x(low) - 1} y={MIDDLE - 3} width={Math.max(4, x(high) - x(low) + 2)} height={6} rx={3} />
      )}
      {beyond !== null && (
        <path className="beyond" d={beyond === to ? `M${WIDTH - 4} ${MIDDLE - 3}l3 3l-3 3` : `M4 ${MIDDLE - 3}l-3 3l3 3`} />
      )}
    </svg>
  )
}
