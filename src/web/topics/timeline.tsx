/** A topic over time: a mark for each claim, called by its paper's letter; conflicts joined in the accent colour, agreements by a hairline. */
import { useLayoutEffect, useMemo, useRef, useState } from "react"
import type { Address } from "../address.ts"
import type { Pair, ShownClaim } from "../api.ts"
import { periodText, titleOf, valueText } from "../figures.ts"
import { Link } from "../frame/link.tsx"
import { type Plot, type Point, plotOf } from "./plot.ts"

interface Props {
  readonly observations: readonly ShownClaim[]
  readonly pairs: readonly Pair[]
  readonly letters: ReadonlyMap<string, string>
  readonly lit: string | null
  readonly light: (claim: string | null) => void
  readonly address: Address
}

const JOINED = new Set(["conflict", "agree", "revision"])

export function Timeline({ observations, pairs, letters, lit, light, address }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = frame.current!
    const measure = () => setWidth(element.clientWidth)
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const plot = useMemo(() => plotOf(observations, width), [observations, width])
  const points = new Map(plot.points.map((point) => [point.claim.id, point]))
  return (
    <section ref={frame} className="timeline" style={{ blockSize: plot.height }} aria-label="Values by year">
      {width > 0 && (
        // biome-ignore lint/a11y/noSvgWithoutTitle: the section is named, and each mark has a title of its own; one for all would cover them.
        <svg width={width} height={plot.height} viewBox={`0 0 ${width} ${plot.height}`}>
          <Axes plot={plot} />
          {pairs
            .filter(({ verdict }) => JOINED.has(verdict))
            .map(({ a, b, verdict, why }) => {
              const [one, other] = [points.get(a), points.get(b)]
              if (!one || !other) return null
              const near = lit === a || lit === b
              return (
                <path
                  key={`${a} ${b}`}
                  className={`join ${verdict}${near ? " lit-join" : ""}`}
                  d={`M${one.x} ${one.y}L${other.x} ${other.y}`}
                >
                  <title>{why}</title>
                </path>
              )
            })}
          {plot.points.map((point) => (
            <Mark
              key={point.claim.id}
              point={point}
              name={letters.get(point.claim.paper.id) ?? ""}
              lit={lit}
              light={light}
              address={address}
            />
          ))}
        </svg>
      )}
    </section>
  )
}

function Axes({ plot }: { readonly plot: Plot }) {
  return (
    <g className="axes">
      {plot.values.map(({ at, label }) => (
        <g key={label}>
          <path d={`M${plot.left} ${at}H${plot.right}`} />
          <text x={plot.left - 8} y={at + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {plot.years.map(({ at, label }) => (
        <text key={label} x={at} y={plot.bottom + 20} textAnchor="middle">
          {label}
        </text>
      ))}
      {plot.lane !== null && <path className="lane" d={`M${plot.lane} ${plot.top}V${plot.bottom}`} />}
      {(plot.lane !== null || plot.years.length === 0) && (
        <text x={plot.left + 4} y={plot.bottom + 20}>
          no year
        </text>
      )}
    </g>
  )
}

type MarkProps = Pick<Props, "lit" | "light" | "address"> & { readonly point: Point; readonly name: string }

function Mark({ point: { claim, drawn, x, from, to, y, yLow, yHigh, yOpen }, name, lit, light, address }: MarkProps) {
  const said = [titleOf(claim.paper), valueText(claim), periodText(claim.period) || "no year", `page ${claim.page}`].join(", ")
  const on = lit === claim.id || address.claim === claim.id
  return (
    <Link
      to={{ ...address, claim: claim.id }}
      className={`point ${drawn.fill}${on ? " on" : ""}`}
      aria-label={said}
      onMouseEnter={() => light(claim.id)}
      onMouseLeave={() => light(null)}
      onFocus={() => light(claim.id)}
      onBlur={() => light(null)}
    >
      <title>{said}</title>
      {to > from && <path className="span" d={`M${from} ${y}H${to}`} />}
      {yLow !== yHigh && <path className="range" d={`M${x} ${yLow}V${yHigh}`} />}
      {yOpen !== null && <path className="open" d={`M${x} ${y}V${yOpen}`} />}
      <circle className="target" cx={x} cy={y} r={15} />
      <circle className="dot" cx={x} cy={y} r={8} />
      <text x={x} y={y + 4} textAnchor="middle">
        {name}
      </text>
    </Link>
  )
}
