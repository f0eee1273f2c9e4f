import type { Observation } from "../../src/compare.ts"
import type { Claim, Period } from "../../src/model.ts"

type Given = Partial<Omit<Observation, "value" | "period" | "paper">> & {
  readonly value?: number | Partial<Claim["value"]>
  /** A year, or several. */
  readonly year?: number | Period | null
  readonly published?: number
  readonly by?: string
}

let made = 0
/** What a paper says: that China mines 70 % of the world's cobalt in 2022, with what is given instead. */
export function says(document: string, { value = 70, year = 2022, published, by, ...slots }: Given = {}): Observation {
  made += 1
  const figure = typeof value === "number" ? { low: value } : value
  const low = figure.low ?? 70
  return {
    id: `o${made}`,
    document,
    quote: "",
    materials: ["cobalt"],
    origin: ["CN"],
    destination: [],
    measure: "extraction",
    kind: "level",
    status: "actual",
    source: null,
    ...slots,
    value: { high: low, comparator: "=", unit: "percent", ...figure, low },
    period: typeof year === "number" ? { from: year, to: year } : year,
    paper: { published: published ?? null, publisher: by ?? null },
  }
}
