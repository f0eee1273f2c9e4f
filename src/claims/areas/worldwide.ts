/** Whether a figure speaks of the whole world, whatever area stands around it. */
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"

const WORLDS = /\b(?:[Ww]orld(?:['’]s|wide)?|[Gg]lobal(?:ly)?|planet)\b/
/** "China's share of world imports": an area's part in it. */
const PART_OF = /(?:['’]s?|\b(?:its|their|the|an?)) (?:[\w-]+ )?(?:share|part|slice|portion|proportion) (?:of|in) (?:the )?$/

/** "supplies 80% of the cells used worldwide": nobody alone takes a part of what the world takes. */
export function isOfWorld({ of }: Figure, { text, areas }: Sentence): boolean {
  return of !== null && WORLDS.test(text.slice(of.start, of.end)) && !areas.some((area) => inside(of, area))
}

/** "and worldwide the state stands for 25% of supply": said of the world, with no area of its own behind it. */
export function isSaidOfWorld({ left, right, quantity }: Figure, { text, areas }: Sentence): boolean {
  const near = text.slice(left.start, right.end)
  if (!/\b(?:[Ww]orldwide|[Gg]lobally|[Ii]n the world|on the world market)\b/.test(near)) return false
  return !areas.some(({ start, end }) => start >= quantity.span.end && end <= right.end)
}

/** "worldwide", "across the globe", "in the world as a whole". */
const ADVERB =
  "(?:[Ww]orld-?wide|[Gg]lobally|(?:[Ii]n|[Aa]cross|[Aa]round|[Oo]ver|[Tt]hroughout) (?:the (?:entire |whole )?(?:globe|world)|all the world)(?: as a whole| at large)?(?!['’])|[Ii]n the rest of the (?:world|globe)|[Ii]n (?:all )?(?:the )?other (?:countries|regions)|[Ee]verywhere else|[Tt]he world over|[Oo]n a (?:global|world) scale|[Aa]t (?:the )?(?:global|world) level|[Ee]lsewhere)"
/** "those of the world as a whole", "the rest of the world's": what moves is not one area's. */
const OF_WORLD =
  "(?:th(?:at|ose) of the (?:rest of the )?(?:world|globe)|the rest of the world|the world['’]s(?= (?:rose|fell|grew|shrank|dropped|climbed|declined|increased|decreased|was|went))|the world as a whole|(?:production|output|demand|consumption|use|mining|supplies|prices) (?:in|of|from) (?:all |most |many )?(?:the )?other (?:countries|nations|producers|regions|states))(?: as a whole)?(?:['’]s)?"
const AS_ADVERB = new RegExp(`\\b${ADVERB}\\b`, "g")
const AS_SUBJECT = new RegExp(`\\b(?:${ADVERB}|${OF_WORLD})\\b`, "g")
/** "by 2% worldwide", "against 3% globally", "3% more across the globe". */
const BEHIND = new RegExp(`^\\s*(?:more |less |fewer |higher |lower |up |down )?${ADVERB}\\b`)
/** "the world's output grew", "world demand for tin fell". */
const WORLDS_OWN =
  /\b(?:the (?:[\w-]+ )?world['’]s|[Ww]orld|[Gg]lobal) (?:[\w-]+ ){0,4}?(?:production|output|suppl(?:y|ies)|exports?|imports|capacity|trade|reserves|recycling|demand|consumption|use|usage|total|average|sales|stocks)\b/g
/** Where a statement begins, not inside what another figure is a share of. */
const OPENS =
  /(?:^\W*|[,;:–—]\s+|\b(?:and|but|or|while|whereas|as|since|because|that|so|if|than|against|with|by)\s+)(?:in\s+|[a-z]+ly\s+|overall\s+|total\s+)?$/
/** What has a part of it: "worldwide the state stands for 25%". */
const ITS_PART =
  /\b(?:shares?|part|slice|portion|proportion|contribution|state|province|territory|mines?|basin|company|group|firm|its?|their|they|country|nation)\b/

/**
 * Whether a figure speaks of the world and of no area, whichever is named around it: "Output fell by 4% in Chile but rose by 2%
 * worldwide", "globally, batteries take 73%".
 */
export function isWorldsAlone(
  { left, right, quantity, bracket, of }: Figure,
  { text, areas }: Sentence,
  kind: "level" | "change",
): boolean {
  const { start, end } = quantity.span
  if (bracket) return false
  if (kind === "change" && BEHIND.test(text.slice(end, right.end))) return true
  const near = text.slice(left.start, start)
  const words = kind === "change" ? [...near.matchAll(AS_SUBJECT), ...near.matchAll(WORLDS_OWN)] : [...near.matchAll(AS_ADVERB)]
  const at = Math.max(-1, ...words.map(({ index }) => index).filter((index) => OPENS.test(near.slice(0, index))))
  if (
    at < 0 ||
    (kind === "change" ? ITS_PART.test(near.replace(/\bit\b/g, "")) : ITS_PART.test(near.slice(at))) ||
    PART_OF.test(near.slice(0, at))
  )
    return false
  const until = kind === "level" ? right.end : of && of.start > end ? of.end : end
  return !areas.some((area) => area.end > left.start + (kind === "level" ? 0 : at) && area.start < until)
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
