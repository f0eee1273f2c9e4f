/** Where a construction has its material: the named ways that words bind a material to a figure. */
import type { MaterialId, MeasureId, Span } from "../../model.ts"
import type { Figure } from "../figure.ts"
import { type Group, inside, type Sentence } from "../sentence.ts"

export type Material = Group<MaterialId>

/** A figure among the materials of its sentence. */
export interface Seen {
  readonly figure: Figure
  readonly sentence: Sentence
  readonly measure: MeasureId
  readonly text: string
  readonly all: readonly Material[]
  /** Between the figure before it and this one, and between this one and the next, inside the clause. */
  readonly left: readonly Material[]
  readonly right: readonly Material[]
  readonly clause: readonly Material[]
  readonly isProduct: (material: MaterialId) => boolean
  /** From the end of the figure to a place. */
  readonly to: (place: number) => string
}
/** A new statement of the same clause: ", and prices of cerium rose". */
export const BEYOND =
  /[,;–—]\s*(?:and|but|so|as|though|because|since|while|whereas|with|thanks|owing to|due to)\b|;|,\s[^,;]{1,40}\b(?:fear|say|said|warn|hope|argue|believe|expect|worry|note)\w* that\b/

/**
 * The materials of the of-phrase. Of "60% of the world's cobalt (78%) and lithium (92%)" the first figure is of both: what stands
 * in parentheses breaks its list for the figures inside only. What is made up of something is not what it is made up of.
 */
