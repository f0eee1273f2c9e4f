/** Names for the ids that claims hold, from the server's vocabulary: "CD" is shown as "DR Congo". */
import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { VocabularyAnswer } from "./api.ts"
import { titleOf } from "./figures.ts"
import { papersQuery, vocabularyQuery } from "./queries.ts"

export interface Names {
  readonly material: (id: string) => string
  readonly area: (id: string) => string
  readonly measure: (id: string) => string
}

/** Looks names up; an id that the vocabulary does not know stands for itself. */
export function namesOf(vocabulary: VocabularyAnswer | undefined): Names {
  const lookup = (entries: readonly { id: string; name: string }[] = []) => {
    const names = new Map(entries.map(({ id, name }) => [id, name]))
    return (id: string) => names.get(id) ?? id
  }
  return { material: lookup(vocabulary?.materials), area: lookup(vocabulary?.areas), measure: lookup(vocabulary?.measures) }
}

export function useNames(): Names {
  const { data } = useQuery(vocabularyQuery)
  return useMemo(() => namesOf(data), [data])
}

/** The titles of papers, by their ids: blank before they are known, the first letters of the id for a paper that is gone. */
export function useTitles(): (id: string) => string {
  const { data: papers } = useQuery(papersQuery)
  return useMemo(() => {
    const titles = new Map(papers?.map((paper) => [paper.id, titleOf(paper)]))
    return (id) => titles.get(id) ?? (papers ? id.slice(0, 12) : "\u00a0")
  }, [papers])
}

/** `["cobalt", "nickel", "tin"]` gives "cobalt, nickel and tin". */
export const listed = (words: readonly string[], joint = "and"): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1)}`
