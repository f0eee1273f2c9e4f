/** A file that is on its way, or was refused. */
import { type Arrival, dismiss } from "./arrivals.ts"

export function ArrivalLine({ arrival: { key, name, state, reason } }: { readonly arrival: Arrival }) {
  return (
    <li className={`paper arrival ${state}`}>
      <div className="paper-title">
        <span>{name}</span>
      </div>
      {state === "failed" && <p className="reason">{reason}</p>}
      <span className="paper-state">{state === "failed" ? "not added" : state === "sending" ? "adding…" : (reason ?? "waiting")}</span>
      <span className="paper-action">
        {state === "failed" && (
          <button type="button" className="quiet" aria-label={`Dismiss ${name}`} onClick={() => dismiss(key)}>
            Dismiss
          </button>
        )}
      </span>
    </li>
  )
}
