/** What a construction is made of by which a percentage is told to be no claim. */
export interface Rejection {
  readonly id: string
  readonly why: string
  /** Looked for from the figure to the end of its of-phrase, or 50 characters on. */
  readonly after?: RegExp
  /** Looked for in the 60 characters before it. */
  readonly before?: RegExp
  /** Looked for from the beginning of its clause, or from the figure before it, up to it. */
  readonly opening?: RegExp
  /** Looked for around it, a # in its place. */
  readonly around?: RegExp
  readonly sentence?: RegExp
}
