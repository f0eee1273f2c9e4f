/** A long list as it is looked at: a hundred rows at a time, wherever in the list they lie. */
import { type QueryKey, type UseQueryOptions, useQueries, useQueryClient } from "@tanstack/react-query"
import { ROWS } from "./queries.ts"

export interface Pages<Answer> {
  /** The answer that a row, counted from 0, stands in; undefined until it is there. */
  readonly of: (row: number) => Answer | undefined
  /** The pages that are looked at. */
  readonly numbers: readonly number[]
  /** Whether nothing of the list is there yet. */
  readonly pending: boolean
  readonly error: Error | null
  readonly again: () => void
}

/** Asks for the pages from one row to another. While a filter changes, each page shows what it held before; no page shows another's rows. */
export function usePages<Answer, Key extends QueryKey>(
  queryOf: (page: number) => UseQueryOptions<Answer, Error, Answer, Key> & { readonly queryKey: Key },
  from: number,
  to: number,
): Pages<Answer> {
  const client = useQueryClient()
  const numbers: number[] = []
  for (let page = Math.floor(from / ROWS); page <= Math.floor(to / ROWS); page++) numbers.push(page)
  const answers = useQueries({
    queries: numbers.map((page) => ({
      ...queryOf(page),
      placeholderData: (held: unknown, before?: { readonly queryKey: QueryKey }) =>
        before?.queryKey.at(-1) === page ? (held as Answer) : undefined,
    })),
  })
  const known = (page: number) => {
    const shown = answers[numbers.indexOf(page)]?.data as Answer | undefined
    return shown ?? client.getQueryData<Answer>(queryOf(page).queryKey)
  }
  const failed = answers.find(({ error }) => error)
  return {
    of: (row) => known(Math.floor(row / ROWS)),
    numbers,
    pending: answers.every(({ isPending }) => isPending) && known(0) === undefined,
    error: failed?.error ?? null,
    again: () => void failed?.refetch(),
  }
}
