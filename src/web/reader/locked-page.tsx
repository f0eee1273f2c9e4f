/** A page of a locked paper: to show it the browser needs the password, and where that was not given yet the reading needs it, too. */
import { useQuery } from "@tanstack/react-query"
import { PasswordForm } from "../frame/password-form.tsx"
import { rememberPassword } from "../passwords.ts"
import { papersQuery } from "../queries.ts"
import { isLocked, useUnlock } from "../unlock.ts"

interface Props {
  readonly paper: string
  /** A password was given, and does not open it. */
  readonly refused: boolean
  readonly again: () => void
}

export function LockedPage({ paper, refused, again }: Props) {
  const { data: papers = [] } = useQuery(papersQuery)
  const unread = papers.some((each) => each.id === paper && isLocked(each))
  const unlock = useUnlock(paper)
  const open = (password: string) => {
    if (unread) return unlock.mutate(password, { onSuccess: again })
    rememberPassword(paper, password)
    again()
  }
  const fault = unlock.error?.message ?? (refused && "The paper does not open with this password; check it and try again.")
  return (
    <div className="locked-page">
      <p role={fault ? "alert" : undefined}>
        {fault ||
          `This paper is locked. Its password ${unread ? "has it read, and " : ""}shows its pages until this tab is closed or loaded anew; Assay keeps it nowhere.`}
      </p>
      <PasswordForm name="this paper" opening={unlock.isPending} open={open} />
    </div>
  )
}
