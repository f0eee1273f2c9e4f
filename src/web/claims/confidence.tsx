/** How sure the engine is: the spread in tenths, its three words with their counts, and any range between. */
import { type Filter, go, refiltered, useAddress } from "../address.ts"
import type { Facets } from "../api.ts"
import { CONFIDENCE, number } from "../figures.ts"

const TENTHS = Array.from({ length: 11 }, (_, tenth) => (tenth / 10).toString())
const HEIGHT = 28

/** Sums of tenths are seldom tenths: 0.7 + 0.1 gives "0.8". */
const tenths = (value: number): string => String(Math.round(value * 10) / 10)

export function Confidence({ counts }: { readonly counts: Facets["confidences"] }) {
  const address = useAddress()
  const { filter } = address
  const [least, below] = [Number(filter.confidenceFrom || 0), Number(filter.confidenceTo || 1)]
  const put = (from: number, to: number) => {
    const range: Partial<Filter> = { confidenceFrom: from > 0 ? tenths(from) : "", confidenceTo: to < 1 ? tenths(to) : "" }
    go(refiltered(address, { ...filter, ...range }))
  }
  const of = (tenth: number) => counts.find(({ id }) => id === String(tenth))?.count ?? 0
  const bars = TENTHS.slice(0, 10).map((from, tenth) => ({ from, count: of(tenth), within: tenth / 10 >= least && tenth / 10 < below }))
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const between = (from: number, to: number) =>
    bars.reduce((sum, { count }, tenth) => (tenth / 10 >= from && tenth / 10 < to ? sum + count : sum), 0)
  return (
    <fieldset className="facet confidences">
      <legend>Confidence</legend>
      <div className="spread" aria-hidden="true">
        {bars.map(({ from, count, within }) => (
          <span
            key={from}
            className={within ? "within" : undefined}
            title={`${from} and more: ${number(count)}`}
            style={{ blockSize: count === 0 ? 1 : Math.max(2, (HEIGHT * count) / most) }}
          />
        ))}
      </div>
      {CONFIDENCE.map(({ word, from, to }) => {
        const chosen = least === from && below === to
        return (
          <label key={word}>
            <input type="checkbox" checked={chosen} onChange={() => (chosen ? put(0, 1) : put(from, to))} />
            <span className="facet-name">{word}</span>
            <span className="facet-count">{number(between(from, to))}</span>
          </label>
        )
      })}
      <p className="range">
        <Tenth name="from" label="Confidence from" value={least} choose={(from) => put(from, Math.max(below, from + 0.1))} end={10} />
        <Tenth name="to" label="Confidence to" value={below} choose={(to) => put(Math.min(least, to - 0.1), to)} end={11} />
      </p>
    </fieldset>
  )
}

interface TenthProps {
  readonly name: string
  readonly label: string
  readonly value: number
  readonly choose: (value: number) => void
  /** Before which tenth the choices end: nothing is at least 1, and nothing below 0. */
  readonly end: number
}

function Tenth({ name, label, value, choose, end }: TenthProps) {
  const choices = TENTHS.slice(end - 10, end)
  // An address may name any number.
  const all = choices.includes(String(value)) ? choices : [...choices, String(value)].sort()
  return (
    <span>
      <span aria-hidden="true">{name}</span>
      <select aria-label={label} value={String(value)} onChange={({ target }) => choose(Number(target.value))}>
        {all.map((tenth) => (
          <option key={tenth} value={tenth}>
            {tenth.length > 1 ? tenth : `${tenth}.0`}
          </option>
        ))}
      </select>
    </span>
  )
}
