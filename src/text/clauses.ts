/** Clauses of a sentence: where one statement ends and the next begins. */
import type { Span } from "../model.ts"
import { FIGURE, FIRST_FIGURE, openingBefore, openingIn } from "./openings.ts"

const CUT =
  /;\s*|[.,:]\s+[-•*]\s+(?=["“~<>]?[A-Z0-9])|\s•\s+|[,:–—]?\s+(?:while|whereas|although|though|but|followed by|compared (?:with|to)|against|versus)\s+|\s+[–—]\s+(?<!\d\s[–—]\s(?=\d))|,\s+(?:yet|since|(?:simply |mainly |partly |largely |precisely |not least )?because|so that|even though|even if|so|until|unless)\s+|,\s+(?:(?:of|from|to)\s+)?(?:which|where|who|whose|and (?:the |its |their )?(?:[A-Z]\w+|\w+) (?:is|are|was|were|has|have|will|would|could|may|accounts?|accounted|produces?|produced|supplies|supplied))\s+/g

/** "…, 60% of the world's cobalt is refined in China": a figure with a statement of its own … */
const STATED = new RegExp(
  `(?:,\\s+(?:and\\s+)?|\\s+and\\s+)(?=(?:[a-z]+ ){0,3}${FIGURE} of (?!(?:it|them|these|those|that|this|which)\\b)[^,;%]{3,80}?\\b(?:is|are|was|were|comes?|came|goes|went|originates?)\\b)`,
  "g",
)
/** … behind another, of which something is said. */
const SAID = /\b(?:is|are|was|were|comes?|came|goes|went)\b/

/** Where such a figure begins, when there is one before it in its part of the sentence. A look-behind for it took a fifth of all reading. */
function statedIn(sentence: string): number[] {
  return [...sentence.matchAll(STATED)].flatMap(({ index }) => {
    const before = sentence.slice(sentence.lastIndexOf(";", index) + 1, index)
    const first = FIRST_FIGURE.exec(before)
    return first && (SAID.test(before.slice(first.index + first[0].length)) || STATES.test(before.slice(0, first.index))) ? [index] : []
  })
}

/** "…, China being the source of 31%": somebody does so meanwhile. */
const MEANWHILE = new RegExp(
  `,\\s+(?=(?:the\\s)?[A-Z][\\w-]+(?:\\s[A-Z][\\w-]+)?\\s(?:alone\\s)?(?!(?:including|during|according|mining|refining|smelting|trading|shipping|processing)\\b)[a-z]+ing\\s[^,;%]{0,60}?${FIGURE})`,
  "g",
)

/** "…, half of which came from China": a part of what was told. */
const PART_OF = new RegExp(`,\\s+(?=(?:[a-z]+ ){0,3}${FIGURE} of (?:which|whom)\\b)`, "g")

/** "…, with 56% of the latter going to Spain": a figure that somebody is said to do something with, behind another. */
const WITH_FIGURE = new RegExp(
  `,\\s+with\\s+(?=(?:[a-z]+ ){0,3}${FIGURE}(?: of [^,;:%]{2,50}?)? (?:\\w+ly )?(?:(?!during|including|according|following)[a-z]+ing|used|bound|destined|sent|sold|shipped|made|mined|held|left)\\b)`,
  "g",
)
function withIn(sentence: string): number[] {
  return [...sentence.matchAll(WITH_FIGURE), ...sentence.matchAll(MEANWHILE)].flatMap(({ index }) =>
    FIRST_FIGURE.test(sentence.slice(0, index)) ? [index] : [],
  )
}

/** Where a relative clause ends and its main clause goes on: a comma before a finite verb, or before a name or "the …" with one. */
const VERB =
  "(?:is|are|was|were|has|have|had|will|would|could|may|can|accounts?|accounted|produces?|produced|mines|mined|refines?|refined|supplies|supplied|provides?|provided|holds?|held|makes?|made|controls?|controlled|processes|processed|imports?|imported|exports?|exported|relies|relied|depends?|depended|gets?|got|buys?|bought|uses?|used|consumes?|consumed|contributes?|contributed|delivers?|delivered|represents?|represented|owns?|owned|extracts?|extracted|rose|fell|climbed|dropped|slid|grew|jumped|slumped|plunged|declined|increased|decreased|surged|tumbled|shrank|dipped|soared|gained|reached|stood|totalled|totaled|remains?|remained|saw|sees|lost|won|faces?|faced|plans|planned|wants?|wanted|halted|banned|suspended|announced|introduced|said|says|aims|began|expects?|expected)"
const STATES = new RegExp(`\\b${VERB}\\b`)
const RESUMED = new RegExp(
  `,\\s+(?=(?:also |still |alone |now )?${VERB}\\b|(?:the )?[A-Z][\\w.]+(?: (?:of the |of )?[A-Z][\\w.]+){0,4} (?:${VERB}|digs|dug|takes|took|sits|sat|leads|led|ranks|ranked|ships|shipped|sells|sold)\\b)`,
)
const RELATIVE = /^,\s+(?:(?:of|from|to)\s+)?(?:which|where|who|whose)\b/

/** "No supplier was larger than Norway: 48% of the gas was pumped across": where what a statement announces has the first figure and a verb. */
function announcedIn(sentence: string): number[] {
  return [...sentence.matchAll(/:\s+(?=\S)/g)].flatMap(({ index }) => {
    const [before, after] = [sentence.slice(0, index), sentence.slice(index)]
    return STATES.test(before) && STATES.test(after) && FIRST_FIGURE.test(after) && !FIRST_FIGURE.test(before) ? [index] : []
  })
}

/** ", and a falling price may slow them down", ", and the smelters of the region took": what "and" joins to a statement is one of its own. */
const DOES = `(?:${VERB}|went|goes|came|comes|took|takes|met|meets|covered|covers|sold|sells|bought|gave|gives|led|leads|sent|sends|shipped|ships|drew|draws|received|receives|furnished|furnishes|obtained|obtains|needs|needed|burns|burned|burnt|earned|earns|added|lies|lay|lie|come|go)`
/** "Chinese makers supply": the same of many. */
const DO =
  "[a-z]+s\\s(?:also\\s|now\\s|still\\s)?(?:supply|provide|make|mine|produce|hold|buy|sell|get|cover|account|own|control|take|need|refine|burn|send|meet|consume|dig)"
const JOINED = new RegExp(
  `,\\s+and\\s+(?=(?:that\\s+)?(?:an?|the|its|their|this|these|those|many|most|some|[A-Z][\\w’'.-]*|[a-z]+s)\\s(?:(?!(?:which|who|that|and|or|of which|from|to|in|on|at|for|with|by)\\b)[\\w’'-]+\\s+){0,4}?(?:of\\s+(?:[\\w’'-]+\\s+){1,3})?(?:${DOES}|${DO})\\s)`,
  "g",
)
/** "… and Peru mines 5%", "…, as world output rose": the same without a comma, before a name, and a reason. */
const NAMED_NEXT = new RegExp(
  `(?<=\\s[a-z][\\w-]*|%)\\s+and\\s+(?=(?:the\\s+)?[A-Z][\\w’'.-]*\\s(?:[A-Z][\\w’'.-]*\\s){0,2}(?:(?:alone|also|now|then|still)\\s)?${DOES}\\s)|,\\s+as\\s+(?!(?:well|much|many|against|opposed|compared|did|does|do|was|were|is|are|has|had|the (?:largest|biggest|second|third|leading|main|top))\\b)(?=(?:(?!(?:of|in|for|a|an)\\b)[\\w’'-]+\\s){1,5}?${DOES}\\s)`,
  "g",
)
function joinedIn(sentence: string): number[] {
  return [...sentence.matchAll(JOINED), ...sentence.matchAll(NAMED_NEXT)].flatMap(({ index }) => {
    const before = sentence.slice(sentence.lastIndexOf(";", index) + 1, index)
    return STATES.test(before) && FIRST_FIGURE.test(before) ? [index] : []
  })
}

/**
 * The clauses of a sentence as spans of it, in order and without gaps. Cuts stand at ";", at "while", "whereas", "but",
 * ", yet", ", because", "followed by", before relative clauses and where one ends, before a figure with a statement of its own, never inside parentheses (blank them first).
 *
 * @example clausesOf("China mines 60%, while Peru mines 5%").length // 2
 * @example clausesOf("China, whose mines are large, produces 60%").length // 3
 */
export function clausesOf(sentence: string): Span[] {
  const cuts = [
    ...[...sentence.matchAll(CUT)].map(({ index }) => index),
    ...statedIn(sentence),
    ...withIn(sentence),
    ...[...sentence.matchAll(PART_OF)].map(({ index }) => index),
    ...announcedIn(sentence),
    ...joinedIn(sentence),
  ]
  const behind = openingBefore(sentence)
  if (behind > 0) cuts.push(behind)
  const opening = openingIn(sentence)
  if (opening && !/^\S+ (?:it|they)\b/.test(opening)) cuts.push(opening.trimEnd().length - 1)
  const starts = [0, ...new Set(cuts)].sort((a, b) => a - b)
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? sentence.length
    const clause = sentence.slice(start, end)
    const resumed = RELATIVE.test(clause) ? clause.slice(8).search(RESUMED) : -1
    return resumed < 0
      ? [{ start, end }]
      : [
          { start, end: start + 8 + resumed },
          { start: start + 8 + resumed, end },
        ]
  })
}
