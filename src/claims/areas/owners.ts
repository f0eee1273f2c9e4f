/** Who owns a share, which is never told by where the mine lies: "Glencore owns 30% of a Chilean mine" names nobody of Chile. */
import type { Figure } from "../figure.ts"
import { type AreaGroup, inside, type Sentence } from "../sentence.ts"
import type { Roled } from "./role-words.ts"

/** "a stake in a venture with Australian firms": the others. */
export function isPartner({ text }: Sentence, { start }: AreaGroup): boolean {
  return /\bwith\s+(?:the\s+|an?\s+)?$/.test(text.slice(0, start))
}

/** "Rio Tinto owns …", "It took …", whoever that is; "foreign investors own …" leaves it to what is owned. */
const OWNS =
  /(?<!\b(?:is|are|was|were|be|been|[Ff]oreign\w*|[Ff]oreign [a-z]+|[Pp]rivate [a-z]+|[Ii]nvestors|[Ss]tate|[Gg]overnment)\s)\b(?:owns?|owned|holds?|holding|held|has|had|bought|buys?|buying|acquires?|acquired|takes?|took|gets?|got|get hold of|controls?|controlled|keeps?|kept|retains?|retained|sells?|sold)\s+(?:[\w.$]+\s+){0,4}$/
/** "belongs to Gécamines". */
const BELONGS = /\b(?:belong(?:s|ed)? to|(?:is|are|was|were) (?:owned|held|controlled) by|(?:is|are|lies|lie) in the hands of)\s+(?=[A-Z])/

/** "owned by Chinese groups", "in the hands of China". */
const HELD_BY = /\b(?:by|belongs? to|belonged to|hands of|control of)\s+(?:the\s+|\w+\s+)?$/
/** "in Chinese hands". */
const IN_HANDS = /^\s+(?:hands|ownership|control)\b/

/** "… owns 41% of the mine and Vale 12%": the next owner, whose verb is told once. */
const NEXT_OWNER = /(?:,|;|\band|\bwhile)\s+(?:the\s+)?[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,3}\s+(?:with\s+|another\s+)?$/
const OWNS_SHARE = /\b(?:owns?|owned|holds?|held|has|had|controls?|controlled)\s+(?:[a-z]+\s+){0,3}[\d.]+\s?(?:%|per ?cent)$/

/** Whether the figure is of such a next owner, who is no area. */
export function isNextOwner({ left, quantity: { span } }: Figure, { text, areas }: Sentence): boolean {
  const before = text.slice(left.start, span.start)
  const at = NEXT_OWNER.exec(before)?.index
  return (
    at !== undefined &&
    OWNS_SHARE.test(text.slice(0, left.start)) &&
    !areas.some(({ start, end }) => start > left.start + at && end <= span.start)
  )
}

/** "BHP Billiton owns 57.5% of the mine": whoever owns it has a name of its own that is no area's. */
export function isOthers({ left, quantity }: Figure, { text, areas }: Sentence): boolean {
  const before = text.slice(left.start, quantity.span.start)
  return (
    OWNS.test(before) &&
    !areas.some((area) => area.start >= left.start && area.end <= quantity.span.start) &&
    /(?:^|[,;]\s+|\band\s+)(?!(?:It|The|This|That|Its|Their|They|In|At|By|Of|On|A|An)\s)[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*)*\s+(?:[a-z]+\s+){0,2}$/.test(
      before.slice(0, before.search(OWNS)),
    )
  )
}

/** "49% of the West Australian mine", "23% of SQM, the Chilean producer": where that lies which somebody who is named owns. */
export function isOwned({ start, end }: AreaGroup, { quantity: { span }, left, right }: Figure, { text }: Sentence): boolean {
  if (start < span.end || start > right.end) return false
  if (HELD_BY.test(text.slice(span.end, start))) return false
  if (IN_HANDS.test(text.slice(end))) return false
  return OWNS.test(text.slice(left.start, span.start)) || BELONGS.test(text.slice(span.end, right.end))
}

/** Who owns or controls: "Chinese firms control 80% of …" or "… are owned by Chinese groups"; not where the mines lie. */
export function holderOf<One extends Roled>(fits: readonly One[], figure: Figure, { text }: Sentence): One | undefined {
  const by = fits.find(
    ({ group }) =>
      group.start >= figure.quantity.span.end &&
      inside(figure.right, group) &&
      (HELD_BY.test(text.slice(figure.quantity.span.end, group.start)) || IN_HANDS.test(text.slice(group.end))),
  )
  return (
    by ??
    fits.findLast(
      ({ group }) =>
        group.end <= figure.anchor &&
        !/^['’]s?\s(?!(?:[\w-]+\s){0,3}?(?:company|companies|firms?|government|state|group|fund|investors|[A-Z][\w-]+)\b)/.test(
          text.slice(group.end),
        ) &&
        !/\b(?:in|between)\s+(?:the\s+)?$/.test(text.slice(0, group.start)),
    )
  )
}
