/** A claim beside the page it came from. */
import { useState } from "react"
import { type Address, go } from "../address.ts"
import { Desk, type Way } from "../decision/desk.tsx"
import { Help } from "../decision/help.tsx"
import { Fault } from "../frame/fault.tsx"
import { Link } from "../frame/link.tsx"
import { useKeys } from "../keys.ts"
import { ClaimPage } from "./claim-page.tsx"
import { useOpenClaim } from "./open-claim.ts"
import { useTurning } from "./paper-page.tsx"

interface Props {
  readonly claim: string
  /** The address without the reader. */
  readonly close: Address
  /** To the claim after or before this one in the list beside it. */
  readonly move: (way: Way) => void
}

export function Reader({ claim: id, close, move }: Props) {
  const { claim, placed, error, again } = useOpenClaim(id)
  const turning = useTurning(claim)
  const [helping, setHelping] = useState(false)
  useKeys(error ? { Escape: () => go(close) } : {})
  return (
    <aside className="reader" aria-label="Reader">
      {error ? (
        <div className="reader-fault">
          <Fault error={error} again={again} />
          <Link className="button" to={close}>
            Close
          </Link>
        </div>
      ) : (
        claim && (
          <>
            <ClaimPage claim={claim} placed={placed} turning={turning} close={close} />
            <Desk
              claim={claim}
              page={turning.page}
              back={(back) => go({ ...close, claim: back })}
              move={move}
              help={() => setHelping(!helping)}
              close={() => go(close)}
              explains
            />
            {helping && <Help close={() => setHelping(false)} />}
          </>
        )
      )}
    </aside>
  )
}
