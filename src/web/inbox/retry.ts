/** Failed papers tried again, many at once. */
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type Paper, retryPapers, unlockPaper } from "../api.ts"
import { number, plural } from "../figures.ts"
import { withPaper } from "../live.ts"
import { passwordOf } from "../passwords.ts"
import { papersQuery } from "../queries.ts"
import { isLocked } from "../unlock.ts"

/** Those of the failed papers that another try may help, and how many are left. A locked one fails as before, unless its password was given here. */
export function worthATry(papers: readonly Paper[]): { readonly failed: readonly Paper[]; readonly left: number } {
  const all = papers.filter(({ state }) => state === "failed")
  const failed = all.filter((paper) => !isLocked(paper) || passwordOf(paper.id) !== undefined)
  return { failed, left: all.length - failed.length }
}

/** `leftWords(2)` gives "2 locked papers wait for their passwords"; "" for none. */
export const leftWords = (left: number): string =>
  left === 0 ? "" : left === 1 ? "1 locked paper waits for its password" : `${left} locked papers wait for their passwords`

/** "3 papers selected", "3 papers selected, 1 of them locked" */
export const selectedWords = (selected: number, locked: number): string =>
  `${plural(selected, "paper")} selected${locked === 0 ? "" : selected === locked ? ", locked" : `, ${number(locked)} of them locked`}`

/** "Try it again", "Try 3 again", "Try the other 2 again" */
export function againWords({ failed: { length }, left }: ReturnType<typeof worthATry>): string {
  const which = left > 0 ? `the other${length === 1 ? "" : ` ${number(length)}`}` : length === 1 ? "it" : number(length)
  return `Try ${which} again`
}

/** Tries these again. The server is asked for "all" in one word, and leaves the locked ones by itself; those whose password is known are opened with it. */
export function useRetry() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ failed, all = false }: { readonly failed: readonly Paper[]; readonly all?: boolean }) => {
      const ids = failed.filter((paper) => !isLocked(paper)).map(({ id }) => id)
      const { papers } = ids.length > 0 ? await retryPapers(all ? { failed: true } : { ids }) : { papers: [] }
      const opened = await Promise.all(failed.filter(isLocked).map(({ id }) => unlockPaper(id, { password: passwordOf(id) ?? "" })))
      return [...papers, ...opened]
    },
    onSuccess: (papers) => client.setQueryData(papersQuery.queryKey, (held) => papers.reduce(withPaper, held ?? [])),
  })
}
