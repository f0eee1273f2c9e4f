import { createHash } from "node:crypto"
import type { Decision } from "../model.ts"

/**
 * What tells a decision from every other: the sender's word for it, else all it says, in one order of its fields. The same one played
 * back, or sent again, has the same.
 */
export function fingerprint(decision: Decision): string {
  return createHash("sha256")
    .update(JSON.stringify("decided" in decision ? inOrder(decision) : reviewFields(decision)))
    .digest("hex")
}

const reviewFields = ({ claim, verdict, correction, note, request, reviewer, at }: Exclude<Decision, { decided: string }>) =>
  request === undefined ? [claim, verdict, correction, note, reviewer, at] : [claim, { request }]
const inOrder = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
