/** A word that is kept in this browser, the same in all of its tabs. */
import { useSyncExternalStore } from "react"

export interface Kept {
  readonly now: () => string | null
  /** Keeps the word; null forgets it. */
  readonly keep: (word: string | null) => void
  /** The word, drawn anew when it changes, in another tab, too. */
  readonly use: () => string | null
}

/** What is kept under a name of ours: `kept("reviewer")`. */
export function kept(name: string): Kept {
  const place = `assay:${name}`
  const watchers = new Set<() => void>()
  const now = () => localStorage.getItem(place)
  const subscribe = (changed: () => void) => {
    watchers.add(changed)
    window.addEventListener("storage", changed)
    return () => {
      watchers.delete(changed)
      window.removeEventListener("storage", changed)
    }
  }
  return {
    now,
    keep(word) {
      if (word === null) localStorage.removeItem(place)
      else localStorage.setItem(place, word)
      for (const changed of watchers) changed()
    },
    use: () => useSyncExternalStore(subscribe, now),
  }
}
