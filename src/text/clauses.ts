/** Clauses of a sentence: where one statement ends and the next begins. */
import type { Span } from "../model.ts"

const CUT =
  /;\s*|[.,:]\s+[-•*]\s+(?=["“~<>]?[A-Z0-9])|\s•\s+|[,:–—]?\s+(?:while|whereas|although|though|but|followed by|compared (?:with|to)|against|versus)\s+|\s+[–—]\s+(?<!\d\s[–—]\s(?=\d))|,\s+(?:yet|since|(?:simply |mainly |partly |largely |precisely |not least )?because|so that|even though|even if|so|until|unless)\s+|,\s+(?:(?:of|from|to)\s+)?(?:which|where|who|whose|and (?:the |its |their )?(?:[A-Z]\w+|\w+) (?:is|are|was|were|has|have|will|would|could|may|accounts?|accounted|produces?|produced|supplies|supplied))\s+/g

const FIGURE = "(?:\\d[\\d.]*\\s?(?:%|per ?cent)|[Hh]alf|(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree)[ -](?:third|quarter|fifth)s?)"
/** "…, 60% of the world's cobalt is refined in China": a figure with a statement of its own … */
const STATED = new RegExp(
  `(?:,\\s+(?:and\\s+)?|\\s+and\\s+)(?=(?:[a-z]+ ){0,3}${FIGURE} of (?!(?:it|them|these|those|that|this|which)\\b)[^,;%]{3,80}?\\b(?:is|are|was|were|comes?|came|goes|went|originates?)\\b)`,
  "g",
)
/** … behind another: a figure, and what is said of it. */
const FIRST_FIGURE = new RegExp(FIGURE)
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

/** "While cobalt is bought in the Congo, 90% …": a subordinate clause that opens the sentence ends at the first comma behind its verb. */
const OPENING =
  /^(?:Even )?(?:[Ww]hile|[Aa]lthough|[Tt]hough|[Ww]hereas|[Aa]s|[Ss]ince|[Bb]ecause|[Ii]f|[Ww]hen|[Oo]nce|[Aa]fter|[Bb]efore|[Nn]ow that|[Ww]here|[Uu]ntil|[Uu]nless|[Ww]henever)\s[^,;]*?\b(?:is|are|was|were|has|have|had|do(?:es)?|did|remains?|holds?|held|fell|rose|grew|made|took|came|went|saw|sank|shrank|kept|led|began|stood|lost|won|gave|gained?|cut|put|set|sold|bought|sent|drew|built|met|paid|dug|can|could|may|might|will|would|must|should|cannot|[a-z]{3,}(?:ed|es)|(?<=(?:[A-Z][\w.’'-]*|\bit|\bthey)\s(?:now\s|still\s|also\s|already\s|alone\s)?)(?:exports?|imports?|mines?|supply|supplies|buys?|sells?|sends?|gets?|uses?|ships?|owns?|needs?|digs?|makes?|take|takes|meets?|covers?|account|accounts|depends?|rely|produce|produces|refines?))\b[^,;]*(?:(?:,\s[\w-]+(?:\s[\w-]+)?){1,4},?\s(?:and|or)\s[\w-]+(?:\s[\w-]+)?|,\sand\s[^,;]*)?,\s+(?!(?:and|or)\b)/

/** "Despite record prices, exports fell by 8%": what a statement is made in the face of. */
const DESPITE = /^(?:Despite|Notwithstanding|In spite of|In view of|Regardless of|Irrespective of)\s[^,;%]*,\s+(?!(?:and|or)\b)/

/** "Having mined 2% in 2010, Peru …", "Home to 21% of it, Chile …": an opening without a subject, whose subject is that of the main clause. */
const SUBJECTLESS =
  /^(?:(?:After|Before|By|Besides|While|When|Since|Without|In)\s)?(?!(?:During|According|Regarding|Concerning|Including|Excluding|Following|Considering|Depending|Judging|Notwithstanding|Pending|Beijing|Mining|Smelting|Refining|Recycling|Processing|Trading|Manufacturing|Something|Nothing|Spring)\b)[A-Za-z]+ing\s[^,;]*,\s+(?=(?:the\s+)?[A-Z])|^(?:As|Once|Long|Still|Already|Now|Traditionally|Being)\s(?:also\s|already\s|still\s)?(?:an?|the|one)\s(?:[\w’'-]+\s){0,3}?(?:owner|holder|home|source|supplier|seller|producer|miner|refiner|smelter|exporter|importer|buyer|consumer|user|maker|origin)s?\s[^,;]*,\s+(?=(?:the\s+)?[A-Z])|^(?:Itself\s)?(?:Home to|Owner of|(?:(?:Almost|Nearly|Wholly|Entirely|Highly|Fully|Heavily|Completely|Largely)\s)?(?:[Dd]ependent|[Rr]eliant)\s(?:up)?on)\s[^,;]*,\s+(?=(?:the\s+)?[A-Z])/

/**
 * Where an opening with a figure ends whose subject stands behind it, or -1: "Although it mines 14%, China …" at the comma.
 *
 * @example openingBefore("Home to 21% of it, Chile exports") // 17
 */
export function openingBefore(sentence: string): number {
  const opening = SUBJECTLESS.exec(sentence) ?? (OPENS_WITH_PRONOUN.test(sentence) ? OPENING.exec(sentence) : null)
  if (!opening || !FIRST_FIGURE.test(opening[0]) || !/^(?:the\s+)?[A-Z]/.test(sentence.slice(opening[0].length))) return -1
  return opening[0].trimEnd().length - 1
}
/** "Although it mines 14%, …": an opening whose subject is a pronoun. */
export const OPENS_WITH_PRONOUN = /^(?:[Ee]ven\s)?\w+\s(?:it|they|its|their)\s/

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
  const opening = sentence.match(OPENING) ?? sentence.match(DESPITE)
  if (opening && !/^\S+ (?:it|they)\b/.test(opening[0])) cuts.push(opening[0].trimEnd().length - 1)
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
