/** Whether a stretch of a sentence speaks of the past or of the present, by its first finite verb. */

export type Tense = "past" | "present" | "none"

/** Verbs that are plainly of the present. */
const PRESENT =
  "is|are|has|have|does|do|remains?|continues?|contains?|accounts? for|holds?|makes?|produces|refines|processes|provides?|relies|rely|depends?|consumes?|buys?|sells?|sends?|gets?|comes?|goes|represents?|controls|hosts|houses|harbou?rs|operates|runs|owns?|dominates?|covers?|meets?|delivers?|stands?|amounts? to|originates?|converts?|turns? out|contributes?|constitutes?|lies?|sits?|boasts?|commands?|absorbs?|carries|handles|attracts?|captures|fetches|equals|equal(?! to\\b)|obtains?|grows|rises|falls|becomes?|begins?|yields?|gives?|serves?|feeds?|burns?|can|puts|divides?|stems?|occurs?|exists?|belongs?|includes?|involves?|derives?|comprises?|consists?|possess(?:es)?|generates?|needs?|requires?|receives?|earns?|faces?|pays?|owes?|apply|applies|now|currently|today"
/** What could be a noun too ("imports", "mines") is a verb before a figure. */
const PRESENT_OR_NOUN =
  "(?:imports?|exports?|mines?|supplies|supply|uses?|ships?|extracts?|produce|refine|smelts?|sources?|takes?)\\s+(?:(?:about|around|nearly|almost|over|some|just|only|no more than|no less than|more than|less than|under|up to|well over|at least|at most|close to|roughly|another|a further|the remaining)\\s+)?(?:\\d[\\d.,]*|half|an? (?:third|quarter|fifth|tenth)|two[- ]thirds|three[- ]quarters|most|all)"
const PAST =
  "was|were|had|did|rose|fell|grew|made|took|came|went|held|sold|bought|got|sent|lost|met|stood|led|saw|became|began|sank|shrank|won|drew|kept|left|ran|fed|lay|found|gave|brought|paid|spent|built|dug|drove|ate|leapt|shot|slid|fought|remained|continued|reached|amounted|accounted|totall?ed|exceeded|averaged|ranked|dominated|originated|depended|relied|contributed|consisted|belonged|stayed|declined|dropped|slipped|jumped|climbed|soared|surged|plunged|slumped|doubled|tripled|halved|quadrupled|followed(?= (?:with|at))"
/** A form in -ed is a verb of the past before its object or its measure; elsewhere it may be a participle ("metal refined in China"). */
const PAST_WITH_OBJECT =
  "[a-z]{2,}(?<!e)ed(?=\\s(?:(?:up|by|to|for|at|out|from|in)\\s)?(?:(?:an?|the|its|their|some|about|around|over|nearly|almost|only|just|more|less|close|well|all|most|between|half|two|three)\\b|\\d))(?!\\s(?:by|from|to|in)\\s(?:the|an?|its|their)\\s(?!third|quarter|fifth|tenth|full|good|mere|record)[a-z]{3,})"
const FINITE = new RegExp(
  `\\b(?:(?<past>${PAST}|${PAST_WITH_OBJECT})|(?<!\\b(?:its|their|his|our|these|those|other|all|to) )(?<present>${PRESENT}|${PRESENT_OR_NOUN}))(?![\\w-])`,
  "i",
)

/**
 * The tense of the first finite verb.
 *
 * @example tenseOf("China produced 90%") // "past"; "relies on imports for 98%" is present, "China (60%)" none
 */
export function tenseOf(text: string): Tense {
  const groups = FINITE.exec(text)?.groups
  return groups?.past ? "past" : groups?.present ? "present" : "none"
}
