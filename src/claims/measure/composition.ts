/** What something consists of: the content of a material in an ore, an alloy or a product. */
import type { FoundMeasure } from "../../mentions/found.ts"
import type { MeasureId, Span } from "../../model.ts"
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"

const HOLDS =
  /\b(?:with|contain\w*|hold\w*|ha[sd]|have|carr(?:y|ies|ied)|bears?|runs? to|ran to|averag(?:es|ed|ing)|grad(?:es|ing)|assay\w*|(?:must|has to|have to|should|will|can|may|would) be|compris\w+|is|are|(?:alloy|mixture|blend|compound)s? of)\s*$/i
/** Verbs that say nothing else than what a thing holds. */
const SURELY_HOLDS =
  /\b(?:contain\w*|grades|grading|assay\w*|includes?|included|consist(?:s|ed|ing)? of|composed of|(?:ores?|alloys?|concentrates?|brines?|rocks?|bronzes?|brass(?:es)?|deposits?|sands?)(?: (?:only|often|seldom|rarely|usually|typically|hardly|may|can|might|never|still|now))? (?:ha[sd]|have|holds?|held|with|carr(?:y|ies|ied)|bears?|of)(?: (?:only|just|barely|merely|a mere))?|\balloys? of|which (?:there )?(?:is|are|was|were)(?: (?:only|just))?)(?:\s+(?:an average|a mean|an average content|a median) of)?\s*$/i
/** "The average grade of copper ore mined worldwide declined from", "the zinc content of the ore mined was": whatever is done with the ore. */
const GRADE =
  /\b(?:(?:average|mean|median|typical|head|ore) (?:[a-z]+ )?grades?|[Gg]rades? of (?:the )?(?:[a-z]+ )?ores?|content of (?:the )?(?:[a-z]+ )?(?:ores?|rocks?|concentrates?))\b(?:(?!\b(?:and|while|but|as|output|production|prices?|costs?|imports?|exports?|use)\b)[^;,%]){0,70}$/
/** "contain concentrations of 0.1% of yttrium", "alloys with up to 27% of rhenium", "an ore holds as much as 1% of tungsten": how much of what follows. */
const CONTENT_OF =
  /\bconcentrations? of\s*(?:only |just |about |up to )*$|\b(?:ores?|alloys?|concentrates?|brines?|rocks?|bronzes?|brass(?:es)?|minerals?|steels?|deposits?|slags?)(?:,? (?:which|that))? (?:(?:only|often|seldom|rarely|usually|typically|hardly|may|can|might|never|still|now) )*(?:contains?|contained|holds?|held|has|have|had|with|carr(?:y|ies|ied)|bears?|bore|(?:is|are|was|were) (?:made|produced|alloyed) with)\s(?:(?:only|just|about|around|some|up|to|as|much|more|than|less|at|most|least|over|a|mere|an average of) ?)*$/i
/** "0.1% of the rare earths in the ore". */
const IN_ORE =
  /\b(?:in|of) (?:the |its |an? |this |that )?(?:[\w-]+ ){0,3}(?:ores?|concentrates?|alloys?|rocks?|brines?|minerals?|deposits?)\s*$/
const MAKES_UP = /\b(?:ma[dk]es?|making) up\s+(?:only\s+|just\s+)?$/i

/** "of the ore is", "of the weight of a magnet is". */
const FILLED_WITH =
  /^\s*of\s+(?:the|an?|this|that|each|every|its|their)\s+(?:[\w-]+\s+){0,2}(?:ores?|rocks?|alloys?|concentrates?|slag|magnets?|cells?|batter(?:y|ies)|cathodes?|anodes?|scrap|coins?|weight|mass|packs?|steel|metal)\s+(?:of (?:an?|the|such an?) [\w-]+ )?(?:is|are|was|were)\s+$/i

/**
 * What something holds: "slag with 20% vanadium oxide", "33% nickel, 33% cobalt", "cobalt makes up 20% of the cathode", "2% of the ore is
 * copper". The material follows the figure with nothing between, or makes up a share of a thing that is neither an area's nor a measure's.
 */