export function inOf(seen: Seen): Material | undefined {
  const { figure, sentence, measure, left } = seen
  const { materials, plain, text } = sentence
  const { of } = figure
  const first = of && materials.find(({ start }) => start >= of.start && start < of.end)
  const plainly = of && first && /^recycled\s+$/.test(text.slice(of.start, first.start))
  if (of && !first) return ofThat(of, sentence) ?? behindComma(of, sentence)
  // "Copper makes up 40% of its exports and zinc 20%".
  if (first && left.length > 0 && headsNext(first, seen)) return undefined
  if (!first || (measure === "composition" && left.length > 0 && !plainly)) return undefined
  const all = [first]
  for (const group of materials.slice(materials.indexOf(first) + 1)) {
    const last = all.at(-1)!
    if (
      figure.bracket ||
      !/^\s*\(/.test(text.slice(last.end)) ||
      !/^\s*(?:,|,?\s*(?:and|or)|as well as)\s*(?:the\s+)?$/.test(plain.slice(last.end, group.start))
    )
      break
    all.push(group)
  }
  return { ids: [...new Set(all.flatMap((group) => group.ids))], start: first.start, end: all.at(-1)!.end }
}

/** "19% of its demand for zinc and 27% of that for copper". */
function ofThat(of: Span, { materials, text }: Sentence): Material | undefined {
  return materials.find(
    ({ start }) => start >= of.end && /^(?:that|those)\s+(?:for|of|in|on)\s+(?:the\s+)?(?:[a-z]+\s+)?$/.test(text.slice(of.start, start)),
  )
}

/** "90% of their highly purified, semiconductor-grade neon": the comma stands between two adjectives. */
function behindComma(of: Span, { materials, text }: Sentence): Material | undefined {
  if (!/(?:ed|(?<!tot)al|ic|ive|ous|pure|grade|-quality)$/.test(text.slice(of.start, of.end))) return undefined
  return materials.find(
    ({ start }) =>
      start > of.end && /^,\s+(?!(?:of|in|for|and|or|but|to|from|by|with)\b)(?:[a-z][\w-]*\s+){0,2}$/.test(text.slice(of.end, start)),
  )
}

/** "copper 9%", "gallium (70%)", but not the ore of "ore with 2% tungsten". */
export function headOf(seen: Seen): Material | undefined {
  const { all, figure, text } = seen
  const head = all.find((group) => group.end <= figure.anchor && isHead(text.slice(group.end, figure.anchor), figure.bracket !== null))
  const between = text.slice(head?.end ?? 0, figure.anchor)
  const others = (/\bwith\b/.test(between) && adjacent(seen) !== undefined) || (between.includes(":") && figure.of !== null)
  return others ? undefined : head
}

/** "The metal earned it 31% of its exports, diamonds 13%": it stands before the next figure, which is its. */
export function headsNext({ start, end }: Material, { figure, sentence, text, to }: Seen): boolean {
  const next = sentence.passage.quantities.find(({ span }) => span.start >= end)
  return (
    next !== undefined &&
    figure.quantity.series === undefined &&
    /(?:[,;]\s+(?:and\s+)?|\s(?:and|but|while|whereas|ahead of|followed by|before|compared with|against)\s+)(?:(?:that|those) (?:of|for|on|in)\s+)?$/.test(
      to(start),
    ) &&
    /^\s+(?:\(|(?:(?:(?:mines|smelters|refineries|works|plants|makers|mills)\s+)?(?:at|with|by|about|only|just|some)|(?:contribut|provid|mak|tak|account|represent|deliver|supply|yield)ing(?: up| for)?)\s+)?$/.test(
      text.slice(end, next.span.start),
    )
  )
}

/** Only a list's punctuation, "at" or "with" stands between the name and its figure. */
function isHead(between: string, bracketed: boolean): boolean {
  return bracketed ? /^\s*$/.test(between) : /^\s*(?:,|:|–|—|-|,?\s*(?:at|with))?\s*(?:about|around|some)?\s*$/.test(between)
}

export function adjacent({ right, to }: Seen): Material | undefined {
  return right.find(({ start }) => CLOSE.test(to(start)))
}

/** Nothing but an adjective stands between. */
const CLOSE = /^[-\s]*(?:(?:more|less|fewer|higher|lower) )?(?:(?:recycled|refined|mined|primary|secondary|raw) )?$/

/** "30% rare earths, two-thirds iron and 1% boron": the name before a figure belongs to the figure before it. */
export function inMixture(seen: Seen): Material | undefined {
  const { figure, sentence, text, all } = seen
  const { quantities } = sentence.passage
  const last = quantities[quantities.indexOf(figure.quantity) - 1]
  const own =
    last &&
    all.some(
      ({ start, end }) => start >= last.span.end && end <= figure.quantity.span.start && CLOSE.test(text.slice(last.span.end, start)),
    )
  return own ? adjacent(seen) : undefined
}

const DETERMINED = "\\s+(?:the\\s+)?(?:[A-Z]\\w+\\s+|imported\\s+|imports of\\s+)?"
const PREPOSITION = new RegExp(`^\\s*(on|for|in|of|with|by|into)${DETERMINED}$`)

/** "15% on coal and 10% on crude oil", "115% for cobalt and 454% for lithium": each figure has its own phrase behind it. */
export function onAgain({ left, right, text, figure, to }: Seen): Material | undefined {
  const next = right[0]
  const here = next && to(next.start).match(PREPOSITION)?.[1]
  const isAgain = new RegExp(`(?:^|\\s)${here}${DETERMINED}$`)
  return here && left.some((group) => isAgain.test(text.slice(figure.left.start, group.start))) ? next : undefined
}

/** "…, for magnesium it is 59%". */
const AGAIN = /^[^%]{0,12}[,;]\s+(?:(?:and|but|while)\s+)?(?:for|in|of)\s+(?:the\s+)?$/

/** "For antimony China mined 82% of it, and for platinum South Africa 59%". */
const ANEW = /^[^%;]{0,60}[,;]\s+(?:and|but|while|whereas)\s+(?:as )?(?:for|in the case of|when it comes to)\s+(?:the\s+)?$/

/** "For chromium, scrap made up 29% of use": what a clause is opened with, unless only a product is. */
export function topicalised(seen: Seen): Material | undefined {
  const { clause, left, text, figure, isProduct } = seen
  const anew = left.find(
    (group) =>
      ANEW.test(text.slice(figure.left.start, group.start)) ||
      (AGAIN.test(text.slice(figure.left.start, group.start)) && /^,?\s+(?:it|the (?:figure|share|rate))\b/.test(text.slice(group.end))),
  )
  if (anew) return anew
  const first = clause[0]
  if (!first || first.end > figure.anchor || (first.ids.every(isProduct) && !left.every(({ ids }) => ids.every(isProduct))))
    return undefined
  const opens =
    /^[;,\s]*(?:(?:and|but|while|whereas)\s+)?(?:for(?! (?:the )?(?:want|lack|fear|sake|reasons?|years?|months|decades)\b)|as (?:to|for|regards)|in the case of|when it comes to|of)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$/i
  return opens.test(text.slice(figure.clause.start, first.start)) && /^[^,;]{0,30},/.test(text.slice(first.end)) ? first : undefined
}

/** "mined 70%, refined 90% and sold 93% of the world's rare earths": what follows the last figure holds for all. */
export function raised({ figure, text, sentence, all }: Seen): Material | undefined {
  if (figure.of || figure.bracket || !/^(?:,|,? and\b)/.test(text.slice(figure.quantity.span.end))) return undefined
  const last = sentence.passage.quantities.findLast(({ span }) => span.start > figure.quantity.span.end && inside(figure.clause, span))
  const head = last && text.slice(last.span.end, figure.clause.end).match(/^\s+of\s+/)
  return head ? all.find(({ start }) => start >= last.span.end && start - last.span.end < 60) : undefined
}

/** "Mexico (40%), Peru (21%) and Chile (7%) are the main exporters of silver": what follows the last parenthesis holds for all. */
export function listedOf({ figure, text, sentence, all }: Seen): Material | undefined {
  if (!figure.bracket) return undefined
  const after = all.find(({ start }) => start >= figure.bracket!.end)
  const last = sentence.parentheses.findLast(({ end }) => after && end <= after.start)
  return after && last && !BEYOND.test(text.slice(last.end, after.start)) ? after : undefined
}

/** "Steel, which uses 70% of all nickel, is made in China (56%)": after a relative clause the sentence goes on with what stood before it. */
export function resumed({ figure, sentence, text, all }: Seen): Material | undefined {
  const at = sentence.clauses.findIndex(({ start }) => start === figure.clause.start)
  const [main, relative] = [sentence.clauses[at - 2], sentence.clauses[at - 1]]
  if (!main || !relative || !/^,\s+(?:which|where|who|whose)\b/.test(text.slice(relative.start))) return undefined
  return all.findLast((group) => inside(main, group))
}
