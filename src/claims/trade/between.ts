/** Who gives and who takes where no construction fits: one area stands in what the figure is a share of, the other is said to be its source. */
import { isLeftOut } from "../areas/role-words.ts"
import type { Figure } from "../figure.ts"
import { type AreaGroup, inside, type Sentence } from "../sentence.ts"
import { NEEDS, TAKEN, TAKES } from "./words.ts"

/** Its own output, capacity or exports: no supply of it. */
const OUTPUT =
  /\b(?:production|output|extraction|mining|mines?|capacity|reserves?|resources|deposits?|exports?|shipments|sales|refining|smelting|producers?|revenues?|budget|GDP|economy|tariffs?|dut(?:y|ies)|shares in|stake|ownership)\b/i
const WORLD = /\b(?:world|global|worldwide|planet)/i
const TAKING = new RegExp(
  `\\b(?:${TAKES}|${TAKEN}|${NEEDS}|fed|charged|melts?|melted|reach(?:es|ed|ing)?|arriv(?:es|ed|ing)|enter(?:s|ed|ing)?|landed|unloaded|eats?|ate)\\b`,
)

/** The area that takes: in what the figure is a share of, beside a word of taking, or as the owner of the material. */
export function takerInShare({ of }: Figure, sentence: Sentence): AreaGroup | null {
  if (!of) return null
  const { text, areas, materials } = sentence
  const share = text.slice(of.start, of.end)
  if (OUTPUT.test(share) || WORLD.test(share)) return null
  const [taker, ...others] = areas.filter((group) => inside(of, group) && !isLeftOut(sentence, group))
  if (!taker || others.length > 0 || /\b(?:from|out of)\s+(?:the\s+)?$/.test(text.slice(of.start, taker.start))) return null
  const owns =
    (taker.form === "possessive" || /^['’]s?\s/.test(text.slice(taker.end))) &&
    materials.some(({ start }) => start > taker.end && /^['’]?s?\s+(?:[\w-]+\s+){0,3}$/.test(text.slice(taker.end, start)))
  return owns || TAKING.test(share.replace(/\bsupplied\b/, "")) ? taker : null
}

/** Words that make what follows them a source, and those that make what stands before them one. */
const FROM =
  /\b(?:from|by|out of|in the hands of|(?:mined|dug|made|smelted|refined|produced|processed|grown|won|raised|pumped|loaded|bought|sourced|procured|assembled|manufactured|extracted) in)\s+(?:the\s+)?(?:[a-z]+\s+(?:in|of)\s+)?$/
const IS =
  /^\s*(?:of (?:it|them|that)\s+)?(?:is|are|was|were|has been|had been|have been|being)\s+(?:[a-z]+ly\s+|still\s+|then\s+|now\s+)?(?:(?:sent|shipped|sold|supplied|delivered|provided|mined|produced) (?:by|from|in)\s+|from\s+|of\s+|in\s+)?(?:the\s+)?$/
const HAS =
  /^(?:['’]s?)?\s+(?:[\w-]+\s+){0,4}?(?:accounts?|accounted|accounting|provid\w+|suppl\w+|deliver\w*|contribut\w+|cover\w*|me[e]?t|meets|met|satisf\w+|represent\w*|ma[dk]es?|sen[dt]s?|s[eo]lls?|sold|ship\w*|(?:is|was|were|are) (?:good|responsible|the source|the origin|behind)|answers?|furnish\w*|stood|had|has|held|holds?)\b/

/** The area that gives: a source by its preposition, a predicate ("is Chinese"), or the subject that has the share. */
export function giverOutside(figure: Figure, taker: AreaGroup, sentence: Sentence): AreaGroup | null {
  const { text, areas } = sentence
  const { clause, quantity, of } = figure
  const others = areas.filter(
    (group) =>
      group !== taker &&
      !isLeftOut(sentence, group) &&
      !(of && inside(of, group)) &&
      (inside(clause, group) || (of && of.start < clause.start && inside({ start: of.start, end: clause.end }, group))) &&
      !group.ids.some((id) => taker.ids.includes(id)),
  )
  const end = Math.max(quantity.span.end, of && of.start > quantity.span.end ? of.end : 0)
  const after = others.filter(({ start }) => start >= end && start <= Math.max(figure.right.end, end))
  const said = after.find((group) => IS.test(text.slice(end, group.start)) || FROM.test(text.slice(end, group.start)))
  if (said) return said
  const before = others.filter(({ end: last }) => last <= figure.anchor && last >= figure.left.start)
  return (
    before.findLast(
      (group) => HAS.test(text.slice(group.end, figure.quantity.span.start + 1)) || FROM.test(text.slice(figure.left.start, group.start)),
    ) ?? null
  )
}