export function holding(figure: Figure, sentence: Sentence, cues: readonly FoundMeasure[]): Filled<MeasureId> | undefined {
  const { text, materials, areas, passage } = sentence
  const { span } = figure.quantity
  const content = (why: string, sure: number) => filled<MeasureId>("composition", span, why, sure)
  if (!figure.of && GRADE.test(text.slice(figure.clause.start, span.start))) return content("the grade of an ore", 0.85)
  const named = materials.find(({ start }) => start >= span.end && /^\s*$/.test(text.slice(span.end, start)))
  const near = text.slice(figure.left.start, span.start)
  const part = figure.of && figure.of.start >= span.end ? text.slice(figure.of.start, figure.of.end) : ""
  if (
    part &&
    !figure.bracket &&
    materials.some((group) => inside(figure.of!, group)) &&
    CONTENT_OF.test(near) &&
    !cues.some((cue) => inside(figure.of!, cue)) &&
    !/\b(?:world|global|all)\b/.test(part)
  )
    return content("something holds so much of the material", 0.8)
  if (
    /^\s*(?:the )?[\w-]+(?: [\w-]+){0,3}? in /.test(part) &&
    IN_ORE.test(part) &&
    /\b(?:represents?|represented|represent|account(?:s|ed)? for|ma[dk]es? up|constitut\w+|compris\w+)\s+(?:[a-z]+\s+){0,3}$/.test(near)
  )
    return content("a part of what an ore holds", 0.8)
  if (named && !figure.bracket && SURELY_HOLDS.test(near)) return content("something holds so much of the material", 0.85)
  if (figure.bracket || areas.some((area) => inside({ start: figure.clause.start, end: span.start }, area))) return undefined
  if (named && !cues.some((cue) => cue.form === "noun" && cue.start >= named.end && /^\s*$/.test(text.slice(named.end, cue.start)))) {
    const listed = passage.quantities.findLast((other) => other.span.end <= span.start)
    const opens =
      HOLDS.test(near) &&
      !cues.some(
        (cue) =>
          inside(figure.left, cue) && cue.start > text.lastIndexOf(":", span.start) && cue.id !== "composition" && cue.id !== "processing",
      )
    if (opens) return content("something holds so much of the material", 0.8)
    const first = firstOfMixture(figure, sentence)
    if (listed && first && HOLDS.test(text.slice(0, first.start))) return content("something holds so much of the material", 0.75)
  }
  const filling = materials.find(({ start }) => start >= span.end && FILLED_WITH.test(text.slice(span.end, start)))
  if (filling && !cues.some((cue) => cue.start >= filling.end && /^\s*$/.test(text.slice(filling.end, cue.start))))
    return content("a part of the thing is the material", 0.8)
  const maker = materials.some((group) => inside(figure.left, group))
  const plainThing =
    figure.of &&
    !cues.some((cue) => inside(figure.of!, cue)) &&
    !/\b(?:world|global|total|all|its|their|sum|tonnage|volume|amount)\b/.test(text.slice(figure.of.start, figure.of.end))
  return maker && plainThing && MAKES_UP.test(near) ? content("the material makes up a part of a thing", 0.75) : undefined
}

/** The first figure of "76% glass, 10% polymer, 8% aluminium": each with a word or two behind it, material or not. */
function firstOfMixture({ quantity }: Figure, { text, passage }: Sentence): Span | undefined {
  let first: Span | undefined
  for (let at = passage.quantities.indexOf(quantity); at > 0; at--) {
    const last = passage.quantities[at - 1]!.span
    if (
      !/^\s+(?:(?!of\b|in\b|for\b|is\b|are\b)[\w-]+\s*){1,3}(?:,\s*(?:and\s+)?|\s+and\s+|(?<=\s)and\s+)$/.test(
        text.slice(last.end, passage.quantities[at]!.span.start),
      )
    )
      break
    first = last
  }
  return first
}
