/** Areas that stand near a figure and belong to another statement: the next figure's, or a clause's that gives a reason. */
import type { Figure } from "../figure.ts"
import type { AreaGroup, Sentence } from "../sentence.ts"

/** "a quarter of the world's exports and 40% of China's imports": each figure has its own whole. */
export function isOfNext({ start }: AreaGroup, figure: Figure, { text, passage }: Sentence): boolean {
  const next = passage.quantities.findLast(({ span }) => span.start >= figure.right.end && span.end <= start)
  return figure.of !== null && next !== undefined && /^\s+of\s+(?:the\s+)?$/.test(text.slice(next.span.end, start))
}

/** "Japan's imports fell by 8% and those of China by 3%": whoever stands right before the next figure is that one's. */
export function headsNext({ start, end }: AreaGroup, figure: Figure, { text, passage }: Sentence): boolean {
  const next = passage.quantities.find(({ span }) => span.start >= end)
  return (
    next !== undefined &&
    !figure.quantity.series &&
    /(?:^|[,;]|,?\s)(?:and|while|but|whereas)\s+(?:(?:those|that)\s+(?:of|from|in)\s+)?(?:the\s+)?$/.test(
      text.slice(figure.quantity.span.end, start),
    ) &&
    (/^(?:\s+(?:by|with|for|at|together|about|around|some|approximately|roughly|nearly|almost|over|accounted|rose|fell))*\s+$/.test(
      text.slice(end, next.span.start).replace(BY_THE_WAY, ""),
    ) ||
      (/\b(?:those|that)\s+(?:of|from|in)\s+(?:the\s+)?$/.test(text.slice(0, start)) &&
        /^(?:\s+[a-z]+){1,4}\s+$/.test(text.slice(end, next.span.start))))
  )
}

/** ", which has mines of its own,". */
const BY_THE_WAY = /^,\s(?:which|whose|who|where|home to|the|an?|once|long)\b[^,;%\d]*,/

/** "Zinc fell by 5%, and Peru, the bigger miner, lost 2%": whom the next statement with a figure begins with. */
export function isNextSubject({ start, end, form }: AreaGroup, { quantity: { span } }: Figure, { text, passage }: Sentence): boolean {
  return (
    form === "noun" &&
    /^[^;]*,\s+(?:and|but|while|whereas)\s+(?:the\s+)?$/.test(text.slice(span.end, start)) &&
    /^(?:,\s[^,;%\d]{3,60},)?\s+(?:(?:also|still|now|itself|alone)\s+)?(?!and\b|or\b|in\b|to\b)[a-z]+\b/.test(text.slice(end)) &&
    passage.quantities.some((next) => next.span.start >= end)
  )
}

/** "…, because the EU is courting its five states": of a clause that gives a reason or a time. */
export function isReason({ start }: AreaGroup, { quantity }: Figure, { text }: Sentence): boolean {
  return /(?:\b(?:because|since|if|when|after|unless|until)|, as)\b/.test(text.slice(quantity.span.end, start))
}

/** Behind the next figure, which has a verb of its own: "Rosatom has 44% of capacity, and Russian plants provided 27%". */
export function isBeyond(group: AreaGroup, figure: Figure, { text, passage }: Sentence): boolean {
  const next = passage.quantities.find(({ span }) => span.start >= figure.quantity.span.end && !figure.bracket)
  if (!next || figure.quantity.series || figure.quantity.pair || group.start < figure.right.end) return false
  const between = text.slice(figure.quantity.span.end, next.span.start)
  const whole = /\b(?:is|was|are|were|stands at|stood at|reached)\s*$/.test(text.slice(figure.left.start, figure.quantity.span.start))
  if (/,? and\s*$/.test(between) && /^\s+of (?:it|them|this|these)\b/.test(text.slice(next.span.end, group.start))) return true
  return (
    (whole && /^\s*,?\s+and\b/.test(between)) ||
    /,? and \S+ .*\w+(?:ed|s)\s/.test(between) ||
    /\b(?:is|are|was|were|has|have|comes?|came|goes|went)\b/.test(between)
  )
}
