/** Attributes: "refined" before a material tells which material it is, and nothing of what is measured, where a noun of another doing does. */
import type { FoundMeasure } from "../../mentions/found.ts"
import type { MeasureId } from "../../model.ts"
import type { Sentence } from "../sentence.ts"

const ATTRIBUTE = /^(?:refined|smelted|processed|separated|mined|upgraded|purified)$/i
const MATTER = /^\s+(?:metals?|materials?|products?|ores?|oxides?|minerals?|forms?)\b/
/** Nouns of other doings than making. */
const OTHER_DOINGS: ReadonlySet<MeasureId> = new Set<MeasureId>([
  "consumption",
  "exports",
  "imports",
  "price",
  "stocks",
  "import-reliance",
  "tariff",
])
const OF = "\\s+(?:of|for|in|on)\\s+(?:(?:the|all|more|less|its|their)\\s+)*(?:(?:[\\w-]+,?\\s+(?:and\\s+|or\\s+)?){0,2}?|[a-z]+-)"
/** "demand for the refined metal", "imports of semi-processed and processed cobalt". */
const BETWEEN = new RegExp(`^${OF}$`)
/** "those of refined copper": the doing was named before. */
const THOSE = new RegExp(`\\b(?:those|that)${OF}$`)

/** "usage of refined zinc", "imports of mined ore", "refined lead stocks": the noun says what is measured, the attribute which material. */
export function isAttribute({ text, materials }: Sentence, cue: FoundMeasure, cues: readonly FoundMeasure[]): boolean {
  if (!(cue.id === "processing" || cue.id === "extraction") || !ATTRIBUTE.test(text.slice(cue.start, cue.end))) return false
  const behind = text.slice(cue.end)
  const material = materials.find(
    ({ start }) => start >= cue.end && /^\s*(?:(?:and|or)\s+[\w-]+ed\s+)?(?:[\w-]+\s+)?$/.test(text.slice(cue.end, start)),
  )
  const matter = material ?? (MATTER.test(behind) ? { end: cue.end + MATTER.exec(behind)![0].length } : undefined)
  const named = materials.find(({ start, end }) => start <= cue.start && end > cue.end)
  const end = (matter ?? named)?.end
  if (end === undefined) return false
  const doings = cues.filter(({ id, form }) => form === "noun" && OTHER_DOINGS.has(id))
  const before = doings.filter((doing) => doing.end < cue.start)
  return (
    before.some((doing) => BETWEEN.test(text.slice(doing.end, cue.start))) ||
    (before.length > 0 && THOSE.test(text.slice(0, cue.start))) ||
    doings.some((doing) => doing.start >= end && /^\s+$/.test(text.slice(end, doing.start)))
  )
}
