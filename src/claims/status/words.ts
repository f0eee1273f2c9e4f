/** The words that say whether a figure is so, aimed at, expected or only possible, and where the same words say it of something else. */
import type { Status } from "../../model.ts"
import { tenseOf } from "./tense.ts"

/** What says a status, before the figure in its clause or right behind it. */
interface Cue {
  readonly status: Status
  readonly before: RegExp
  readonly after: RegExp
}

export const CUES: readonly Cue[] = [
  {
    status: "target",
    before:
      /\b(?:targets?|targeting|goals?|aims?|aiming|aimed|benchmarks?|objectives?|yardsticks?|commit(?:s|ted|ment)?|intends?|pledge[sd]?|plan(?:s|ned|ning)? (?=to\b|an?\b|for an?\b)|vow(?:s|ed|ing)?(?= to\b)|promis(?:es|ed|ing) to|underta(?:kes|ken|king) to|undertook to|(?:is|are|was|were|has|have|had) (?:determined|resolved|supposed|meant|intended|obliged|bound by law) to|ought to|sights on|hope[sd]? (?:to|for)|striv(?:es?|ing) (?:to|for)|plan (?:is|that)|sets? out to|sets? (?:\w+ ){0,4}(?:marks?|bars?|thresholds?|floors?|ceilings?)|means to|wants?|(?:seek(?:s|ing)?|sought) to|shall|should|must(?! (?:rely|depend|import|buy|source|be (?:imported|bought|sourced|purchased)|bring in|ship in|get|obtain|fetch)\b)|(?<!\b(?:the|a|an|any|no|urgent|growing|this|their) )(?:needs?|ha(?:s|ve)) to(?! (?:be (?:imported|bought|sourced|purchased)|import|bring in|ship in|buy|rely|depend|source|purchase|obtain|pay|grow|rise|increase|expand|fall)\b)|requir(?:ed to(?! (?:rely|import))|es? (?:that|an?|at least|the use)|es? (?:[a-z-]+ ){1,3}to\b)|decided to|(?:plan|strategy|law|act|regulation|roadmap|directive|bill|programme|program|policy|agenda) (?:also )?(?:calls for|demands|envisages|envisions|provides)|mandat(?:es?|ed|ory)|oblige[sd]?|obligations?|stipulates?|provides for|lays down|prescribes?|ambition|want(?:s|ed)? to|(?:is|are) to (?!the\b|an?\b|its\b|their\b|other\b|countries\b|blame\b|be (?:found|had|seen)\b)(?=[a-z])|to be reached|no more than [\d.]+\s?(?:%|per ?cent) .{0,60}by 20[2-9]\d)\b/gi,
    after:
      /\b(?:target|goal|benchmark|objective|must(?! (?:be )?(?:rely|depend|import|buy|source|imported|bought|sourced|purchased|bring in)\b)|should|shall|(?:is|are) to (?!the\b|an?\b|its\b|their\b|other\b|countries\b|be (?:found|had|seen)\b|europe\b|china\b|japan\b)(?=[a-z])|to be (?:reached|met|achieved|recycled|recovered|processed|mined|extracted|sourced)|(?:needs?|ha(?:s|ve)) to (?:come|be (?!imported|bought|sourced|purchased)\w+ed)|(?:is|are) (?:supposed|meant|intended|planned) to|(?:is|are|becomes?) (?:mandatory|obligatory|required))\b/i,
  },
  {
    status: "forecast",
    before:
      /\b(?:expect(?:s|ed|ation)?|project(?:s|ed|ions?)|forecasts?|predict(?:s|ed)?|anticipat\w+|scenarios?|base case|baseline|outlook|will|set to|seen (?:at|reaching|rising|falling)|likely to|poised to|on track|foresees?|(?:is|are) (?:due|slated|bound|forecast) to|on course to|foresaw|reckon(?:s|ed|ing)? with|head(?:ed|ing) for|in prospect|(?:is|are) seen (?=$|about |around |some |nearly )|(?:was|were) to (?=(?:increase|rise|grow|swell|climb|expand|fall|decline|drop|decrease|shrink|slip|recover|rebound|peak|double|advance|surge|jump|soar|add|gain|reach)\b)|sees? (?=[^,;%]{3,60}\b(?:rising|growing|falling|reaching|increasing|climbing|dropping|declining|shrinking|expanding)\b)|(?:in|under) the (?:NZE|STEPS|APS|SDS))\b/gi,
    after:
      /\b(?:will(?! (?:need|have) to)|(?:is|are) (?:widely |now |also |thought |considered |deemed )?(?:expected|projected|forecast|predicted|anticipated|foreseen|set to|likely|in prospect|on the cards)|(?:expected|forecast|projected|foreseen|anticipated) (?:in|by|for|over)|(?:to be|being) \w+ed by 20[3-9]\d)\b/,
  },
  {
    status: "hypothetical",
    before:
      /\b(?:could|may|might|would|if(?! one believes| any\b| not\b| only\b)|potential(?:ly)?|threaten(?:s|ed|ing)? (?=to\b|an?\b|with\b|new\b|\d)|(?:(?<!\b(?:is|are|was|were|be|been) (?=considered))consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|contemplat(?:es|ed|ing)|ponder(?:s|ed|ing)?|float(?:s|ed|ing)?) (?=an?\b|new\b|\w+ing\b)|mull(?:s|ed|ing)|advocat(?:es|ed|ing)|urg(?:es|ed|ing)|capable of|propos(?:al|als|ed|es)(?! (?:adds|says|sets|foresees|provides|states|also)\b)|recommend\w*|were to|possibly)\b/gi,
    after:
      /\b(?:could|might|would|may|(?:is|are|was|were|been|being) (?:proposed|recommended|considered|discussed|mulled|threatened|floated)|under (?:consideration|discussion))\b/,
  },
]
/** "A scenario that meets the climate goals": what it aims at is foreseen. */
const OF_A_SCENARIO =
  /(?<=\bscenarios?\b)(?: \([A-Z]+\))?\s(?:that|which|in which|where|consistent|aligned|compatible|in line|meeting|to)\b[^,;]*(?=,)/gi

