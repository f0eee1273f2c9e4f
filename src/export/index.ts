/** Claims for other programs. A new format is a file beside this and a line here. */
import { csv } from "./csv.ts"
import type { ExportedClaim } from "./exported.ts"
import { jsonl } from "./jsonl.ts"

export type { ExportedClaim } from "./exported.ts"
export { figureInWords, yearsInWords } from "./figure.ts"
export { notesOf, pageInWords, type Unseen } from "./notes.ts"
export { lowered, quoteInWords, RAISED_MARKS, raised } from "./raised.ts"
export { inWords, type Names, type Told, topicInWords } from "./words.ts"

/** Writes claims as they come, piece by piece: an export of a million claims needs the room of one. */
export type Write = (claims: AsyncIterable<ExportedClaim> | Iterable<ExportedClaim>) => AsyncGenerator<string>

export const FORMATS = {
  csv: { mediaType: "text/csv; charset=utf-8", write: csv },
  jsonl: { mediaType: "application/x-ndjson; charset=utf-8", write: jsonl },
} as const satisfies Record<string, { readonly mediaType: string; readonly write: Write }>

export type Format = keyof typeof FORMATS
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[]
