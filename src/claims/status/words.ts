/** The words that say whether a figure is so, aimed at, expected or only possible, and where the same words say it of something else. */
import type { Status } from "../../model.ts"
import { tenseOf } from "./tense.ts"

/** What says a status, before the figure in its clause or right behind it. */
interface Cue {
  readonly status: Status
  readonly before: RegExp
  readonly after: RegExp
}

/** "Is going to fall"; "is going to China" is no verb. */
const GOING_TO = String.raw`\b(?:is|are) going to (?:be|have|end|rise|increase|grow|double|fall|drop|come|go|need|take|use|make|produce|supply|provide|cover|meet|import|export|buy|reach|cost|account)\b`

export const CUES: readonly Cue[] = [
  { status: "forecast", before: new RegExp(GOING_TO, "gi"), after: new RegExp(GOING_TO, "i") },
  {
    status: "target",
    before:
      /\b(?:targets?|targeting|goals?|aims?|aiming|aimed|benchmarks?|objectives?|yardsticks?|commit(?:s|ted|ment)?|intends?|pledge[sd]?|plan(?:s|ned|ning)? (?=to\b|an?\b|for an?\b)|vow(?:s|ed|ing)?(?= to\b)|promis(?:es|ed|ing) to|underta(?:kes|ken|king) to|undertook to|(?:is|are|was|were|has|have|had) (?:determined|resolved|supposed|meant|intended|obliged|bound by law) to|ought to|sights on|hope[sd]? (?:to|for)|aspires? to|aspir(?:ed|ing) to|(?:may|must|shall) (?:not|no longer) (?:be|exceed|come|rely|depend|obtain|get|take)|striv(?:es?|ing) (?:to|for)|plan (?:is|that)|sets? out to|sets? (?:\w+ ){0,4}(?:marks?|bars?|thresholds?|floors?|ceilings?)|means to|wants?(?! (?:about |some |nearly |over )*\d)|(?:seek(?:s|ing)?|sought) to|shall|should|must(?! (?:now |still |then |even |at present )?(?:rely|depend|import|buy|source|fetch|obtain|bring in|ship in|get(?! back)|bear|pay|do with|make do|put up|face|deposit|be (?:imported|bought|sourced|purchased|brought|fetched|obtained|got|shipped|procured|had|found))\b)|(?<!\b(?:the|a|an|any|no|urgent|growing|this|their) )(?:needs?|ha(?:s|ve)) to(?! (?:be (?:imported|bought|sourced|purchased|brought|fetched|obtained|got|shipped|procured|found)|fetch|get (?!back)|bear|put up|face|deposit|import|bring in|ship in|buy|rely|depend|source|purchase|obtain|pay|grow|rise|increase|expand|fall)\b)|(?:demand|require|stipulate|prescribe|decree)[sd] that|requir(?:ed to(?! (?:rely|import))|es? (?:that|an?|at least|the use)|es? (?:[a-z-]+ ){1,3}to\b)|decided to|(?:plan|strategy|law|act|regulation|roadmap|directive|bill|programme|program|policy|agenda) (?:also )?(?:calls for|demands|envisages|envisions|provides|foresees)|(?:told|ordered|instructed|directed|obliged) to|(?:legal|statutory|mandatory|prescribed|obligatory) (?:minimum|maximum|shares?|quotas?|contents?|levels?|rates?|proportions?)|minimum (?:contents?|amounts?|shares?|levels?|proportions?) of|minimum of recycled|needs? (?=at least )|mandat(?:es?|ed|ory)|oblige[sd]?|obligations?|stipulates?|provides for|lays down|prescribes?|ambition|want(?:s|ed)? to|(?:is|are) to (?!the\b|an?\b|its\b|their\b|other\b|countries\b|blame\b|be (?:found|had|seen)\b)(?=[a-z])|(?:was|were) to (?=(?:come|reach|cover|supply|provide|meet|produce|make|be (?:mined|met|made|produced|processed|recycled|covered))\b)|to be reached|no more than [\d.]+\s?(?:%|per ?cent) .{0,60}by 20[2-9]\d)\b/gi,
    after:
      /\b(?:target|goal|benchmark|objective|must(?! (?:be )?(?:rely|depend|import|buy|source|imported|bought|sourced|purchased|bring in|brought|fetched|obtained|shipped|procured|found)\b)|should|shall|(?:is|are) to (?!the\b|an?\b|its\b|their\b|other\b|countries\b|be (?:found|had|seen)\b|europe\b|china\b|japan\b)(?=[a-z])|(?<!\b(?:thought|said|believed|known|estimated|reckoned|reported|considered|found|deemed|assumed) )to be (?:reached|met|achieved|recycled|recovered|processed|mined|extracted|sourced)|(?:needs?|ha(?:s|ve)) to (?:come|be (?!imported|bought|sourced|purchased|brought|fetched|obtained|shipped|procured)\w+ed)|(?:is|are) (?:supposed|meant|intended|planned) to|(?:is|are|becomes?) (?:mandatory|obligatory|required))\b/i,
  },
  {
    status: "forecast",
    before:
      /\b(?:expect(?:s|ed|ation)?|project(?:s|ed|ions?)|forecasts?|predict(?:s|ed)?|anticipat\w+|scenarios?|base case|baseline|outlook|will|set to|seen (?:at|reaching|rising|falling)|likely to|poised to|on track|foresees?|(?:is|are|was|were) (?:due|slated|bound|forecast) to|on course to|foresaw|pencil(?:s|led|ling)? in|(?<!\bcan )(?:counts?|counting) on (?=more|growth|rising|falling|an?\b|\w+ing\b|\d)|bank(?:s|ed|ing) on|tipped to|guidance|about to|estimates? (?=for 20[2-9]\d)|(?:bank|agency|IEA|IMF|OPEC|council|institute|association|analysts|forecasters|economists|fitch) (?:saw|sees?) (?=[^,;%]{0,60}\b\w+ing\b)|(?:has|have) (?:it|them|demand|prices?|output|supply) (?=\w+ing\b)|reckon(?:s|ed|ing)? with|head(?:ed|ing) for|in prospect|(?:is|are) seen (?=$|about |around |some |nearly )|(?:was|were) to (?=(?:increase|rise|grow|swell|climb|expand|fall|decline|drop|decrease|shrink|slip|recover|rebound|peak|double|advance|surge|jump|soar|add|gain)\b)|sees? (?=[^,;%]{3,60}\b(?:rising|growing|falling|reaching|increasing|climbing|dropping|declining|shrinking|expanding)\b)|(?:in|under) the (?:NZE|STEPS|APS|SDS))\b/gi,
    after:
      /\b(?:will(?! (?:need|have) to)|(?:is|are) (?:widely |now |also |thought |considered |deemed )?(?:expected|projected|forecast|predicted|anticipated|foreseen|set to|likely|in prospect|on the cards)|(?:expected|forecast|projected|foreseen|anticipated) (?:in|by|for|over)|(?:was|were) (?:set|due|expected|forecast|projected) to|(?:to be|being) \w+ed by 20[3-9]\d)\b|^\s(?:\w+ ){0,2}(?:that|which) (?:the )?(?:[A-Z][\w’'.-]* ){0,4}(?:[a-z]+ )?(?:pencils? in|expects?|foresees?|forecasts?|predicts?|projects?|anticipates?|reckons? with)\b/,
  },
  {
    status: "hypothetical",
    before:
      /\b(?:could|may|might|would|if(?! one believes| any\b| not\b| only\b)|potential(?:ly)?|threats? of (?=an?\b|new\b|\d)|(?:spoke|speaks|talk(?:s|ed)?) of (?=an?\b|its\b|their\b|\w+ing\b)|threaten(?:s|ed|ing)? (?=to\b|an?\b|with\b|new\b|\d)|(?:(?<!\b(?:is|are|was|were|be|been) (?=considered))consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|contemplat(?:es|ed|ing)|ponder(?:s|ed|ing)?|float(?:s|ed|ing)?) (?=an?\b|new\b|\w+ing\b)|mull(?:s|ed|ing)|advocat(?:es|ed|ing)|urg(?:es|ed|ing)|capable of|propos(?:al|als|ed|es)(?! (?:adds|says|sets|foresees|provides|states|also)\b)|recommend\w*|were to|possibly)\b/gi,
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
  /\b(?:[A-Z][\w-]*,? (?:and )?){0,6}(?:Outlook|Forecasts?|Scenarios?|Targets?|Goals?|Plan)\b|\b(?:in|to|says|from) (?:[A-Z]\w+[’']s|the|its) (?:\w+ )?outlook(?: for 20\d\d)?(?=,)|\b[Aa]ccording to [^,;.%]{3,40}? (?:outlook|forecasts?)\b[^,;%]*,|\bBenchmark\b|\b(?:outlook|forecasts?)(?=, [^;]*\b(?:said|says|rose|fell|grew|edged|increased|decreased|dropped|amounted)\b)/g

/** "As forecast, it made", "would normally provide", "it met its target and made": what has come about, as was foreseen. */
const COME_ABOUT =
  /\b(?:than|as) (?:one|you|many|some|people) (?:might|would|may|could) (?:think|expect|suppose|imagine|like|believe)\b|\b(?:you|one|we|anyone|whoever [^,;%]{1,30}) will (?:find|see|notice)\b|\b(?:will|would) be (?:found|seen|hard put)\b|\b[Ii]f (?:one goes by|[\w ]{2,30} (?:is|are) (?:right|to be believed))\b|\bcould (?:claim|boast|pride|call its)\b|\bwould (?:normally|usually|ordinarily|typically)\b|(?<=\b[Ii]n (?:normal|ordinary) (?:years|times)[^;%]{0,40})\bwould\b|\b[Ii]mports must\b|\b[Aa]s (?:was |had been |widely )?(?:expected|planned|forecast|predicted|projected|targeted|anticipated|foreseen|intended)\b|\b(?:reach|met|meet|achiev|attain|hit|beat|exceed|surpass|miss|overshot|undershot)\w* (?:its|their|the|this|that) (?:[\w-]+ ){0,3}?(?:targets?|goals?|objectives?|aims?|quotas?|forecasts?)\b(?! (?:of|at|to|for|that)\b)/g
/** "If mines close, buyers will suffer: China makes 39%": what follows the colon is a statement of its own. */
const BEFORE_COLON = /^.*:\s/

/** "…: mine 10% of them, process 40%": what is to be done, by its bare verbs. */
const TO_DO =
  /^\s*(?:to )?(?:mine|extract|refine|process|recycle|recover|win|cover|meet|source|make|produce|cut|raise|lift|reduce|collect|reuse|supply|provide|buy|reach)\s(?!(?:[a-z]+ )?(?:is|are|was|were)\b)/

/** Whether what stands between a colon and the figure states something of its own, so that what goes before the colon says nothing of it. */
export function isStatedAnew(afterColon: string): boolean {
  return !TO_DO.test(afterColon) && tenseOf(afterColon.replace(/\bto [a-z]+\b/g, "to")) !== "none"
}

/** "Palladium would be next, and its price jumped": a clause of its own with a subject and a verb of its own. */
const OWN_CLAUSE = /^.*[,;]\s(?:and|but|yet|so)\s(?!(?:will|would|could|may|might|should|must|to)\b)/

/** "They will notice, as 35% of their fuel is Russian", "it would be hard, for 92% of them are made there": a clause with a verb of its own. */
const SUBORDINATE =
  /^.*(?:[,;–]\s(?:as|since|because|for(?! \d+ (?:days|weeks|months|years))|although|though|even though|while|whereas|seeing that|given that)\s|:\s)(?!.*[,;–]\s(?:as|since|because|for|although|though|even though|while|whereas)\s)/
const MODAL = /\b(?:will|would|could|should|may|might|must|shall|is to|are to|expected|projected|forecast|target|aims?|plans?)\b/
/** "Free themselves from the country that made 70%": a modal verb whose clause is over. */
const PAST_MODAL =
  /^.*?\b(?:would|could|should|must|may|might|will|ha(?:s|ve) to)\s(?!.*\b(?:would|could|should|must|may|might|will|shall|expect\w*|project\w*|forecast\w*|targets?|aims?|if|that (?:it|they|the|its|their))\b)(?=.*\s(?:is|are|was|were|has(?! to\b)|had|(?:made|held)(?! (?:in|by|from|at|with|of|up)\b)|makes|holds|produces|accounts|accounted|came|supplies|supplied(?! by\b)|controls|owns)\s)/

/** "China will limit exports of antimony, of which it mined 48%": a relative clause with a verb of its own ends the statement. */
const BEFORE_RELATIVE =
  /^.*\b(?:will|would|could|should|may|might|must|shall)\b.*[,\s](?:which|whom|whose|where|who)\s(?!.*\b(?:will|would|could|should|may|might|must|shall|(?:is|are|was|were) to|expect\w*|project\w*|forecast\w*|aims?|targets?)\b)/

/** ", to whom deliveries should increase this year,": said in passing. */
const ASIDE = /,\s(?:(?:to|of|by|from|for|in|on|with) )?(?:which|whom|who|whose|where)\b[^,;:]*,/g

/** "Users were expected to want 12% less": an amount, no aim, unless it is wanted "to come from" somewhere. */
const WANTED = /\bwant(?:s|ed)?\s(?=$|(?:about|some|nearly|over|almost)\s$)/

/** "…, and about 90% of it ends up there": the clause begins with the figure, and its verb stands behind. */
function isFirstWord(left: string, clause: string): boolean {
  return /^(?:(?:about|around|some|nearly|almost|over|just|only)\s)*$/.test(left.slice(clause.length))
}

/** What stands before a figure, with words that say something else than its status made blank. */
export function elsewhereBlank(left: string, right: string): string {
  const blank = (words: string) => " ".repeat(words.length)
  if (WANTED.test(left) && !/^[^,;.]*\bto [a-z]/.test(right)) return left.replace(WANTED, blank)
  const colon = BEFORE_COLON.exec(left)
  const stated = colon !== null && isStatedAnew(left.slice(colon[0].length))
  const clause = OWN_CLAUSE.exec(left)
  // The figure that follows lets "users wanted nearly" be told from a participle.
  const own =
    clause !== null &&
    (tenseOf(`${left.slice(clause[0].length)}1%`) !== "none" ||
      (isFirstWord(left, clause[0]) && tenseOf(right) !== "none" && !MODAL.test(right)))
  const relative = BEFORE_RELATIVE.exec(left)
  const isTold = relative !== null && tenseOf(`${left.slice(relative[0].length)}1%`) !== "none"
  const sub = SUBORDINATE.exec(left)
  const rest = sub ? left.slice(sub[0].length) : ""
  const isSub = sub !== null && !MODAL.test(rest) && (tenseOf(`${rest}1%`) !== "none" || (tenseOf(right) !== "none" && !MODAL.test(right)))
  return [
    ...(own ? [OWN_CLAUSE] : []),
    ...(isSub ? [SUBORDINATE] : []),
    ...(isTold ? [BEFORE_RELATIVE] : []),
    ASIDE,
    PAST_MODAL,
    OF_A_SCENARIO,
    PAPER,
    REASON,
    COME_ABOUT,
  ].reduce((text, pattern) => text.replace(pattern, blank), stated ? left.replace(BEFORE_COLON, blank) : left)
}
