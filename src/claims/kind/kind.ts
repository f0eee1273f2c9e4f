/** Level or change: whether the percentage is the value or what the value moved by. The greatest risk to precision. */

import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { DECLINE, DOWN, FILLER, HIGHER, LOWER, RISE, UP } from "./change-words.ts"
import { AT_AGAIN, OF_A_LIST } from "./lists.ts"
import { type Construction, change, changeAfter, changeBefore, type Kind, type Sibling, type View } from "./view.ts"

const LEVEL_OF_ITS_OWN = filled<Kind>({ kind: "level", sign: 1 }, null, "the percentage itself is the value", 0.95)

const PACE =
  "(?:(?:annual(?:ly|i[sz]ed)?|yearly|quarterly|monthly|weekly|daily|sequential|cumulative|overall|total|net|per (?:year|annum)|year[- ](?:on|over|to)[- ]year|month[- ](?:on|over)[- ]month|quarter[- ](?:on|over)[- ]quarter|yoy|a (?:year|month)|average|sharp|steep|slight|modest|price|further|real)\\s+){0,2}"
const NO_SHARE = "\\b(?!\\s*of\\s+(?:the\\s+)?(?:world|global|total))"
const COMPARED = new RegExp(`^\\s+(?:the\\s+)?${PACE}(?:(${HIGHER})|(${LOWER}))${NO_SHARE}`, "i")
const AFTER = new RegExp(
  `^(?!,\\s*ahead of\\b)\\s*[,-]?\\s*(?:the\\s+)?${PACE}(?:(${RISE}|${HIGHER}|up)|(${DECLINE}|${LOWER}|down))${NO_SHARE}`,
  "i",
)
const HEADS = new RegExp(`^,\\s+(?:the|its|their|this|that)\\s+(?:[\\w-]+\\s+){0,2}?(?:(${RISE})|(${DECLINE}))\\b`, "i")
const MEASURED = new RegExp(
  `(?<!\\b(?:of|to) (?:the|this|that|its|their|all) )\\b(?:(${RISE}|CAGR|compound(?:ed)? annual rate)|(${DECLINE}))(?: rates?)?\\s+(?:(?:in|of|for) [^,;]{2,50}?\\s|(?:projected|expected|forecast|foreseen|estimated|recorded|seen|reported) (?:in|of|for|by) [^;%]{2,80}?\\s)?(?:at|(?:that |which )?rang(?:ing|ed)(?: from| between)?|(?:will|would) (?:be|range|average|reach)|(?:is|was|are|were) (?:expected|forecast|projected|predicted|seen|set|likely|estimated) (?:at|to (?:be|average|reach|amount to|come to|remain at))|was|is|were|are|averaged?|works? out at|worked out at|put at|turn(?:s|ed) out (?:at|to be)|r[au]ns? (?:to|at)|stands? at|stood at|amount(?:s|ed)? to|c[ao]mes? to|came to|averaging|ranged?|reached|ha[sd] been)${FILLER}\\s*(?:somewhere\\s*)?$`,
  "i",
)
const STOOD = /^\s+(?:(up)|(down))\b(?!\s+(?:to|from|front)\b)/
/** "It represented a 17% decline", "the 56% fall in prices", "growth of 8% CAGR": what the figure is the size of. */
const SIZE_OF = new RegExp(
  `^[\\s-]+${PACE}(?:(${RISE}|CAGR|compound(?:ed)? annual growth rate|(?:annual )?growth rate)|(${DECLINE}))\\b`,
  "i",
)
const WITH_ARTICLE = /\b(?:an?|the|another|its|their|this)\s*$/i
/** "Demand growth slows from 7% to 5%": the rates of a change. */
const RATE_MOVES =
  /\b(?:growth|expansion|(?:rate|pace) of (?:growth|increase))(?: rates?)? (?:[\w'’.%]+ ){0,7}?(?:giv(?:e|es|ing) way|gave way|slow|accelerat|eas|moderat|cool|strengthen|weaken|quicken|pick)\w*(?: up| down)?\b[^.;]*$/i
/** "Copper use rises at 3% per year", "grew at an annual rate of 8%". */
const AT_A_PACE = new RegExp(
  `\\b(?:(${UP})|(${DOWN}))(?: [a-z]+ly)? at (?:(?:an?|the|some|about|around|nearly|over|average|mean|annual|yearly|compound(?:ed)?|growth|rate|pace|CAGR|\\(CAGR\\)|of|just) ){0,8}$`,
  "i",
)
const PER_YEAR =
  /^\s*(?:(?:a|per|each|every) (?:year|annum|month)|annually|yearly|p\.a\.|pa\b|CAGR|year[- ]on[- ]year|(?:annual |yearly |monthly |average )*(?:rate|pace|clip)\b)/
/** "Zinc prices added 11%", "the index put on 5%": what is added to something that has no parts. */
const PUT_ON =
  /\b(?:prices?|quotations?|values?|ind(?:ex|ices)|futures|contracts?)\b[^,;.:%]{0,40}?\b(?:(adds?|added|put(?:ting)? on|tack(?:s|ed) on|regain(?:s|ed))|(surrender(?:s|ed)?|forfeit(?:s|ed)?))\s*(?:another |a further |some |about |nearly )*$/i
/** "Surpassing the record by 13%". */
const OUTDONE =
  /\b(?:(surpass\w*|exceed\w*|outpac\w*|outstripp?\w*|outgr[eo]w\w*|overt[ao]k\w*|beat\w*|top(?:s|ping|ped)?|eclips\w*|dwarf\w*|outd(?:o|oes|id|one|oing)|outshone)|(f[ae]ll(?:s|ing)? short of|trail(?:s|ed|ing)?|undersho[to]\w*|lagg?(?:s|ed|ing)?|miss(?:es|ed|ing)?))\b[^.;%]* by\s*$/i
/** "To 60%", "from 90%": a level that was reached or left, even after a verb of change. */
const LEVEL =
  /(?:\b(?:(?<!\b(?:up|closer?|compared|opposed|contrast) )to|from|at|reach(?:es|ed|ing)?|stood|stands|hit|hitting|account(?:s|ed|ing)? for|represent\w*|totaling)|→|->)\s*(?:(?:a|an|the|record|high|low|some|about|around|nearly|almost|over|more than|less than|just|only|as much as|up to|well|at least|roughly|approximately|estimated|of)\s+){0,3}$/i
const PASSED = /\b(?:below|under|above|past|beyond)\s*$/i
const BEFORE = new RegExp(`(?<!\\b(?:ma[dk]es?|making|set) )\\b(?:(${UP})|(${DOWN}))${FILLER}\\s*[,(]?\\s*$`, "i")
/** "a reduced rate of 10%" is a rate; "lifting 91% of it" and "contracted 75% of it" do something to a share. */
const OF_A_CHANGED_RATE = /^(?:reduced|lowered|lower|increased|raised|cut)\s+(?:prices?|rates?)\b/i
const DONE_TO_A_SHARE = /^(?:lift|rais|gr[eo]w|contract|plus)\w*\s+(?:some |about |around |over |nearly )*$/i
const GROWTH = new RegExp(
  `\\b(?:(${RISE})|(${DECLINE})) (?:in|of) [\\w\\s'’-]{3,50}? (?:of|by|at)\\s*(?:[\\d.]+\\s?(?:%|per ?cent)?,?\\s*(?:and|or|to)\\s*)?$`,
  "i",
)
const BY =
  /\bby\s+(?:(?:an?|the)\s+)?(?:(?:additional|further|extra|estimated|average|whole|full|massive|mere|marked|steep|sharp|staggering|hefty|record|modest|good|similar|further)\s+)?$/
const CHANGE = new RegExp(`\\b(?:(${UP})|(${DOWN}))\\b`, "gi")
/** "Zinc added 8%, lead 2%", "demand is to add another 5%": nothing that it is added to or is a part of. */
const ADDED = /\b(add(?:s|ed|ing)?)\s(?:(?:another|a further|an additional|some|about|nearly|an? [a-z]+) )?$/
const ADDED_ALONE = /^\s*(?:$|[,.;]|(?:in|on|over|by|and|while|during|last|this|since|between|from)\b)/
const IS_ADDED = /^\s+(?:will be|was|were|is|has been|had been|have been) added\b/
const GONE = /^\s+(?:went(?! (?:to|into|for)\b)|was (?:lost|gone|wiped off|shaved off|knocked off)|vanished|disappeared|evaporated)/

/** "17% short of the year before", "8 points short of the 88% it had commanded", "30% off its peak". */
const SHORT_OF_THEN =
  /^\s+(?:short of|shy of|off|beneath|behind)\s(?:(?:that|those|the|its|their|last|what|where)\b)(?! (?:needs?|target|goal|demand|requirement|quota|plan|mark)\b)(?:\s(?:year|month|quarter|season)|[^,;.%]{0,45}\b(?:before|earlier|previous|preceding|prior|last|peak|high|record|level|levels|maximum|had|was|were|used|(?:19|20)\d\d)\b|\s[\d.]+\s?(?:%|per ?cent))/
/** "The haul is put at $256 billion, off 12%", "powder, off 23%": down by so much. */
const OFF =
  /(?:^|[,(]|\b(?:output|production|prices?|demand|exports?|imports?|sales|shipments|volumes?|tonnage|is|are|was|were))\s*off\s+(?:by )?(?:some |about |around |nearly |almost |over |more than |a full |another )*$/i
/** "Took 8% off the index", "three quarters was knocked off the price", "a fifth off the price". */
const TAKEN_OFF =
  /^\s+(?:(?:was|were|has been|have been|had been|is|are|being|been|to be|got)\s+)?(?:(?:knocked|wiped|shaved|sliced|lopped|chopped|trimmed|taken|cut|struck|slashed)\s+)?off\s+(?:the|its|their|of|[a-z]+(?:'s|’s)?)\b(?! (?:shore|grid)\b)/

/** In order: the first that fits says what the figure is. */
const CONSTRUCTIONS: readonly Construction[] = [
  {
    id: "a sign: +12%, -12%",
    kindOf: ({ figure: { quantity }, text, exact }) =>
      /[+]\s*$/.test(exact) || /^\+/.test(text.slice(quantity.figure.start, quantity.figure.end))
        ? change(1, quantity.span, "written with a plus sign", 0.9)
        : quantity.value.high < 0
          ? change(1, quantity.span, "a negative percentage is a change", 0.9)
          : undefined,
  },
  {
    id: "a rate of change that moves: growth slows from 7% to 5%",
    kindOf: ({ figure, text }) =>
      RATE_MOVES.test(text.slice(figure.clause.start, figure.quantity.span.start))
        ? change(1, figure.quantity.span, "a rate of growth that changes", 0.8)
        : undefined,
  },
  {
    id: "one end of a development: from 90% to 60%",
    kindOf: ({ figure }) => (figure.quantity.pair ? LEVEL_OF_ITS_OWN : undefined),
  },
  { id: "a comparison: stood 36% below", kindOf: (view) => changeAfter(view, view.after.match(COMPARED), 0.9) },
  {
    id: "up or down by so much: stood 18% down",
    kindOf: (view) => (/^\s+(?:up|down)\b/.test(view.after) ? changeAfter(view, view.after.match(STOOD), 0.85) : undefined),
  },
  {
    id: "a change behind its figure: at 57%, the decline",
    kindOf: (view) => (/\bat\s*$/i.test(view.lead) ? changeAfter(view, view.after.match(HEADS), 0.85) : undefined),
  },
  { id: "a change that is so large: the increase was a mere 2%", kindOf: (view) => changeBefore(view, view.lead.match(MEASURED), 0.85) },
  {
    id: "the size of a change: it represented a 17% decline, with a 7% CAGR",
    kindOf: (view) =>
      WITH_ARTICLE.test(view.lead) || /^\s+CAGR\b/.test(view.after) ? changeAfter(view, view.after.match(SIZE_OF), 0.9) : undefined,
  },
  {
    id: "the pace of a change: rises at 3% per year",
    kindOf: (view) =>
      PER_YEAR.test(view.after) || /\b(?:rate|pace|CAGR\)?) of /.test(view.lead)
        ? changeBefore(view, view.lead.match(AT_A_PACE), 0.85)
        : undefined,
  },
  { id: "a price that adds so much: prices added 11%", kindOf: (view) => changeBefore(view, view.lead.match(PUT_ON), 0.85) },
  {
    id: "off so much: the price is off 12%, a fifth off the price",
    kindOf: ({ figure: { quantity }, lead, after }) =>
      OFF.test(lead) || TAKEN_OFF.test(after) ? change(-1, quantity.span, "off by the figure", 0.8) : undefined,
  },
  { id: "what is outdone: surpassing the record by 13%", kindOf: (view) => changeBefore(view, view.lead.match(OUTDONE), 0.8) },
  {
    id: "a level that is reached or left: fell to 20%",
    kindOf: ({ lead, exact, sibling, text, figure }) =>
      (LEVEL.test(lead) || LEVEL.test(exact)) &&
      !(sibling?.kind.kind === "change" && AT_AGAIN.test(text.slice(sibling.figure.quantity.span.end, figure.quantity.span.start)))
        ? LEVEL_OF_ITS_OWN
        : undefined,
  },
  {
    id: "short of an earlier time: 17% short of the year before",
    kindOf: ({ figure: { quantity }, after }) =>
      SHORT_OF_THEN.test(after) ? change(-1, quantity.span, "short of what it had been", 0.85) : undefined,
  },
  {
    id: "a shortfall: falls 30% short of what is needed",
    kindOf: ({ after }) => (/^\s+short of (?:what is|its|the|demand|needs?)\b/.test(after) ? LEVEL_OF_ITS_OWN : undefined),
  },
  {
    id: "a level that is passed: slipped below 70%",
    kindOf: ({ lead, exact }) => (PASSED.test(exact) && !/\bby\s*$/.test(lead) ? LEVEL_OF_ITS_OWN : undefined),
  },
  { id: "a change right behind: a 27% increase; 20%, up from", kindOf: (view) => changeAfter(view, view.after.match(AFTER), 0.9) },
  {
    id: "a change right before: fell by some 20%",
    kindOf: (view) => {
      const match = view.lead.match(BEFORE)
      if (!match || /\b(?:more|less|fewer|higher|lower) than\s*$/i.test(view.lead) || OF_A_CHANGED_RATE.test(match[0])) return undefined
      return DONE_TO_A_SHARE.test(match[0]) && /^\s+of\b/.test(view.after) ? undefined : changeBefore(view, match, 0.9)
    },
  },
  { id: "a change of something: a decline in exports of 20%", kindOf: (view) => changeBefore(view, view.lead.match(GROWTH), 0.85) },
  {
    id: "by so much: reduced the quota by a further 5%",
    kindOf: ({ figure, text, lead }) => {
      const verb = BY.test(lead) ? [...text.slice(0, figure.quantity.span.start).matchAll(CHANGE)].at(-1) : undefined
      return verb && change(verb[2] ? -1 : 1, { start: verb.index, end: verb.index + verb[0].length }, `"${verb[0]}" … by the figure`, 0.85)
    },
  },
  {
    id: "what is added: cobalt added 185%",
    // "Of the copper of the world Mexico adds 3%", "Chile gives 23% and Peru adds 10%": parts of a whole.
    kindOf: (view) =>
      ADDED_ALONE.test(view.after) && !view.figure.of && view.sibling?.kind.kind !== "level"
        ? changeBefore(view, view.lead.match(ADDED), 0.8)
        : undefined,
  },
  {
    id: "what is added, in the passive: 4% will be added every year",
    kindOf: ({ figure, after }) => (IS_ADDED.test(after) ? change(1, figure.quantity.span, "it is added", 0.75) : undefined),
  },
  {
    id: "a part that is gone: another third went",
    kindOf: ({ figure, lead, after }) =>
      /\b(?:a further|another)\s*$/i.test(lead) && GONE.test(after)
        ? change(-1, figure.quantity.span, "a further part is gone", 0.75)
        : undefined,
  },
  ...OF_A_LIST,
  {
    id: "a change held against another: grew by 5%, compared to 14% the year before",
    kindOf: ({ figure, text, sibling }) =>
      sibling?.kind.kind === "change" &&
      /^\s*(?:in (?:19|20)\d\d)?,?\s*(?:as )?(?:compared (?:to|with)|versus|against|after)\s+(?:(?:an?|the|only|just|some|about|around) )*$/.test(
        text.slice(sibling.figure.quantity.span.end, figure.quantity.span.start),
      ) &&
      !/^\s+of\b/.test(text.slice(figure.quantity.span.end))
        ? change(sibling.kind.sign, figure.quantity.span, "held against a change", 0.8)
        : undefined,
  },
  {
    id: "percentage points",
    kindOf: ({ figure: { quantity } }) =>
      quantity.value.unit === "percentage point" ? change(1, quantity.span, "given in percentage points", 0.8) : undefined,
  },
]

/** The kind of a figure, with the sign that a word of falling gives it. "fell by 20%" is a change of -20; "fell to 20%" a level. */
export function kindOf(figure: Figure, { text, passage }: Sentence, sibling?: Sibling): Filled<Kind> {
  const { span, figure: bare, series } = figure.quantity
  // "1% and 6% more", told respectively of two, are both more.
  const end = series?.respectively ? passage.quantities[series.first + series.count - 1]!.span.end : span.end
  const lead = text.slice(figure.left.start, span.start)
  const exact = text.slice(figure.left.start, bare.start)
  const view: View = { figure, text, lead, exact, after: text.slice(end, figure.right.end).replace(/^,? respectively,?(?= )/, ""), sibling }
  for (const construction of CONSTRUCTIONS) {
    const kind = construction.kindOf(view)
    if (kind) return kind
  }
  return LEVEL_OF_ITS_OWN
}
