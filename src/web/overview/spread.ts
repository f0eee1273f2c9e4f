/** Which years a picture shows. Pure. */

interface Count {
  readonly year: number
  readonly count: number
}

/** As many columns as can be told apart. */
const MOST = 36

/** The years in which most is said, with no year between them left out; how many claims lie before and after them is counted. */
export function spread(years: readonly Count[]): { readonly columns: readonly Count[]; readonly before: number; readonly after: number } {
  const counts = new Map(years.map(({ year, count }) => [year, count]))
  if (counts.size === 0) return { columns: [], before: 0, after: 0 }
  let first = Math.min(...counts.keys())
  let last = Math.max(...counts.keys())
  let before = 0
  let after = 0
  while (last - first >= MOST) {
    const [low, high] = [counts.get(first) ?? 0, counts.get(last) ?? 0]
    // The end that says less gives way; between equals the past does.
    if (low <= high) {
      before += low
      first++
    } else {
      after += high
      last--
    }
  }
  const columns = Array.from({ length: last - first + 1 }, (_, place) => ({ year: first + place, count: counts.get(first + place) ?? 0 }))
  return { columns, before, after }
}
