/** The stage of each figure in a list of what a country does, or wants to do, at home with what it uses: "mine 10%, process 40% and recycle 25%". */
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"

type Stage = "extraction" | "processing" | "recycling"

const WORDS: Readonly<Record<Stage, string>> = {
  extraction: "min(?:e|es|ed|ing)|extract(?:s|ed|ing|ion)?|dig(?:s|ging)?|dug|quarr(?:y|ies|ied|ying)",
  processing: "process(?:es|ed|ing)?|refin(?:e|es|ed|ing|eries)|smelt(?:s|ed|ing|ers)?",
  recycling: "recycl(?:e|es|ed|ing)|scrap|w[io]ns? back|recover(?:s|ed|ing|y)?|reus(?:e|es|ed|ing)",
}
const STAGES = Object.keys(WORDS) as Stage[]
const ANY = STAGES.map((stage) => `(?<${stage}>${WORDS[stage]})`).join("|")
const WORD = new RegExp(`\\b(?:${ANY})\\b`, "gi")
/** "45% with domestic refining", "20% of demand from scrap", "15% refined there": the stage stands behind its figure. */
const BEHIND = new RegExp(
  `^(?:[^,;%]{0,110}?\\b(?:with|by|through|from|via|out of)\\s+(?:[\\w’-]+\\s+){0,2}?|\\s+(?:(?:is|are|was|were|be|must|should|shall|can|could|will|has|have|ought|to)\\s+){0,4})(?:${ANY})\\b`,
  "i",
)
const OWN_USE = /\b(?:consum\w+|demand|needs?|requirements?|us(?:e|es|ed)|usage)\b/i
const WORLD = /\b(?:world|global|worldwide)/i

/** Whoever was named before. */
const IT = /\b(?:[Ii]t|[Tt]hey|[Ii]ts|[Tt]heir)\b/

/** The stage beside a figure of such a list, or null: at least two stages with figures, and somebody's use. */
export function stageAtHome({ quantity, left, right, bracket }: Figure, { text, passage, areas }: Sentence): Stage | null {
  if (passage.quantities.length < 2 || bracket || WORLD.test(text) || !OWN_USE.test(text)) return null
  if (areas.length === 0 && !IT.test(text)) return null
  const [first, ...others] = areas.map(({ ids }) => ids.join())
  if (others.some((id) => id !== first)) return null
  const found = new Set([...text.matchAll(WORD)].map((match) => stageIn(match)))
  if (found.size < 2) return null
  return (
    stageIn(BEHIND.exec(text.slice(quantity.span.end, right.end))) ??
    stageIn([...text.slice(left.start, quantity.span.start).matchAll(WORD)].at(-1))
  )
}

function stageIn(match: RegExpMatchArray | null | undefined): Stage | null {
  return STAGES.find((stage) => match?.groups?.[stage]) ?? null
}

const AIMS =
  /\b(?:aims?|aiming|goals?|targets?|benchmarks?|objectives?|aspires?|wants?|should|must|shall|ought|to be able|commits?|strategy|strategies|act|law|regulation|deal|plans?|pledg\w+|proposal|proposes?|sets? (?:out|itself)|intends?|ambition)\b/i

/** Such a list in a sentence that speaks of an aim, a plan or a law. */
export function isAimAtHome(figure: Figure, sentence: Sentence): boolean {
  return AIMS.test(sentence.text) && stageAtHome(figure, sentence) !== null
}
