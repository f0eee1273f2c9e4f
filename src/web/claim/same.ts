/** Whether two claims say exactly the same, wherever they stand. Pure. */
import type { ShownClaim } from "../api.ts"

type Slots = Pick<ShownClaim, "materials" | "origin" | "destination" | "measure" | "kind" | "value" | "period" | "status">

const set = (ids: readonly string[]): string => [...ids].sort().join(",")
const said = ({ materials, origin, destination, measure, kind, value, period, status }: Slots): string =>
  JSON.stringify([
    set(materials),
    set(origin),
    set(destination),
    measure,
    kind,
    [value.low, value.high, value.comparator, value.unit],
    period && [period.from, period.to],
    status,
  ])

/** True where every slot but the source agrees: "China mines 70 %" in two papers; not where one of them says "about 70 %". */
export const sayTheSame = (one: Slots, other: Slots): boolean => said(one) === said(other)
