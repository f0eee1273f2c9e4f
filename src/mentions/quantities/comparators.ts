/** The words around a figure that say it is no exact one: "nearly", "more than", "up to", "or less". */
import type { Comparator } from "../../model.ts"

const DEGREE = String.raw`(?:(?:just|well|slightly|a\slittle|a\sbit|far|considerably|significantly|substantially|somewhat|much|even|only|still|marginally)\s)?`
const NO = String.raw`(?:no|not|never|nor|cannot|n[’']t)\s(?:to\s)?(?:be\s)?`

/** In order: the first that fits what stands right before the figure holds, so "no more than" comes before "more than". */
const BEFORE: readonly (readonly [Comparator, string])[] = [
  ["at most", String.raw`${NO}(?:more|greater|higher|larger)\sthan|${NO}(?:exceed(?:ing)?|above|over)|without\sexceeding`],
  [
    "at most",
    String.raw`as\s(?:much|high|many|large)\sas|(?<!\b(?:go(?:es|ne)?|went|c[ao]mes?|gets?|got|grew|grown?|r[io]se[sn]?|raise[ds]?|climb(?:s|ed)?|jump(?:s|ed)?|shot|moved?|mov(?:es|ing)|pushe[ds]|creeps?|crept)\s)up\sto|at\s(?:the\s)?most|(?:a\s|the\s)?max(?:imum|\.)?(?:\sof)?|capped\sat|(?:a\s)?(?:ceiling|cap)\sof|[≤⩽]|<=`,
  ],
  [
    "at least",
    String.raw`${NO}(?:less|fewer|lower|smaller)\sthan|${NO}(?:below|under)|(?:at|equal\sto)\sor\s(?:above|over|greater\sthan|more\sthan)|(?:greater|more|higher|larger)\sthan\sor\sequal\sto`,
  ],
  [
    "at least",
    String.raw`at\s(?:the\svery\s)?least|(?:at\s)?(?:a\s|the\s)?min(?:imum|\.)(?:\sof)?|at\sa\sminimum|as\s(?:little|low|few)\sas|a\sfloor\sof|[≥⩾]|>=`,
  ],
  [
    "at most",
    String.raw`(?:at|equal\sto)\sor\s(?:below|under|less\sthan)|(?:less|lower|smaller)\sthan\sor\sequal\sto|up\sto\sand\sincluding`,
  ],
  [
    "more than",
    String.raw`${DEGREE}(?:(?:more|greater|higher|larger|better)\sthan|(?<!\bhand(?:s|ed|ing)?\s)(?<!\b(?:a|the|its|full|obtain\w*|gain\w*|ha[sd]|have|tak\w+|took|secur\w+|exercis\w+|exert\w*|assum\w+|w[io]n|under)\s(?:\w+\s)?control\s)over|above|in\sexcess\sof|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|upwards?\sof|north\sof|beyond|past|top(?:s|ped|ping)|cross(?:es|ed|ing)|pass(?:es|ed|ing)|an?\sgood)|(?<![-=])>`,
  ],
  ["less than", String.raw`${DEGREE}(?:(?:less|fewer|lower|smaller)\sthan|under|below|short\sof|shy\sof|south\sof)|not\s(?:quite|even)|<`],
  [
    "about",
    String.raw`about|around|roughly|approximately|approx\.?|nearly|almost|virtually|practically|perhaps|maybe|barely|hardly|scarcely|some|(?:very\s)?close(?:r)?\sto|near(?:ing|s|ed|er|ly)?(?:\sto)?|approach(?:es|ed|ing)?|nudg(?:es|ed|ing)|border(?:s|ed|ing)\son|circa|ca?\.|ca|[~∼≈]`,
  ],
  [
    "about",
    String.raw`(?:an?\s)?estimated(?:\s(?:at|to\s(?:be|have\sbeen|account\sfor|have\saccounted\sfor|make\sup|represent|total)))?|(?:in|on)\sthe\s(?:order|region|vicinity)\sof|something\slike|more\sor\sless`,
  ],
]
const LAST = BEFORE.map(([comparator, words]) => ({ comparator, pattern: new RegExp(`(?<![a-z])(?:${words})\\s?$`) }))
const BETWEEN_THE_TWO = /(?:\b(?:the\sequivalent\sof|an?|the\sorder\sof)\s)$/
/** "no single country supplies more than 65%": what nobody passes is a ceiling; "no surprise, as it supplies more than 65%" is none. */
const NOBODY =
  /\b(?:no|not|cannot|never|none)\s(?:(?!(?:that|which|who|as|because|since|for|when|while|but|where)\b)[a-z’'-]+(?:,(?! (?:[a-z]+ )?(?:which|who|where)\b))?\s){1,8}$/

/** How far before a figure its comparator can begin. */
const REACH = 60

/** The comparator that ends `before`, and where it begins there: "supplies just over " gives more than, 9; null when there is none. */
export function comparatorBefore(before: string): { comparator: Comparator; start: number } | null {
  const near = before.slice(-REACH)
  const offset = before.length - near.length
  const inner = last(near)
  if (!inner) return null
  const outer = last(near.slice(0, inner.start).replace(BETWEEN_THE_TWO, (words) => " ".repeat(words.length)))
  // "up to roughly 18%" is a ceiling, "estimated at under 3%" too is less than: the word that says more wins.
  // "No more than about 11%" is only about 11%.
  const onlyAbout = inner.comparator === "about" && outer !== null && /\bno\smore\sthan\s$/.test(near.slice(0, inner.start))
  const wins = outer && outer.comparator !== "about" && !onlyAbout ? outer : inner
  const { comparator } = wins
  const start = (outer ?? inner).start
  const passed = NOBODY.test(near.slice(0, start)) && /\b(?:no|none)\b/.test(near.slice(0, start))
  if (passed && comparator === "less than") return { comparator: "at least", start: offset + start }
  return { comparator: comparator === "more than" && NOBODY.test(near.slice(0, start)) ? "at most" : comparator, start: offset + start }
}

function last(text: string): { comparator: Comparator; start: number } | null {
  const bare = text.replace(
    /\b(?:the\sequivalent\sof|(?<=(?:about|around|roughly|approximately|nearly|almost|over|than)\s)an?)\s$/,
    (words) => " ".repeat(words.length),
  )
  const trimmed = bare.trimEnd()
  for (const { comparator, pattern } of LAST) {
    const match = pattern.exec(trimmed)
    if (match) return { comparator, start: match.index }
  }
  return null
}

const AFTER =
  /(?:\s(?:or|and)\s(?<atLeast>more|above|over|higher|greater|upwards?)(?!\sthan)|\s(?:or|and)\s(?<atMost>less|lower|below|under|fewer)(?!\sthan)|\sor\s(?<about>so|thereabouts)|,?\sat\s(?:the\s(?:very\s)?)?(?<end>least|most)(?!\s\S*\d)|(?<plus>\+|-plus)(?!\d))(?![a-z])/y

/** The comparator that begins at `at`, right behind a figure: " or more" gives at least; null when there is none. */
export function comparatorAfter(lower: string, at: number): { comparator: Comparator; end: number } | null {
  AFTER.lastIndex = at
  const groups = AFTER.exec(lower)?.groups
  if (!groups) return null
  const { atMost, about, end } = groups
  return { comparator: atMost || end === "most" ? "at most" : about ? "about" : "at least", end: AFTER.lastIndex }
}

/** How far before a figure the head of its list can stand. */
const LIST_REACH = 400
/** "must contain these minimum shares: 12% for nickel, 20% for cobalt". */
const BOUNDED_LIST = /\b(?<bound>minimum|maximum)\b[^.:;]{0,60}:(?:[^.:]|\.(?=\d))*$/
/** "Must contain minimum amounts of recycled material, initially 16% of cobalt, 85% of lead". */
const BOUNDED_AMOUNTS =
  /\b(?<bound>minimum|maximum)\s(?:amounts?|shares?|contents?|levels?|proportions?|percentages?)\b[^.:;%]{0,60},\s(?:[^.:;]|\.(?=\d))*$/
/** "At least 16% recycled cobalt, 6% lithium and 6% nickel": nothing but the next name stands between. */
const AT_LEAST_EACH =
  /\bat least [\d.]+ ?(?:%|per ?cent)(?: (?!of\b|and\b)[a-z-]+){1,3},(?: [\d.]+ ?(?:%|per ?cent)(?: (?!of\b|and\b)[a-z-]+){1,3},?)?(?: and)? $/
const ESTIMATED_LIST = /\bestimated\b[^.:;]{0,90}:(?:[^.]|\.(?=\d)|(?<=\bu)\.s\.)*$/
/** "The estimated distribution of its use was paints, 60%; plastics, 20%": a list without a colon. */
const ESTIMATED_USES =
  /\bestimated\s(?:[\w-]+\s){0,3}(?:[\w-]*uses?|[\w-]*consumption|distribution|shares?|breakdown)\b[^.:;%]{0,80}?\s(?:is|are|was|were)\s[^.:;%]*?,\s(?:[\d.]+\s?(?:%|per\s?cent);\s[^.:;%]*,\s)*$/

/** Whether the figure at `at` stands in a list whose head says that all of it is estimated: "were estimated as follows: steel, 80%; ...". */
export function isInEstimatedList(lower: string, at: number): boolean {
  const before = lower.slice(Math.max(0, at - LIST_REACH), at)
  return before.includes("estimated") && (ESTIMATED_LIST.test(before) || ESTIMATED_USES.test(before))
}

/** The bound that the head of a list sets to every figure of it; null when it sets none. */
export function boundOfList(lower: string, at: number): Comparator | null {
  const before = lower.slice(Math.max(0, at - LIST_REACH), at)
  if (before.includes("at least") && AT_LEAST_EACH.test(before)) return "at least"
  const bound = before.includes("imum") ? (BOUNDED_LIST.exec(before) ?? BOUNDED_AMOUNTS.exec(before))?.groups?.bound : undefined
  return bound === undefined ? null : bound === "minimum" ? "at least" : "at most"
}
