/** What a figure leaves open. */
import type { Claim } from "../model.ts"

export interface Interval {
  readonly low: number
  readonly high: number
}

/** Comparators speak of the size: "fell by more than 20 %" is a change from minus infinity to -20. */
export function intervalOf({ value, kind }: Pick<Claim, "value" | "kind">): Interval {
  if (kind === "change" && value.high <= 0 && value.low < 0) {
    const { low, high } = sizes(-value.high, -value.low, value.comparator)
    return { low: -high, high: -low }
  }
  return sizes(value.low, value.high, value.comparator)
}

function sizes(low: number, high: number, comparator: Claim["value"]["comparator"]): Interval {
  const slack = (figure: number) => Math.max(rounding(figure), comparator === "about" ? Math.abs(figure) * 0.05 : 0)
  const [least, most] = [low - slack(low), high + slack(high)]
  if (comparator === "more than" || comparator === "at least") return { low: least, high: Number.POSITIVE_INFINITY }
  if (comparator === "less than" || comparator === "at most") return { low: 0, high: most }
  return { low: least, high: most }
}

/** Half of the last digit that is written: 70 gives 0.5, 7.25 gives 0.005. */
export const rounding = (figure: number) => 0.5 * 10 ** -(String(figure).split(".")[1]?.length ?? 0)
