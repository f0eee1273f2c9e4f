/** Changes told of several things at once: "fell by 21% and 34%", "prices rose: tin 8%, zinc 5%", "grew strongly (30%)". */

import { type Filled, filled } from "../slot.ts"
import { DECLINE, DOWN, HIGHER, LOWER, RISE, UP } from "./change-words.ts"
import { type Construction, change, type Kind, type View } from "./view.ts"

const BEHIND = new RegExp(`^\\s*[,-]?\\s*(?:${RISE}|${DECLINE}|${HIGHER}|${LOWER}|up|down)\\b`, "i")
/** "Grew strongly (", "fell sharply in 2023 (", "a rise in prices of lithium (": what the figure in the parenthesis is the size of. */
const SIZED = new RegExp(
  `\\b(?:(${UP})|(${DOWN}))(?: (?:[a-z]+ly|again|further|most|more|steeply|fast|last year|this year|(?:in|since|during|over) (?:the )?[\\w ]{0,12}\\d{4}))*(?: (?:in|for) (?:the )?[^\\d,;.:()%]{2,25})?\\s*$|\\b(?:(${RISE})|(${DECLINE}))\\b[^.;:()%]{0,40}? (?:in|of|for|by) (?:the )?(?:[^\\s,;.:()%]+ ){1,3}$`,
  "i",
)
/** "Increased by $2.3 billion (", "a decline of 500 tonnes (": how much it is, before how large a part. */
const AMOUNT = new RegExp(
  `\\b(?:(?:(${UP})|(${DOWN})) by|(?:(${RISE})|(${DECLINE})) of)(?: (?:about|around|some|nearly|almost|over|more than|roughly|approximately))? (?:[A-Z]{0,3} ?[$€£¥] ?)?\\d[\\d.,]*(?: ?(?!to\\b|in\\b|from\\b)[a-z]+){0,4}\\s*$`,
  "i",
)
/** "Prices increased: ", "demand growth by material: ". */
const HEAD = new RegExp(`\\b(?:(${UP}|${RISE})|(${DOWN}|${DECLINE}))(?: (?:[a-z]+ly|by|of|in|for|the|[a-z]+)){0,4}:[^:;]*$`, "i")
const HELD_AGAINST =
  /^(?!.*\b(?:is|are|was|were|accounted|stood|share)\b)[^;%]{0,60}?\b(?:compared (?:with|to)|versus|against|after|following|as opposed to|in contrast to|(?:more|less|higher|lower|slower|faster) than)\s(?:an?\s|about\s|around\s|just\s|only\s|the\s)*$/
