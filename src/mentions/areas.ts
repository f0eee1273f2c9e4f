/** Countries, regions and groups in a sentence. */
import { type FoundArea, overlaps } from "./found.ts"
import type { Lexicon } from "./lexicon.ts"

/**
 * The areas that a sentence names, as noun ("China"), adjective ("Chinese") or possessive ("China's"; the span holds the
 * name alone). Names are matched as written, so "turkey" is a bird; names of bodies ("Bank of China") are masked.
 *
 * @example findAreas("Turkey sells to the EU's ceramics makers", lexicon).map(({ id }) => id) // ["TR", "EU"]
 */
export function findAreas(text: string, lexicon: Lexicon): FoundArea[] {
  const masks = lexicon.masks.find(text)
  return lexicon.areas.find(text).flatMap(({ start, end, value: { area, form, part } }) => {
    if (masks.some((mask) => overlaps(mask, { start, end })) || elsewhere(text, start, end, area.not_before, area.not_after)) return []
    if (OTHER_UNION.test(text.slice(start)) && text.slice(start, end).endsWith("Union")) return []
    const owns = /^(?:['’]s\b|(?<=s)['’](?=\s))/.test(text.slice(end)) || /^['’]s?\s/.test(text.slice(end))
    return [{ start, end, id: area.id, form: owns ? ("possessive" as const) : form, ...(part && { part }) }]
  })
}

/** "the Union of Steel Workers", "the Union Budget": no union of states. */
const OTHER_UNION = /^the Union (?:of (?!Europe\b)(?:(?:the )?[A-Z]\w+ )*[A-Z]|[Bb]udget|[Gg]overnment|[Mm]inist|Carbide|Pacific)/

function elsewhere(text: string, start: number, end: number, after: readonly string[], before: readonly string[]): boolean {
  const follows = text.slice(end).replace(/^[\s-]+/, "")
  const precedes = text.slice(0, start).replace(/[\s-]+$/, "")
  return (
    after.some((word) => follows.startsWith(word) && !/^\w/.test(follows.slice(word.length))) ||
    before.some((word) => precedes.endsWith(word) && !/\w$/.test(precedes.slice(0, -word.length)))
  )
}
