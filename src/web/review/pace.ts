/** How fast a reviewer is, from the moments of the last decisions. Pure. */

/** A pause longer than this is no part of the work. */
const REST = 60_000
/** The pace of the last few minutes says more than that of a whole day. */
const WINDOW = 5 * 60_000

/**
 * Claims a minute over the present run of decisions: 26 within a minute gives 25, as the first only starts the clock. null for fewer than
 * three, and after a rest.
 */
export function pace(moments: readonly number[], now: number): number | null {
  const recent = moments.filter((moment) => now - moment < WINDOW)
  let start = recent.length - 1
  if (start < 0 || now - recent[start]! > REST) return null
  while (start > 0 && recent[start]! - recent[start - 1]! <= REST) start--
  const run = recent.slice(start)
  const lasted = run.at(-1)! - run[0]!
  return run.length < 3 || lasted === 0 ? null : Math.round(((run.length - 1) / lasted) * 60_000)
}
