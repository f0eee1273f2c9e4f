/** A file that is on its way, is another copy of a known paper, or was refused. */
import { NO_FILTER, START } from "../address.ts"
import { Link } from "../frame/link.tsx"
import { type Arrival, dismiss } from "./arrivals.ts"

export function ArrivalLine({ arrival: { key, name, state, paper, reason } }: { readonly arrival: Arrival }) {
  const settled = state === "duplicate" || state === "failed"
  return (
    <li className={`paper arrival ${state}`}>
      <div className="paper-title">
        <span>{name}</span>
        {state === "failed" && <p className="reason">{reason}</p>}
        {state === "duplicate" && paper && (
          <p className="facts">
            The same file as one that is here already;{" "}
            <Link to={{ ...START, view: "paper", filter: { ...NO_FILTER, paper: [paper] } }}>open the first</Link>
          </p>
        )}
      </div>
      <span className="paper-state">
        {state === "duplicate" ? "duplicate" : state === "failed" ? "not added" : state === "sending" ? "adding…" : "waiting"}
      </span>
      <span className="paper-action">
        {settled && (
          <button type="button" className="quiet" aria-label={`Dismiss ${name}`} onClick={() => dismiss(key)}>
            Dismiss
          </button>
        )}
      </span>
    </li>
  )
}
