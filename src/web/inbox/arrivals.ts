/** Files on their way to the library, and those that it refused; kept until they are dismissed. */
import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { useCallback, useSyncExternalStore } from "react"
import { AnswerError, addPaper, health, type RefusedFile } from "../api.ts"
import { kept } from "../kept.ts"
import { duplicatesQuery, papersQuery } from "../queries.ts"
import type { Dropped } from "./dropped-files.ts"

export interface Arrival {
  readonly key: number
  /** Of a file that the watched folder refused: what tells it from others, through a reload. */
  readonly refusal?: string
  readonly name: string
  /** The folder it lay in, "" for none. */
  readonly collection: string
  readonly state: "waiting" | "sending" | "failed"
  /** Why it failed, or what it waits for when that is not its turn. */
  readonly reason: string | null
}

/** Enough to keep the line busy, few enough that the first papers are being read while the last are still on their way. */
const AT_ONCE = 3

let arrivals: readonly Arrival[] = []
let named = 0
const watchers = new Set<() => void>()

/** The browser asks before it leaves: files that were not sent yet go with the page. */
const ask = (event: BeforeUnloadEvent) => event.preventDefault()

function set(next: readonly Arrival[]): void {
  arrivals = next
  if (next.some(({ state }) => state !== "failed")) window.addEventListener("beforeunload", ask)
  else window.removeEventListener("beforeunload", ask)
  for (const changed of watchers) changed()
}
const change = (key: number, part: Partial<Arrival>) => set(arrivals.map((each) => (each.key === key ? { ...each, ...part } : each)))

/** Refusals that were dismissed in this browser; the program tells those of its run to every page that opens. */
const dismissed = kept("dismissed-refusals")
const dismissedNow = (): readonly string[] => dismissed.now()?.split("\n") ?? []
/** More than the program remembers. */
const REMEMBERED = 100

function dismissThose(fits: (arrival: Arrival) => boolean): void {
  const gone = arrivals.filter(fits)
  const more = gone.flatMap(({ refusal }) => refusal ?? [])
  if (more.length > 0) dismissed.keep([...dismissedNow(), ...more].slice(-REMEMBERED).join("\n"))
  set(arrivals.filter((each) => !gone.includes(each)))
}
export const dismiss = (key: number): void => dismissThose((each) => each.key === key)
export const dismissAll = (): void => dismissThose(({ state }) => state === "failed")

/** A file that was dropped into the watched folder and could not be taken: shown like one that was dropped here. */
export function refused({ name, at, reason }: RefusedFile): void {
  const refusal = `${at} ${name}`
  if (dismissedNow().includes(refusal) || arrivals.some((each) => each.refusal === refusal)) return
  set([{ key: ++named, refusal, name, collection: "", state: "failed", reason }, ...arrivals])
}

/** How long until it is asked again whether Assay is there. */
const PAUSE_MS = 1000

/** Adds the file; where nobody answers, once more when Assay is there again: of hundreds none fails because it was started anew. */
async function added(file: File, collection: string, told: (part: Partial<Arrival>) => void): ReturnType<typeof addPaper> {
  try {
    return await addPaper(file, collection)
  } catch (error) {
    if (!(error instanceof AnswerError) || error.status !== null) throw error
    told({ state: "waiting", reason: "waits until Assay answers" })
    for (let there = false; !there; ) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      there = await health().then(
        () => true,
        () => false,
      )
    }
    told({ state: "sending", reason: null })
    return addPaper(file, collection)
  }
}

async function send(key: number, { file, collection }: Dropped, client: QueryClient): Promise<void> {
  change(key, { state: "sending" })
  try {
    const [outcome] = (await added(file, collection, (part) => change(key, part))).outcomes
    const { queryKey } = outcome?.outcome === "duplicate" ? duplicatesQuery : papersQuery
    await client.invalidateQueries({ queryKey: [...queryKey] })
    if (outcome?.outcome === "failed") change(key, { state: "failed", reason: outcome.reason })
    else {
      // The list is drawn with the paper first, so that it takes this place.
      await new Promise((drawn) => setTimeout(drawn))
      dismiss(key)
    }
  } catch (error) {
    change(key, { state: "failed", reason: (error as Error).message })
  }
}

async function sendAll(files: readonly Dropped[], client: QueryClient): Promise<void> {
  const queue = files.map((each) => ({ ...each, key: ++named }))
  set([
    ...queue.map(({ key, file, collection }): Arrival => ({ key, name: file.name, collection, state: "waiting", reason: null })),
    ...arrivals,
  ])
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await send(next.key, next, client)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

/** Sends the files to the library, a few at a time. */
export function useSend(): (files: readonly Dropped[]) => void {
  const client = useQueryClient()
  return useCallback((files) => void sendAll(files, client), [client])
}

function subscribe(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}
export const useArrivals = (): readonly Arrival[] => useSyncExternalStore(subscribe, () => arrivals)
