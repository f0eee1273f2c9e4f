/** Where a value stands on a line, for the glyph and the timeline. Pure. */
import type { ShownClaim } from "../api.ts"

type Valued = Pick<ShownClaim, "value" | "kind" | "status">

/** What a value looks like on a scale whose ends are `from` and `to`; all numbers are values, already cut to the scale. */
export interface Drawn {
  readonly low: number
  readonly high: number
  /** The end towards which a "more than" or a "less than" stays open; null for a value that is closed. */
  readonly openTo: number | null
  /** "about": the figure is not meant to the last digit. */
  readonly soft: boolean
  /** Not (yet) so: targets are hollow, forecasts and possibilities hollow and broken. */
  readonly fill: "full" | "hollow" | "broken"
  /** The end the value lies beyond, if any. */
  readonly beyond: number | null
}

/** Levels run from 0 to 100; changes around nothing, from −100 to 100. */
export const endsOf = (kind: ShownClaim["kind"]): readonly [number, number] => (kind === "change" ? [-100, 100] : [0, 100])

/** `more than 60 %` gives low and high 60, open to 100; a fall by more than 20 % is open to −100, one by less than 20 % to 0. */
export function drawn({ value, kind, status }: Valued, [from, to] = endsOf(kind)): Drawn {
  const cut = (figure: number) => Math.min(to, Math.max(from, figure))
  const more = value.comparator === "more than" || value.comparator === "at least"
  const less = value.comparator === "less than" || value.comparator === "at most"
  const falling = kind === "change" && value.high < 0
  const nothing = kind === "change" ? 0 : from
  return {
    low: cut(value.low),
    high: cut(value.high),
    openTo: more ? (falling ? from : to) : less ? nothing : null,
    soft: value.comparator === "about",
    fill: status === "actual" ? "full" : status === "target" ? "hollow" : "broken",
    beyond: value.high > to ? to : value.low < from ? from : null,
  }
}
