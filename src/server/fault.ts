/** What a fault tells the person who asked. */
import type { Context } from "hono"
import { HTTPException } from "hono/http-exception"
import { AssayError, PaperError } from "../errors.ts"
import type { Fault } from "./api.ts"
import { Refusal } from "./refusal.ts"

type Status = Refusal["status"] | 500

/** Answers with the fault in one sentence; one that is no sentence of ours is told to `warn`. */
export const faultAnswer =
  (warn: ((message: string, error: unknown) => void) | undefined) =>
  (error: Error, c: Context): Response => {
    const { status, message } = faultOf(error)
    if (status >= 500 && !(error instanceof AssayError)) warn?.(`${c.req.method} ${c.req.path} failed`, error)
    return c.json({ error: message } satisfies Fault, status)
  }

/** Our own sentences as they are, anything else without its insides. */
function faultOf(error: Error): { readonly status: Status; readonly message: string } {
  if (error instanceof Refusal) return error
  if (error instanceof HTTPException && error.status < 500)
    return { status: 400, message: `${error.message || "The request is malformed"}.` }
  if (error instanceof PaperError && error.fault === "missing") return { status: 404, message: error.message }
  if (error instanceof AssayError) return { status: 500, message: error.message }
  return { status: 500, message: "This should not have happened; the terminal where Assay runs says more." }
}
