/** The address bar is the state: which view, which filter, which claim. Nothing of it is kept anywhere else. */
import { useSyncExternalStore } from "react"
import { asList, listOf } from "./list.ts"

export const VIEWS = ["inbox", "review", "claims", "topics", "overview", "paper"] as const
export type View = (typeof VIEWS)[number]

/** Parts of the filter that hold several values, in the order they are shown. */
export const LISTS = ["material", "area", "origin", "destination", "measure", "kind", "status", "review", "paper", "collection"] as const
/** Parts that hold one. */
export const SINGLES = ["from", "to", "confidenceFrom", "confidenceTo", "text"] as const
export type ListPart = (typeof LISTS)[number]
export type SinglePart = (typeof SINGLES)[number]
export type Filter = { readonly [P in ListPart]: readonly string[] } & { readonly [P in SinglePart]: string }

export const SORTS = ["topic", "paper", "confidence", "value", "period", "uncertainty", "conflict"] as const
export type Sort = (typeof SORTS)[number]

export const SHELVES = ["failed", "going", "duplicates"] as const
export type Shelf = (typeof SHELVES)[number]

export interface Address {
  readonly view: View
  /** What the inbox shows: all papers, those that failed, those that are being read, or files that came again. */
  readonly shelf: Shelf | null
  /** The key of the topic that is open, in the view of topics. */
  readonly topic: string | null
  /** The measure whose matrix of materials and countries is shown instead of the list of topics. */
  readonly matrix: string | null
  /** In the view of a paper: "all" that it names instead of its claims, or one thing by kind and key ("material cobalt"). */
  readonly mentions: string | null
  /** The claim that is open in the reader. */
  readonly claim: string | null
  readonly filter: Filter
  readonly sort: Sort | null
  readonly descending: boolean
}

export const NO_FILTER: Filter = {
  material: [],
  area: [],
  origin: [],
  destination: [],
  measure: [],
  kind: [],
  status: [],
  review: [],
  paper: [],
  collection: [],
  from: "",
  to: "",
  confidenceFrom: "",
  confidenceTo: "",
  text: "",
}
export const START: Address = {
  view: "inbox",
  shelf: null,
  topic: null,
  matrix: null,
  mentions: null,
  claim: null,
  filter: NO_FILTER,
  sort: null,
  descending: false,
}

const oneOf = <T extends string>(all: readonly T[], word: string | null | undefined): T | null => all.find((each) => each === word) ?? null

/** `"/claims?material=cobalt,nickel&claim=3f"` gives view claims, two materials and an open claim; what is unknown is left out. */
export function addressOf(url: string): Address {
  const { pathname, searchParams } = new URL(url, "http://assay")
  const [view] = pathname.split("/").filter(Boolean)
  const list = (part: ListPart) => [...new Set(listOf(searchParams.get(part) ?? ""))]
  return {
    view: oneOf(VIEWS, view) ?? START.view,
    shelf: oneOf(VIEWS, view) === "inbox" || view === undefined ? oneOf(SHELVES, searchParams.get("shelf")) : null,
    topic: view === "topics" ? searchParams.get("topic") : null,
    matrix: view === "topics" ? searchParams.get("matrix") : null,
    mentions: view === "paper" ? searchParams.get("mentions") : null,
    claim: searchParams.get("claim"),
    filter: Object.fromEntries([
      ...LISTS.map((part) => [part, list(part)] as const),
      ...SINGLES.map((part) => [part, searchParams.get(part) ?? ""] as const),
    ]) as unknown as Filter,
    sort: oneOf(SORTS, searchParams.get("sort")),
    descending: searchParams.get("descending") === "true",
  }
}

/** The filter as the API's query, without the parts that are empty: `{material: "cobalt,nickel"}`. */
export function queryOf(filter: Filter): Readonly<Record<string, string>> {
  const given = [...LISTS.map((part) => [part, asList(filter[part])] as const), ...SINGLES.map((part) => [part, filter[part]] as const)]
  return Object.fromEntries(given.filter(([, value]) => value !== ""))
}

/** The reverse of `addressOf`: `"/claims?material=cobalt,nickel&claim=3f"`. */
export function urlOf({ view, shelf, topic, matrix, mentions, claim, filter, sort, descending }: Address): string {
  const query = new URLSearchParams(queryOf(filter))
  if (sort) query.set("sort", sort)
  if (sort && descending) query.set("descending", "true")
  if (shelf) query.set("shelf", shelf)
  // Not a part of the path: a key ends like a file's name ("cobalt.supply.level.CN.EU").
  if (topic) query.set("topic", topic)
  if (matrix) query.set("matrix", matrix)
  if (mentions) query.set("mentions", mentions)
  if (claim) query.set("claim", claim)
  const words = query.toString().replaceAll("%2C", ",")
  return words === "" ? `/${view}` : `/${view}?${words}`
}

/** The filter with the value added, or taken away when it was there. */
export function toggled(filter: Filter, part: ListPart, value: string): Filter {
  const held = filter[part]
  return { ...filter, [part]: held.includes(value) ? held.filter((each) => each !== value) : [...held, value] }
}

/** The parts that name countries: in any role, as origin, as destination. */
export const ROLES = ["area", "origin", "destination"] as const
export type Role = (typeof ROLES)[number]

/** All countries of the filter, whatever their role. */
export const countriesOf = (filter: Filter): readonly string[] => [...new Set(ROLES.flatMap((role) => filter[role]))]

/** A country taken out of every role it has, or put in without one. */
export function toggledCountry(filter: Filter, area: string): Filter {
  if (!countriesOf(filter).includes(area)) return toggled(filter, "area", area)
  const without = (role: Role) => filter[role].filter((each) => each !== area)
  return { ...filter, area: without("area"), origin: without("origin"), destination: without("destination") }
}

/** The address with another filter. The queue of a review begins anew with it; elsewhere the open claim stays open. */
export const refiltered = (address: Address, filter: Filter): Address => ({
  ...address,
  filter,
  claim: address.view === "review" ? null : address.claim,
})

export const isEmpty = (filter: Filter): boolean => Object.keys(queryOf(filter)).length === 0

const MOVED = "assay:moved"

/** Changes the address. `quietly` replaces the last step instead of adding one: typing in a field leaves no trail of letters. */
export function go(address: Address, { quietly = false } = {}): void {
  const url = urlOf(address)
  if (url === window.location.pathname + window.location.search) return
  if (quietly) window.history.replaceState(null, "", url)
  else window.history.pushState(null, "", url)
  window.dispatchEvent(new Event(MOVED))
}

let last: { readonly url: string; readonly address: Address } = { url: "", address: START }
function current(): Address {
  const url = window.location.pathname + window.location.search
  if (last.url !== url) last = { url, address: addressOf(url) }
  return last.address
}
function subscribe(changed: () => void): () => void {
  const kinds = [MOVED, "popstate"]
  for (const kind of kinds) window.addEventListener(kind, changed)
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, changed)
  }
}

export const useAddress = (): Address => useSyncExternalStore(subscribe, current)
