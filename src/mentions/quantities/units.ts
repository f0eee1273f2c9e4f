/** The words for "percent", and which number they stand behind. */
import type { Quantity } from "../../model.ts"

/** A percent or points sign right behind a number: "%", "per cent", "-percent", " percentage points", "pp". Sticky, for lower case. */
const UNIT =
  /\+?\)?[^\S\n]{0,4}\n?[^\S\n]{0,4}[-‐‑]?(?:(?<point>percentage[-\s]{1,2}points?(?![a-z])|%[-\s]?(?:points?|pts?)(?![a-z])|per\s?cent[-\s]points?(?![a-z])|p\.p\.|p?ppts?(?![a-z])|pps?(?![a-z&])(?!\.?\s?\d))|%|％|per[\s-]{0,2}cent(?![a-z])|pct(?![a-z])|(?<=\d\s?)pc(?![a-z]))/y

/** The unit that begins at `at`, or null. "50-percent share" at 2 gives percent, ending before " share". */
export function unitAt(lower: string, at: number): { unit: Quantity["unit"]; end: number } | null {
  UNIT.lastIndex = at
  const match = UNIT.exec(lower)
  if (!match) return null
  return { unit: match.groups?.point ? "percentage point" : "percent", end: UNIT.lastIndex }
}
