/** What happens to papers, told to every open page. */
import type { PaperState, Store } from "../store/store.ts"
import type { Counts, Duplicate, Paper, RefusedFile, Removed } from "./api.ts"
import type { Parts } from "./parts.ts"

export type News =
  | { readonly event: "paper"; readonly data: Paper }
  | { readonly event: "removed"; readonly data: Removed }
  | { readonly event: "duplicate"; readonly data: Duplicate }
  | { readonly event: "refused"; readonly data: RefusedFile }
  | { readonly event: "counts"; readonly data: Counts }

export interface Feed {
  /** Tells the listener what is in hand, then every change; returns the way to stop. Nobody looks while nobody listens. */
  readonly subscribe: (listener: (news: News) => void) => () => void
  /** Something changed: look at it soon, and not only when the queue or the clock says so. */
  readonly touch: (paper?: string) => void
}

const IN_HAND: readonly PaperState[] = ["waiting", "reading", "recognising", "extracting"]
/** Changes within so many milliseconds are told together. */
const PAUSE = 150
/** The queue tells of changes itself; this is for what other processes write without it. */
const LOOK_EVERY = 2000
/** A page lists papers first and listens then: what ended in between is told again. */
const JUST_ENDED = 30_000

/** The feed of these parts. */
export function feedOf({ store, queue, refusals, warn }: Pick<Parts, "store" | "queue" | "refusals" | "warn">): Feed {
  const listeners = new Set<(news: News) => void>()
  const told = new Map<string, string>()
  const touched = new Set<string>()
  let counts = ""
  let newest: number | null = null
  let stop: (() => void) | null = null
  let soon: NodeJS.Timeout | null = null
  let looking = false
  let dirty = true

  const tell = (news: News) => {
    for (const listener of listeners) listener(news)
  }
  /** A file that came again changes no paper, and so no queue tells of it. */
  const lookForDuplicates = async () => {
    const again = await store.duplicates(newest === null ? {} : { after: newest })
    for (const data of newest === null ? justCome(again) : again) tell({ event: "duplicate", data })
    newest = again[0]?.number ?? newest ?? 0
  }
  const look = async () => {
    await lookForDuplicates()
    const inHand = await store.papers({ states: IN_HAND })
    const known = new Set(inHand.map(({ id }) => id))
    const ended = [...new Set([...touched, ...told.keys()])].filter((id) => !known.has(id))
    touched.clear()
    const others = await Promise.all(ended.map(async (id) => (await store.paper(id)) ?? id))
    for (const paper of [...inHand, ...others]) {
      if (typeof paper === "string") {
        tell({ event: "removed", data: { id: paper } })
        told.delete(paper)
        dirty = true
        continue
      }
      const now = JSON.stringify(paper)
      if (told.get(paper.id) !== now) {
        tell({ event: "paper", data: paper })
        dirty = true
      }
      if (known.has(paper.id)) told.set(paper.id, now)
      else told.delete(paper.id)
    }
    if (!dirty) return
    dirty = false
    const now = await countsOf(store, queue)
    if (JSON.stringify(now) !== counts) tell({ event: "counts", data: now })
    counts = JSON.stringify(now)
  }
  /** One look at a time; a change during it is seen by the next. */
  const lookNow = async () => {
    if (looking) return
    looking = true
    const seen = await look().then(
      () => true,
      (error) => warn?.("The pages could not be told what happened", error),
    )
    looking = false
    // After a fault the clock tries again, and no sooner.
    if (seen && dirty) touch()
  }
  const touch = (paper?: string) => {
    if (listeners.size === 0) return
    if (paper) touched.add(paper)
    dirty = true
    soon ??= setTimeout(() => {
      soon = null
      void lookNow()
    }, PAUSE)
  }
  const start = () => {
    const deaf = queue.onChange(touch)
    const deafToo = refusals?.onChange((data) => tell({ event: "refused", data }))
    const clock = setInterval(() => void lookNow(), LOOK_EVERY)
    return () => {
      deaf()
      deafToo?.()
      clearInterval(clock)
      if (soon) clearTimeout(soon)
      soon = null
      told.clear()
      touched.clear()
      counts = ""
      newest = null
      dirty = true
    }
  }
  return {
    touch,
    subscribe(listener) {
      listeners.add(listener)
      stop ??= start()
      void present({ store, queue, refusals }).then(
        (news) => news.forEach(listener),
        (error) => warn?.("A page could not be told what is in hand", error),
      )
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return
        stop?.()
        stop = null
      }
    },
  }
}

async function present({ store, queue, refusals }: Pick<Parts, "store" | "queue" | "refusals">): Promise<News[]> {
  const since = new Date(Date.now() - JUST_ENDED).toISOString()
  const papers = [...(await store.papers({ states: IN_HAND })), ...(await store.papers({ endedSince: since }))]
  return [
    ...papers.map((data): News => ({ event: "paper", data })),
    ...justCome(await store.duplicates()).map((data): News => ({ event: "duplicate", data })),
    ...(refusals?.all() ?? []).map((data): News => ({ event: "refused", data })),
    { event: "counts", data: await countsOf(store, queue) },
  ]
}

/** Those that came a moment ago. */
function justCome(duplicates: readonly Duplicate[]): readonly Duplicate[] {
  const since = new Date(Date.now() - JUST_ENDED).toISOString()
  return duplicates.filter(({ at }) => at > since)
}

async function countsOf(store: Store, queue: Parts["queue"]): Promise<Counts> {
  const [papers, unreviewed, jobs] = await Promise.all([
    store.paperCounts(),
    store.claims({ reviews: ["unreviewed"] }, { limit: 0 }),
    queue.counts(),
  ])
  return { papers, unreviewed: unreviewed.total, running: jobs.active + jobs.waiting }
}
