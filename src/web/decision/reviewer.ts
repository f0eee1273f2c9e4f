/** Whose decisions these are: a name kept in this browser; without one the server puts its own. */
import { useQuery } from "@tanstack/react-query"
import { useSyncExternalStore } from "react"
import { healthQuery } from "../queries.ts"

const PLACE = "assay:reviewer"
const watchers = new Set<() => void>()

const kept = (): string => localStorage.getItem(PLACE) ?? ""

/** What goes with a decision: `{reviewer: "Ada"}`, or nothing. */
export const signed = (): { readonly reviewer?: string } => (kept() === "" ? {} : { reviewer: kept() })

/** Keeps the name; "" goes back to the server's. */
export function keepReviewer(name: string): void {
  const words = name.trim().slice(0, 200)
  if (words === "") localStorage.removeItem(PLACE)
  else localStorage.setItem(PLACE, words)
  for (const changed of watchers) changed()
}

function subscribe(changed: () => void): () => void {
  watchers.add(changed)
  window.addEventListener("storage", changed)
  return () => {
    watchers.delete(changed)
    window.removeEventListener("storage", changed)
  }
}

/** The name that was chosen here ("" for none), and the server's. */
export function useReviewer(): { readonly own: string; readonly server: string } {
  const own = useSyncExternalStore(subscribe, kept)
  const { data } = useQuery(healthQuery)
  return { own, server: data?.reviewer ?? "" }
}
