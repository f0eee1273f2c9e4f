/** Files that the watched folder could not take: they never were papers, so nothing else tells of them. */
import type { RefusedFile } from "./api.ts"

export interface Refusals {
  add(file: RefusedFile): void
  /** The latest of this run, the newest last. */
  all(): readonly RefusedFile[]
  /** Calls `listener` with each that is added; returns the way to stop. */
  onChange(listener: (file: RefusedFile) => void): () => void
}

/** More than a person looks at; all of them lie in the inbox's folder `failed`, each with its reason beside it. */
const LATEST = 50

/** None yet. */
export function noRefusals(): Refusals {
  let latest: readonly RefusedFile[] = []
  const listeners = new Set<(file: RefusedFile) => void>()
  return {
    add(file) {
      latest = [...latest, file].slice(-LATEST)
      for (const listener of listeners) listener(file)
    },
    all: () => latest,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
