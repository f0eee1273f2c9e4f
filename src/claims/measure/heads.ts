/** Which of several cues says what is measured: the sharper one, and of nouns that hang together their head. */
import type { FoundMeasure } from "../../mentions/found.ts"
import type { MeasureId } from "../../model.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"
import { hasPassed } from "./moved.ts"

/** Cues so general that any other cue of the clause says more ("provides 70% of cobalt mine production"). */
export const GENERAL = new Set<MeasureId>(["supply", "other", "composition"])

const GENERAL_OF = new Set<MeasureId>(["supply", "other"])

/** Who works and where: "mines", "smelters", "exporters" say what is done only of a figure that they have a part in. */
const WORKER =
  /^(?:mines?|colliery|collieries|smelters?|refiners?|refinery|refineries|furnaces?|producers?|exporters?|importers?|consumers?|suppliers?|recyclers?|proprietors?|shareholders?|diggers?|end[- ]users?)$/i

/** "its mines", "from mines": no doing of "it mines". */
const PLACE =
  /(?:\b(?:the|an?|its|their|of|from|at|in|for|by|on|to|with|domestic|own|home|local|new|old|foreign|closed|those|these|few|many|big|large|largest|two|three|four|five|artisanal|[A-Z][a-z]+(?:an|ese|ian|ish|can))|['’]s?)\s+(?:[a-z-]+\s+)?$|\b(?:at|from|of|in|on|by)\s+[A-Z][\w’'-]+\s+[a-z-]+\s+$/

export function isWorker(text: string, { start, end, form }: FoundMeasure): boolean {
  const word = text.slice(start, end)
  return (form === "noun" && WORKER.test(word)) || (/^mines?$/i.test(word) && PLACE.test(text.slice(0, start)))
}

/** The nearest cue that is not general, else the nearest. */
export function sharpest(cues: readonly FoundMeasure[]): FoundMeasure | undefined {
  return cues.find((cue) => !GENERAL.has(cue.id)) ?? cues[0]
}

/** A word farther from the figure leads to it no longer: 50 letters read nine claims of prose more than 70, and lost one; 110 lost three. */
const NEAR = 50
const STATES =
  "(?:account\\w*|ma[dk]es?|represent\\w*|holds?|held|ha[sd]|have|met|meets?|cover(?:s|ed)?|suppl(?:y|ies|ied)|provid(?:es?|ed)|deliver(?:s|ed)?|sen[dt]s?|ship(?:s|ped)?|sold|sells?|took|takes?|buys?|bought|gets?|got|is|are|was|were|figured|contribut\\w+|came|comes?|stood|stands?|commands?|pays?|paid|spends?|spent|went|goes|needs?|needed|want(?:s|ed)?|fell|rose|dropped|climbed|grew|shrank|cost)"
/** "praise what its plants deliver, they hold": a comma, and then another verb that has the figure. */
const SAID_ELSEWHERE = new RegExp(`[,;–—]\\s(?!which|who|whose|where|that)[^,;%]*\\b${STATES}\\b[^,;%]*$`)

/** "is home to large mines and covers 34%": a verb of its own behind what is said of the works. */
const ANOTHER_VERB = new RegExp(`^[^,;%]*\\sand\\s(?:\\w+ly\\s)?${STATES}\\b`)

/** "Its smelters get two thirds of their feed from Congo", "refiners unloaded 22% less": what they do is told by another verb. */
const TRADES =
  /^\s(?:\w+ly\s|now\s|have\s|has\s|had\s)?(?:gets?|got|bu(?:y|ys)|bought|draws?|drew|import(?:s|ed)?|receive[sd]?|t[ao]kes?|took|fetche[sd]|source[sd]?|obtain(?:s|ed)?|depend(?:s|ed)?|rel(?:y|ies|ied)|need(?:s|ed)?|pays?|paid|unload(?:s|ed)?|order(?:s|ed)?|spen[dt]s?|sold|sells?|ship(?:s|ped)?|sen[dt]s?|export(?:s|ed)?)\b/

/** The cue that leads to the figure; of "investment in lithium mining" the first noun. */
export function governed(sentence: Sentence, left: readonly FoundMeasure[], figure: Figure): FoundMeasure | undefined {
  const { text } = sentence
  const { start } = figure.quantity.span
  const nearest = sharpest(
    left
      .toReversed()
      .filter((cue) => start - cue.end < NEAR && !SAID_ELSEWHERE.test(text.slice(cue.end, start)))
      .filter((cue) => !(isWorker(text, cue) && (ANOTHER_VERB.test(text.slice(cue.end, start)) || TRADES.test(text.slice(cue.end, start)))))
      .filter((cue) => !(cue.id === "tariff" && hasPassed(text, cue, figure))),
  )
  const works = nearest && isWorker(text, nearest) ? ofWorks(nearest, left, text) : undefined
  if (works) return works
  const isOfNoun = nearest?.form === "adjective" || (nearest && /\bof\s+(?:\w+ly\s+)?$/.test(text.slice(0, nearest.start)))
  const named = nearest && headOfReduced(nearest, left, text)
  if (named) return named
  if (nearest?.form !== "noun" && !isOfNoun) return nearest
  const head = left.findLast(
    (cue) =>
      cue.form === "noun" &&
      cue.end < nearest.start &&
      !GENERAL.has(cue.id) &&
      /^\s+(?:(?:savings|growth|change|rise|fall|intensity|cost|costs)\s+)?(?:in|of|for|on|from)\s+(?:(?!(?:has|have|had|is|are|was|were|will|would|could|can|may|might|must|should|shall|when|while|if|because|since|after|before|caused|sent|drove|drives|pushed|led|lifted|made|makes|reduc\w+|cuts?|lower(?:s|ed)|rais\w+|increase[sd])\b)[\w'’-]+\s+){0,6}$/.test(
        text.slice(cue.end, nearest.start),
      ),
  )
  return head ?? nearest
}

/** What is done with works is measured, not what they do: "spending on mines", "stocks at smelters"; their output, and what leaves them, is what they do. */
const OUTPUT: ReadonlySet<MeasureId> = new Set<MeasureId>(["production", "extraction", "processing", "manufacturing", "supply"])
const AT_WORKS =
  /^(?:\s+(?:paid|charged|held|used|owned|incurred|made))?\s+(?:in|of|for|on|at|from|to|by|into)\s+(?:(?!(?:and|but|which|that|who|has|have|had|is|are|was|were|will|would|could|can|may|might|must|should|shall|when|while|if|because|since|after|before|met|covers?|supply|supplied|account|accounts?|accounted)\b)[\w'’.-]+\s+){0,5}$/

/** A cue that ends in its preposition: "stake of", "interest in". */
const PREPOSED = /\b(?:of|in|on)$/

/** "The capacity of the world's copper mines", "spending on mines": the noun that works stand behind. */
function ofWorks(works: FoundMeasure, cues: readonly FoundMeasure[], text: string): FoundMeasure | undefined {
  return cues.findLast(
    (cue) =>
      cue.form !== "verb" &&
      cue.end < works.start &&
      !OUTPUT.has(cue.id) &&
      !isWorker(text, cue) &&
      !/^shipments? from /i.test(text.slice(cue.start, works.start)) &&
      AT_WORKS.test(` ${text.slice(cue.end - (PREPOSED.exec(text.slice(cue.start, cue.end))?.[0].length ?? 0), works.start).trimStart()}`),
  )
}

/** "The average grade of the ore mined", "spending on metals needed for": of a noun and the participle of what it is about, the noun. */
function headOfReduced(nearest: FoundMeasure, left: readonly FoundMeasure[], text: string): FoundMeasure | undefined {
  const cue = text.slice(nearest.start, nearest.end)
  if (nearest.form === "noun" || !/(?:ed|dug|won|made)(?: in| for| by)?$/.test(cue)) return undefined
  return left.findLast(
    (head) =>
      head.form === "noun" &&
      head.end < nearest.start &&
      head.id !== nearest.id &&
      !GENERAL_OF.has(head.id) &&
      /^\s+(?:of|on|for)\s+(?:(?!(?:and|that|which|has|have|had|is|are|was|were|be|been)\b)[\w’'-]+\s+){1,5}$/.test(
        text.slice(head.end, nearest.start),
      ),
  )
}

/** "capacity for battery production", "growth in demand for refining": of two nouns joined by a preposition, the first. */
export function headOf(cue: FoundMeasure | undefined, cues: readonly FoundMeasure[], text: string): FoundMeasure | undefined {
  if (cue?.form !== "noun") return cue && (headOfReduced(cue, cues.toReversed(), text) ?? cue)
  const head = cues.find(
    (other) =>
      other.form === "noun" &&
      other.end < cue.start &&
      !GENERAL.has(other.id) &&
      /^\s+(?:for|of)\s+(?:[\w’'-]+\s+){0,4}$/.test(text.slice(other.end, cue.start)),
  )
  return head ?? cue
}

/** "of the world output of rare earths and its use": the last noun before the next "of" or "and". */
export function headNoun(text: string, nouns: readonly FoundMeasure[]): FoundMeasure | undefined {
  const first = nouns[0]
  return first && nouns.findLast((noun) => !/\b(?:of|and|or)\b/.test(text.slice(first.end, noun.start)))
}
