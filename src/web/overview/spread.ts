/** Which years a picture shows. Pure. */

interface Count {
  readonly year: number
  readonly count: number
}

/** As many columns as can be told apart. */
const MOST = 36

/** The years in which most is said, with no year between them left out; whether there are claims before and after them. */
export function spread(years: readonly Count[]): { readonly columns: readonly Count[]; readonly before: boolean; readonly after: boolean } {
  const counts = new Map(years.map(({ year, count }) => [year, count]))
  if (counts.size === 0) return { columns: [], before: false, after: false }
  let first = Math.min(...counts.keys())
  let last = Math.max(...counts.keys())
  let before = false
  let after = false
  while (last - first >= MOST) {
    const [low, high] = [counts.get(first) ?? 0, counts.get(last) ?? 0]
    // The end that says less gives way; between equals the past does.
    if (low <= high) {
      before ||= low > 0
      first++
    } else {
      after ||= high > 0
      last--
    }
  }
  const columns = Array.from({ length: last - first + 1 }, (_, place) => ({ year: first + place, count: counts.get(first + place) ?? 0 }))
  return { columns, before, after }
}
