/** Whether a figure speaks of the whole world, whatever area stands around it. */
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"

const WORLDS = /\b(?:[Ww]orld(?:['’]s|wide)?|[Gg]lobal(?:ly)?|planet)\b/
/** The word, with what it measures, before the figure. */
const MEASURED =
  /\b(?:the )?(?:[Gg]lobal|[Ww]orld(?:wide|['’]s)?) (?:[\w-]+ ){0,3}(?:rate|percentage|demand|consumption|use|usage|imports?)\b[^,;]*$/
/** "world cobalt production rose by 23%": what moved is the world's. */
const MOVED =
  /\b(?:the )?(?:[Gg]lobal|[Ww]orld(?:wide|['’]s)?) (?:[\w-]+ ){0,4}(?:production|output|supply|supplies|exports?|capacity|trade|reserves|recycling)\s+(?:[a-z]+\s+){0,4}$/

/** "China's share of world imports": an area's part in it. */
const PART_OF = /(?:['’]s?|\b(?:its|their|the|an?)) (?:[\w-]+ )?(?:share|part|slice|portion|proportion) (?:of|in) (?:the )?$/

/** "supplies 80% of the cells used worldwide": nobody alone takes a part of what the world takes. */
export function isOfWorld({ of }: Figure, { text, areas }: Sentence): boolean {
  return of !== null && WORLDS.test(text.slice(of.start, of.end)) && !areas.some((area) => inside(of, area))
}

/** "the global recycling rate fell to 34%": the word stands nearer than any area. */
export function isWorldwide({ left, quantity, of }: Figure, { text, areas }: Sentence): boolean {
  const near = text.slice(left.start, quantity.span.start)
  const word = near.search(MEASURED)
  if (word < 0 || PART_OF.test(near.slice(0, word))) return false
  return !areas.some((area) => (area.start >= left.start + word && area.end <= quantity.span.start) || (of && inside(of, area)))
}

/** "…, and world cobalt production rose by 23%": nobody's alone, whoever was spoken of before. */
export function isMovedWorldwide({ left, quantity }: Figure, { text, areas }: Sentence): boolean {
  const near = text.slice(left.start, quantity.span.start)
  const word = near.search(MOVED)
  if (word < 0 || /\b(?:share|part|slice|portion|proportion|contribution)\b[^,;]*$/.test(near.slice(0, word))) return false
  return !areas.some(({ start, end }) => start >= left.start + word && end <= quantity.span.start)
}

/** "and worldwide the state stands for 25% of supply": said of the world, with no area of its own behind it. */
export function isSaidOfWorld({ left, right, quantity }: Figure, { text, areas }: Sentence): boolean {
  const near = text.slice(left.start, right.end)
  if (!/\b(?:[Ww]orldwide|[Gg]lobally|[Ii]n the world|on the world market)\b/.test(near)) return false
  return !areas.some(({ start, end }) => start >= quantity.span.end && end <= right.end)
}

const DEMAND_FROM =
  /\b(?:world|global)\b[^,;%]*\b(?:demand|consumption|use|usage|needs)(?:\s+for\s+[^,;%]+?)?\s+(?:now |still |already |today |currently )?(?:comes?|came|coming|stems?|stemmed|originates?|originated|arises?|arose) (?:from|in) (?:the )?$/i

/** "Half of world demand comes from China": whose the demand is, not who meets it. */
export function isDemandFrom({ of, quantity: { span } }: Figure, { text, areas }: Sentence): boolean {
  if (!of) return false
  const fronted = of.end <= span.start ? text.slice(of.start, of.end) : null
  const from = fronted === null ? of.start : span.end
  return areas.some(({ start }) => start > from && DEMAND_FROM.test((fronted ?? "") + text.slice(from, start)))
}
