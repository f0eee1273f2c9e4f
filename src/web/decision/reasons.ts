/** Why claims are rejected: a digit each, the commonest first. The words are kept as the review's note. */
export const REASONS = [
  "wrong figure",
  "wrong material",
  "wrong country",
  "wrong measure",
  "wrong year or status",
  "not what the paper claims",
  "said twice",
] as const

/** `noteOf("wrong country", "it is the EU's")` gives "wrong country: it is the EU's"; neither gives null. */
export const noteOf = (reason: string | null, note: string): string | null => [reason, note.trim()].filter(Boolean).join(": ") || null
