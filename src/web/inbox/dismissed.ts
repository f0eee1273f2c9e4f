/** Which duplicates were dismissed in this browser; the shelf of duplicates has them all the same. */
import { useMemo } from "react"
import type { Duplicate } from "../api.ts"
import { kept } from "../kept.ts"

const own = kept("dismissed-duplicates")

/** `"[3, 7]"` gives the numbers; anything else none. */
function numbersOf(word: string | null): readonly number[] {
  try {
    const given: unknown = JSON.parse(word ?? "[]")
    return Array.isArray(given) ? given.filter((each) => typeof each === "number") : []
  } catch {
    return []
  }
}

/** The numbers that were dismissed, and a way to dismiss more; those of files that are no longer known are forgotten. */
export function useDismissed(all: readonly Duplicate[]): {
  readonly dismissed: ReadonlySet<number>
  readonly dismiss: (more: readonly Duplicate[]) => void
} {
  const word = own.use()
  const dismissed = useMemo(() => new Set(numbersOf(word)), [word])
  const dismiss = (more: readonly Duplicate[]) => {
    const gone = new Set([...dismissed, ...more.map(({ number }) => number)])
    own.keep(JSON.stringify(all.map(({ number }) => number).filter((number) => gone.has(number))))
  }
  return { dismissed, dismiss }
}
