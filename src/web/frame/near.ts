/** What may have been meant where nothing is called so; the server compares spellings. */
import { useQuery } from "@tanstack/react-query"
import type { NearAnswer } from "../api.ts"
import { nearQuery } from "../queries.ts"

/** Of fewer letters everything is alike. */
const FEWEST = 4

/** The names most like what was typed, when `missing` says that it is no name; null until they are known. */
export function useNear(typed: string, missing: boolean): NearAnswer | null {
  const word = typed.trim()
  const { data } = useQuery({ ...nearQuery(word), enabled: missing && word.length >= FEWEST })
  return missing && word.length >= FEWEST ? (data ?? null) : null
}
