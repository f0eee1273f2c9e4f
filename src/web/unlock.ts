/** Locked papers opened: read by the server with a password that it does not keep, shown by this tab as long as that is open. */
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type Paper, unlockPaper } from "./api.ts"
import { withPaper } from "./live.ts"
import { rememberPassword } from "./passwords.ts"
import { papersQuery } from "./queries.ts"

/** Whether it waits for its password: read without one, it fails as before. */
export const isLocked = ({ state, fault }: Pick<Paper, "state" | "fault">): boolean => state === "failed" && fault === "locked"

export function useUnlock(paper: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (password: string) => unlockPaper(paper, { password }).then((read) => ({ read, password })),
    onSuccess: ({ read, password }) => {
      rememberPassword(paper, password)
      client.setQueryData(papersQuery.queryKey, (papers) => withPaper(papers, read))
    },
    // Nothing of the attempt stays behind, the password least of all.
    gcTime: 0,
  })
}
