import { AssayError } from "../errors.ts"

/** A request that cannot be answered: the status, and a sentence for the person who made it. */
export class Refusal extends AssayError {
  override readonly name = "Refusal"
  readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 416 | 503
  constructor(status: Refusal["status"], message: string) {
    super(message)
    this.status = status
  }
}
