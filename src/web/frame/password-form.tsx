/** Asks for the password of a locked paper. */
import { type FormEvent, useState } from "react"

interface Props {
  /** Whose password: "Password of “Setting the Bar”". */
  readonly name: string
  readonly opening: boolean
  readonly open: (password: string) => void
}

export function PasswordForm({ name, opening, open }: Props) {
  const [password, setPassword] = useState("")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password !== "") open(password)
  }
  return (
    <form className="password" onSubmit={submit}>
      <input
        type="password"
        // A browser that kept it would offer it for every other paper.
        autoComplete="off"
        placeholder="password"
        aria-label={`Password of ${name}`}
        value={password}
        disabled={opening}
        onChange={({ target }) => setPassword(target.value)}
      />
      <button type="submit" disabled={opening || password === ""}>
        {opening ? "Reading…" : "Open"}
      </button>
    </form>
  )
}
