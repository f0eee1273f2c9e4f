/** What this reviewer decided in this browser: for undo, for the marks in the queue, and for the count of the day. */
import { useSyncExternalStore } from "react"
import type { NewReview, ShownClaim } from "../api.ts"
import { postNow, put, takeBack } from "./outbox.ts"
import { signed } from "./reviewer.ts"

export interface Entry {
  readonly key: string
  readonly claims: readonly string[]
  readonly review: NewReview
  readonly at: number
  /** Whether a person added the claim and nothing else was decided about it: taken back, it is no more. */
  readonly added?: true
}
export interface Journal {
  /** The decisions of this visit that still hold, oldest first. */
  readonly trail: readonly Entry[]
  /** What was decided about a claim in this visit. */
  readonly verdicts: ReadonlyMap<string, NewReview["verdict"]>
  /** How many claims were decided today, and when the last of them were. */
  readonly today: number
  readonly moments: readonly number[]
}

const TRAIL = "assay:trail"
const TODAY = "assay:today"
/** As many steps as anyone goes back. */
const STEPS = 200

interface Day {
  readonly day: string
  readonly count: number
  readonly moments: readonly number[]
}

const dayOf = (moment: number): string => new Date(moment).toDateString()
function today(): Day {
  const kept = JSON.parse(localStorage.getItem(TODAY) ?? "null") as Day | null
  return kept?.day === dayOf(Date.now()) ? kept : { day: dayOf(Date.now()), count: 0, moments: [] }
}

function read(): Journal {
  const trail = JSON.parse(sessionStorage.getItem(TRAIL) ?? "[]") as Entry[]
  // What waits to be sent is decided, whichever tab decided it.
  const waiting = postNow().waiting.filter(({ review }) => review.verdict !== "withdrawn")
  const decided = [...waiting, ...trail].flatMap(({ claims, review }) => claims.map((claim) => [claim, review.verdict] as const))
  const { count, moments } = today()
  return { trail, verdicts: new Map(decided), today: count, moments }
}

let journal = read()
const watchers = new Set<() => void>()
function write(trail: readonly Entry[], day: Day): void {
  sessionStorage.setItem(TRAIL, JSON.stringify(trail.slice(-STEPS)))
  localStorage.setItem(TODAY, JSON.stringify({ ...day, moments: day.moments.slice(-STEPS) } satisfies Day))
  journal = read()
  for (const changed of watchers) changed()
}

function enter(entry: Omit<Entry, "at">): void {
  const at = Date.now()
  const day = today()
  write([...journal.trail, { ...entry, at }], {
    ...day,
    count: day.count + entry.claims.length,
    moments: [...day.moments, ...entry.claims.map(() => at)],
  })
}

/** Decides about one claim, or about several that say the same. */
export function decide(claims: readonly string[], review: NewReview): void {
  const named = { ...review, ...signed() }
  const { key } = put(claims, named)
  enter({ key, claims, review: named })
}

/** Notes a claim that was added: whoever adds one has decided about it. */
export function enterAdded({ id, review }: Pick<ShownClaim, "id" | "review">): void {
  const by = review ? { reviewer: review.reviewer } : signed()
  enter({ key: `added ${id}`, claims: [id], review: { verdict: "accepted", ...by }, added: true })
}

/** Takes the last decision of this visit back and gives it, or null when there is none. */
export function undo(): Entry | null {
  const last = journal.trail.at(-1)
  if (!last) return null
  if (!takeBack(last.key)) put(last.claims, { verdict: "withdrawn", reviewer: last.review.reviewer })
  const day = today()
  const { length } = last.claims
  write(journal.trail.slice(0, -1), { ...day, count: Math.max(0, day.count - length), moments: day.moments.slice(0, -length) })
  return last
}

function subscribe(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}
export const useJournal = (): Journal => useSyncExternalStore(subscribe, () => journal)
