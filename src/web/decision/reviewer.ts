/** Whose decisions these are: a name kept in this browser; without one the server puts its own. */
import { useQuery } from "@tanstack/react-query"
import { kept } from "../kept.ts"
import { healthQuery } from "../queries.ts"

const own = kept("reviewer")

/** What goes with a decision: `{reviewer: "Ada"}`, or nothing. */
export function signed(): { readonly reviewer?: string } {
  const reviewer = own.now()
  return reviewer === null ? {} : { reviewer }
}

/** Keeps the name; "" goes back to the server's. */
export const keepReviewer = (name: string): void => own.keep(name.trim().slice(0, 200) || null)

/** The name that was chosen here ("" for none), and the server's. */
export function useReviewer(): { readonly own: string; readonly server: string } {
  const { data } = useQuery(healthQuery)
  return { own: own.use() ?? "", server: data?.reviewer ?? "" }
}
