/** Whether the words beside a figure leave no doubt that an area gives, whatever the figure measures. */
import type { Figure } from "../figure.ts"
import { type AreaGroup, inside, type Sentence } from "../sentence.ts"

/** "China meets 66% of the requirement", "Norway sent 43% of it": what only a giver does. */
const GIVES =
  /^(?:['’]s?)?\s+(?:(?:also|now|still|alone|already|itself|[a-z]+ly|has|have|had|will|would|could|can|may|companies|firms|producers|suppliers|mines|plants|smelters|works)\s+){0,3}(?:suppl(?:y|ies|ied)|provid(?:es?|ed)|deliver(?:s|ed)?|furnish(?:es|ed)?|s(?:end|ends|ent|ell|ells|old)|ship(?:s|ped)?|meets?|met|satisf(?:y|ies|ied))\b/
/** "China's part comes to 71%": a part of no use that is named. */
/** "Norway covered 35%", with nobody else's goods. */
const COVERS =
  /^(?:['’]s? own (?:[\w-]+ ){1,2})?\s*(?:(?:also|now|still|alone|already|itself|[a-z]+ly|has|have|had|will|can) )*cover(?:s|ed)?\b/
const WITH = /\b(?:with|from|through|by|via|out of)\b/
const HAS_PART = /^['’]s?\s+(?:part|portion|slice|share)\s+(?!(?:of|in)\b)/
const OF_OWN = /\b(?:its|their|own|domestic|national)\b/
/** "is of Chinese origin", "is Chilean", "comes from Chile", "had been mined in Chile". */
const IS_OF =
  /\b(?:is|are|was|were|be|been|being)\s+(?:(?:still|also|now|\w+ly|of|from)\s+)?(?:the\s+)?$|\b(?:com(?:es?|ing)|came|stems?|stemmed|originat\w+|deriv\w+|mined|produced|refined|smelted|extracted|dug|made|bought|sourced|met|covered|satisfied|supplied|provided|delivered)\s+(?:from|in|by|out of)\s+(?:the\s+)?$/
const ENDS =
  /^(?:-made\b|\s+(?:origin|provenance|make)\b|[,.;:)]|\s*$|\s+(?:and|in|by|to|or|but|as|while|against|today|now|then|already)\b)/

/** Whether an area of the figure's clause is said to give: "98% of its requirements are of Chinese origin". */
export function givesIn(figure: Figure, sentence: Sentence): boolean {
  return sentence.areas.some((group) => inside(figure.clause, group) && gives(group, figure, sentence))
}

function gives({ start, end, form }: AreaGroup, { quantity, left, right }: Figure, { text }: Sentence): boolean {
  if (end <= quantity.span.start && start >= left.start)
    return (
      (GIVES.test(text.slice(end, quantity.span.start)) ||
        HAS_PART.test(text.slice(end, quantity.span.start)) ||
        (COVERS.test(text.slice(end, quantity.span.start).trimStart()) && !WITH.test(text.slice(quantity.span.end, right.end)))) &&
      !OF_OWN.test(text.slice(quantity.span.end, right.end))
    )
  const before = text.slice(quantity.span.end, start)
  if (start < quantity.span.end || end > right.end || !IS_OF.test(before)) return false
  return form === "adjective" ? ENDS.test(text.slice(end)) : !/\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?$/.test(before)
}
