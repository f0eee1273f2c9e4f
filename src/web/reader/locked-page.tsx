/** A page of a locked paper: what was read in it is known, but to show it the browser needs the password, too. */
import { PasswordForm } from "../frame/password-form.tsx"
import { rememberPassword } from "../passwords.ts"

interface Props {
  readonly paper: string
  /** A password was given, and does not open it. */
  readonly refused: boolean
  readonly again: () => void
}

export function LockedPage({ paper, refused, again }: Props) {
  return (
    <div className="locked-page">
      <p role={refused ? "alert" : undefined}>
        {refused
          ? "The paper does not open with this password; check it and try again."
          : "This paper is locked. Its password shows its pages until this tab is closed or loaded anew; Assay keeps it nowhere."}
      </p>
      <PasswordForm
        name="this paper"
        opening={false}
        open={(password) => {
          rememberPassword(paper, password)
          again()
        }}
      />
    </div>
  )
}