/** "Europe must diversify, since it depends on China for 98%": why it must is a fact. */
const REASON = /^.*\b(?:since|because|given that|as|after) (?:it|they|the|its|their|[A-Z][a-z]+)\b(?! (?:19|20)\d\d)/
/** "The Steel Market Outlook", "in its outlook, the bank said that prices rose": a paper of that name, whatever it says. */
const PAPER =
  /\b(?:[A-Z][\w-]*,? (?:and )?){0,6}(?:Outlook|Forecasts?|Scenarios?|Targets?|Goals?|Plan)\b|\b(?:outlook|forecasts?)(?=, [^;]*\b(?:said|says|rose|fell|grew|edged|increased|decreased|dropped|amounted)\b)/g

/** "As forecast, it made", "it met its target and made": what has come about, as was foreseen. */
const COME_ABOUT =
  /\b[Aa]s (?:was |had been |widely )?(?:expected|planned|forecast|predicted|projected|targeted|anticipated|foreseen|intended)\b|\b(?:reach|met|meet|achiev|attain|hit|beat|exceed|surpass|miss|overshot|undershot)\w* (?:its|their|the|this|that) (?:[\w-]+ ){0,3}?(?:targets?|goals?|objectives?|aims?|quotas?|forecasts?)\b(?! (?:of|at|to|for|that)\b)/g
/** "While buyers could complain, China makes 39%", "to reach its goals, Canada …": a clause of its own before the statement. */
const BEFORE_STATEMENT =
  /^(?:.*;)?\s*(?:(?:While|Although|Though|Whereas|Even though|Even if)\b[^,%]*,|(?:In order t|T)o [^,%]*,(?=.*\b(?:which|the|an?)\b))/
/** "If mines close, buyers will suffer: China makes 39%": what follows the colon is a statement of its own. */
const BEFORE_COLON = /^.*:\s/

/** Whether what stands between a colon and the figure states something of its own, so that what goes before the colon says nothing of it. */
export function isStatedAnew(afterColon: string): boolean {
  return tenseOf(afterColon) !== "none"
}

/** "Palladium would be next, and its price jumped": a clause of its own with a subject and a verb of its own. */
const OWN_CLAUSE = /^.*[,;]\s(?:and|but|yet|so)\s(?!(?:will|would|could|may|might|should|must|to)\b)/

/** What stands before a figure, with words that say something else than its status made blank. */
export function elsewhereBlank(left: string): string {
  const blank = (words: string) => " ".repeat(words.length)
  const colon = BEFORE_COLON.exec(left)
  const stated = colon !== null && isStatedAnew(left.slice(colon[0].length))
  const clause = OWN_CLAUSE.exec(left)
  const own = clause !== null && tenseOf(left.slice(clause[0].length)) !== "none"
  return [...(own ? [OWN_CLAUSE] : []), OF_A_SCENARIO, PAPER, REASON, COME_ABOUT, BEFORE_STATEMENT].reduce(
    (text, pattern) => text.replace(pattern, blank),
    stated ? left.replace(BEFORE_COLON, blank) : left,
  )
}
