/** The mentions of the page that is shown, and where the chosen ones stand. */
import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { MentionHere } from "../api.ts"
import { mentionsOnQuery } from "../queries.ts"
import type { Place } from "../reader/paper-page.tsx"
import { nameOf } from "./mentions.tsx"

const NONE: readonly MentionHere[] = []

/** Nothing as long as nobody asks what the paper names (`chosen` is null). */
export function useMentioned(paper: string, page: number, chosen: string | null) {
  const { data } = useQuery({ ...mentionsOnQuery(paper, page), enabled: chosen !== null })
  const here = data?.mentions ?? NONE
  const place = useMemo((): Place | undefined => {
    const boxes = here.filter((mention) => nameOf(mention) === chosen).flatMap((mention) => mention.boxes)
    return boxes.length > 0 ? { id: `${chosen} ${page}`, page, boxes } : undefined
  }, [here, chosen, page])
  return { here, place }
}