/** "), zinc (", ", followed by tin (", ", as did those of zinc (". */
const NEXT_IN_BRACKETS =
  /^\)?(?:,?\s(?:and|or|then|ahead of|followed by|as (?:did|were|was) (?:that|those) of|as well as)|,)\s[^.;:()%]{2,40}\($/
/** ", the report projects, ahead of graphite (": behind a figure without brackets. */
const RANKED_IN_BRACKETS = /^[^.;:()%]{0,60},\s(?:ahead of|followed by|then)\s[^.;:()%]{2,40}\($/
/** "Growth of 1% is foreseen for Italy and of 2% for Spain". */
const AND_OF = /\b(?:and|but)\s(?:(?:one|a|by one)\s)?of\s(?:some |about |only |just )*$/
const THAT_FOR = /\b(?:that|those) (?:of|for|in) [^,;%]{2,40} (?:is|was|are|were|at)\s+(?:an? |about |around |only )*$/
/** "; in Europe it was only ", ", for rare earths it is ". */
const IT_ELSEWHERE =
  /^[^.;:%]{0,40}[,;]\s(?:(?:and|but|while|whereas)\s)?(?:in|for|with|as for)\s[^,;:%\d]{2,40}?,?\s(?:it|this|the (?:figure|number|rate|value))\s(?:is|was|were|came to|comes to|amounted to|reached|stood at|stands at)\s(?:(?:only|just|about|around|some|nearly|almost|a|as much as|as little as|even|still|mere|over|more than|less than)\s)*$/
/** ", for rare earths at ": behind a change that "works out at" so much. */
export const AT_AGAIN = /^,?\s(?:(?:and|but|while|whereas)\s)?(?:for|in|of)\s[^,;%\d]{2,40}\sat\s*$/

/** In order: the first that fits says what the figure is. */
export const OF_A_LIST: readonly Construction[] = [
  {
    id: "the verb of the figure before: fell by 21% and 34%",
    kindOf: (view) => ofSibling(view, "the verb of the figure before it", 0.8, (between) => goesOn(view, between)),
  },
  {
    id: "the change it is held against: fell by 12%, compared with 23% in 2022",
    kindOf: (view) =>
      ofSibling(view, "it is held against the change before it", 0.75, (between) => isNoShare(view) && HELD_AGAINST.test(between)),
  },
  {
    id: "the next parenthesis: tin (up 5%), zinc (8%)",
    kindOf: (view) =>
      ofSibling(
        view,
        "as the parenthesis before it",
        0.75,
        (between) => isAlone(view) && (NEXT_IN_BRACKETS.test(between) || RANKED_IN_BRACKETS.test(between)),
      ),
  },
  {
    id: "that for another: demand growth was 30%, that for nickel 8%",
    kindOf: (view) => ofSibling(view, "as the figure before it", 0.75, () => isNoShare(view) && THAT_FOR.test(view.lead)),
  },
  {
    id: "it, told of another: in China the increase was 38%, in Europe it was 14%",
    kindOf: (view) =>
      ofSibling(view, "as the figure before it, told of another", 0.75, (between) => isNoShare(view) && IT_ELSEWHERE.test(between)),
  },
  {
    id: "the same noun of change: growth of 1% is foreseen for Italy and of 2% for Spain",
    kindOf: (view) =>
      ofSibling(
        view,
        "as the figure before it, of the same noun",
        0.75,
        (between) =>
          between.length < 90 &&
          AND_OF.test(between) &&
          /\bof\s*$/.test(view.text.slice(0, view.sibling?.figure.quantity.span.start)) &&
          isNoShare(view),
      ),
  },
  {
    id: "in a parenthesis behind a change: grew strongly (30%)",
    kindOf: (view) => {
      const before = isAlone(view) ? SIZED.exec(view.text.slice(view.figure.clause.start, view.figure.anchor)) : null
      return before ? changeBy([before[1] ?? before[3], before[2] ?? before[4]], view, "before the parenthesis", 0.75) : undefined
    },
  },
  {
    id: "in a parenthesis behind the amount of a change: increased by $2 billion (7%)",
    kindOf: (view) => {
      const before = isAlone(view) ? AMOUNT.exec(view.text.slice(view.figure.clause.start, view.figure.anchor)) : null
      return before ? changeBy([before[1] ?? before[3], before[2] ?? before[4]], view, "before the amount", 0.85) : undefined
    },
  },
  {
    id: "under a head: prices increased: lithium 30%, cobalt 12%",
    kindOf: (view) => {
      const { start } = view.figure.quantity.span
      const before = view.text.slice(Math.max(0, start - 160), start)
      const head = before.includes(":") && isNoShare(view) && !view.figure.bracket ? HEAD.exec(before) : null
      return head ? changeBy([head[1], head[2]], view, "heads the list", 0.7) : undefined
    },
  },
]

/** A change by a word of rising or one of falling. */
function changeBy([up, down]: readonly (string | undefined)[], { figure }: View, where: string, sure: number): Filled<Kind> {
  return change(down ? -1 : 1, figure.quantity.span, `"${(up ?? down ?? "").trim()}" ${where}`, sure)
}

/** The kind of the figure before, where that is a change and what stands between the two fits. */
function ofSibling(
  { figure, text, sibling }: View,
  why: string,
  sure: number,
  fits: (between: string) => boolean,
): Filled<Kind> | undefined {
  if (sibling?.kind.kind !== "change") return undefined
  return fits(text.slice(sibling.figure.quantity.span.end, figure.quantity.span.start)) ? filled(sibling.kind, null, why, sure) : undefined
}

/** Nothing follows that it is a share of. */
function isNoShare({ after }: View): boolean {
  return !/^\s+of\b/.test(after)
}

/** A parenthesis that holds the figure and little else: "(8%)", "(-12% year on year)". */
function isAlone({ figure, lead, after }: View): boolean {
  return (
    figure.bracket !== null &&
    /^\s*(?:by |some )?$/.test(lead) &&
    /^\s*(?:$|,? ?(?:year|yoy|y\/y|from|against|compared|in \d{4}))/i.test(after)
  )
}

/** ", with 48% coming from Chile": a share that something is done with. */
const DONE = /^\s+(?:\w+ly\s)?(?:coming|going|being|originating|leaving|ending|bound|used|made|mined|refined|sold|sent|shipped|destined)\b/

/** No verb of its own stands between: "fell by 21% and 34%", "…, those of bismuth 30%", "115% for cobalt and 454% for lithium". */
function goesOn({ figure, text, sibling }: View, apart: string): boolean {
  const between = apart.replace(BEHIND, "")
  return (
    between.length < (/\bby (?:just |only |about )?$/.test(between) ? 80 : 60) &&
    figure.bracket?.start === sibling?.figure.bracket?.start &&
    !/^\s+of\b/.test(text.slice(figure.quantity.span.end)) &&
    !(/,\s+with\s+(?:\w+\s){0,2}$/.test(between) && DONE.test(text.slice(figure.quantity.span.end))) &&
    /^(?:\s*,|\s+(?:and|or|for|in|on|of)\b)(?:[\p{L}\d\s,’'-]*)$/u.test(between) &&
    !/\b(?:is|are|was|were|has|had|have|account\w*|made|ma[dk]es?|produc\w+|hold\w*|suppl\w+|represent\w*|equal\w*|compris\w+|worth|or|to|share|would|will|charged|pays?|paid|faces?|levied|reach\w*)\b/.test(
      between,
    ) &&
    !(figure.of && /\b(?:world|global|total|all|its|their)\b/.test(text.slice(figure.of.start, figure.of.end)))
  )
}
