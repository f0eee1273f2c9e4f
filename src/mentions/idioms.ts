/** Idioms with a measure's word in them that measure nothing: "its own", "used to be", "made do with less". */

interface Idiom {
  /** The word as it stands, the text before it and after it: each must fit where it is given. */
  readonly word: RegExp
  readonly before?: RegExp
  readonly after?: RegExp
}

const IDIOMS: readonly Idiom[] = [
  // "its own", "the country's own portion", "call its own": whose it is, not who owns it.
  { word: /^own$/i, before: /(?:\b(?:its|their|his|her|our|my|your|whose)|['’]s?)\s+(?:very\s+)?$/i },
  // "light-emitting diodes"
  { word: /^emitting$/i, before: /\w[-‐]$/ },
  // "where it used to be 60%", "the country used to buy", not "cobalt used to make batteries"
  {
    word: /^used$/i,
    before: /(?<!\b(?:is|are|was|were|be|been|being|gets?|got)\s)$/i,
    after:
      /^\s+to\s+(?:be|have|get|come|go|buy|sell|take|account|hold|stand|lie|import|export|send|ship|rely|depend|dig|rank|belong|cost|pay)\b/,
  },
  // "need only pay", "need not fear", "needs hardly"
  { word: /^needs?$/i, after: /^\s+(?:only|not|hardly|barely|merely|never|scarcely|no longer)\b/ },
  // "if need be", "no need to worry", "in need of"
  { word: /^needs?$/i, before: /\b(?:no|if|little|in)\s+$/i, after: /^\s+(?:be|to|of|for)\b/ },
  // "made do with", "makes for a loss", "made sure", "makes little difference", "makes it hard"
  {
    word: /^ma(?:kes?|de|king)$/i,
    after:
      /^\s+(?:do|for|sure|good|way|sense|room|clear|plain|no|progress|headway|headlines|history|inroads|ends|money|much|little|matters|amends|up\s+for|up\s+its|it|him|them|us|that|this)\b/,
  },
  // "made August the leanest month", "made Bolivia famous", "made the Union's buyers nervous"
  {
    word: /^ma(?:kes?|de|king)$/i,
    after:
      /^\s+(?:[A-Z][\w’'-]*|the\s+[\w’'-]+)(?:\s+[\w’'-]+){0,3}?\s+(?:famous|rich|great|possible|impossible|easy|hard|easier|harder|worse|better|dear|cheap|dearer|cheaper|nervous|the\s+(?:\w+est|first|second|third|most|least|world['’]s)|a\s+(?:good|bad|lean|record|poor|great|net|leading|major))\b/,
  },
  // "a shortage in the making", not "a step in the making of panels"
  { word: /^making$/i, before: /\bin the $/i, after: /^(?!\s+of\b)/ },
  // "had melted to 11 percent", "melted away"
  { word: /^melt(?:s|ed|ing)?$/i, after: /^\s+(?:away|down\s+)?(?:to|by|from)\b|^\s+away\b/ },
  // "had cost it several places", "cost the country dear", "at a cost of"
  { word: /^costs?$/i, after: /^\s+(?:it|them|him|her|us|me)\b/ },
  { word: /^(?:pay|pays|paid|paying)$/i, after: /^\s+(?:off|attention|heed|tribute|dividends|back|lip)\b/ },
  // "building materials", "building/structural supplies": a trade, nothing that is made.
  {
    word: /^building$/i,
    after: /^(?:\/|\s+(?:materials?|supplies|products?|sector|industry|trades?|sites?|codes?|and construction|& )\b)/i,
  },
  // "at the end of a laborious process", "in the process": a course of things.
  { word: /^process$/i, before: /\b(?:the|a|an|this|that|long|laborious|slow|political|whole|legal|approval|licensing)\s+$/i },
  // "grade II", "of grade A"
  { word: /^grades?$/i, after: /^\s+(?:I{1,3}|IV|[A-D]|\d)\b/ },
  // "being in demand": sought after
  { word: /^demand$/i, before: /\b(?:is|are|was|were|being|be|much|more|less|great|high) in $/i },
  // "the lead in production belonged to Canada", "second place still belonged to Russia"
  {
    word: /^belong(?:s|ed)? to$/i,
    before:
      /\b(?:places?|leads?|ranks?|rung|crown|titles?|positions?|spot|palm|prize|first|second|third|last|largest|biggest|greatest|rest|remainder|future|day|stage|lion['’]s share)\b[^.;,%]{0,24}$/i,
  },
  // "mills sent for 12% more coal": ordered it
  { word: /^(?:sends?|sent)$/i, after: /^\s+(?:for|word|shivers|a (?:signal|message|shock)|shock)\b/ },
  // "took stock"
  { word: /^stocks?$/i, before: /\b(?:takes?|taking|took)\s+$/i },
  // "put down a deposit"
  { word: /^deposits?$/i, before: /\b(?:bank|cash|security|put down a|paid a)\s+$/i },
]

/** True for a word that, where it stands, belongs to an idiom. */
export function isIdiom(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const found = text.slice(start, end)
  return IDIOMS.some(
    ({ word, before, after }) =>
      word.test(found) &&
      (!before || before.test(text.slice(Math.max(0, start - 40), start))) &&
      (!after || after.test(text.slice(end, end + 80))),
  )
}
