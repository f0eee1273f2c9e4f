/** A fault that a person can act on. Its message is one sentence with the thing's name and the way out; the command line prints it as it is. */
export class AssayError extends Error {
  override readonly name: string = "AssayError"
}

/** Why a paper could not be read, in a word. */
export const PAPER_FAULTS = [
  "not-a-pdf",
  "empty",
  /** A password opens it. */
  "locked",
  "broken",
  "no-text",
  "too-large",
  "too-long",
  "too-slow",
  "crashed",
  "missing",
] as const
export type PaperFault = (typeof PAPER_FAULTS)[number]

/** A paper that cannot be read. `passing` faults (a full disk, a killed child) are tried again; a broken paper is not. */
export class PaperError extends AssayError {
  override readonly name = "PaperError"
  readonly fault: PaperFault
  readonly passing: boolean
  constructor(fault: PaperFault, message: string, options: { passing?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.fault = fault
    this.passing = options.passing ?? false
  }
}
