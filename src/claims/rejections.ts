/** Percentages that are no claims, told apart by what they are said of. Each entry names the construction. */
import type { Figure } from "./figure.ts"
import type { Sentence } from "./sentence.ts"

interface Rejection {
  readonly id: string
  readonly why: string
  /** Looked for from the figure to the end of its of-phrase, or 50 characters on. */
  readonly after?: RegExp
  /** Looked for in the 60 characters before it. */
  readonly before?: RegExp
  readonly sentence?: RegExp
}

export const REJECTIONS: readonly Rejection[] = [
  {
    id: "people",
    why: "a share of people, jobs or votes",
    after:
      /^\s*(?:of|in)?\s*(?:the\s+|all\s+|its\s+|their\s+|our\s+)?(?:[\w'’-]+\s+){0,3}(?:people|population|workforce|workers|employees|jobs|respondents|women|men|households|voters|votes|voted|members|students|citizens|electorate|athletes|witnesses|police|troops|miners(?=\s+(?:are|were|had|have|who))|companies|firms|businesses|projects|communities|tailings|matches|water|land|species|adults|taxpayers|managers|growers|delegates|participants|officers|executives|geologists|engineers|customers|replies|those (?:asked|interviewed|polled|surveyed|replying)|staff|residents|parents|children|favou?r)\b/i,
  },
  {
    id: "economy",
    why: "a share or growth of the economy",
    after:
      /^\s*(?:of|in)?\s*(?:the\s+|its\s+|their\s+|national\s+|global\s+|world\s+|annual\s+)*(?:[\w'’.]+\s+){0,2}(?:GDP|gross domestic product|GNP|national income|GVA|gross value added|budget|(?<!exports?\s)revenues?|tax revenue|appropriations?|income|turnover|(?<!separative\s)work|results?|economic output)\b/i,
  },
  {
    id: "inflation",
    why: "an economic rate",
    before:
      /\b(?:inflation(?! Reduction)|unemployment|GDP|GVA|interest rates?|discount rate|growth rate of the economy|economic growth|wages?|military spending|defen[cs]e spending|interest|rate of return|efficiency|fuel economy|economic output|turnout|poverty rate|literacy|rainfall|precipitation|probability|likelihood|exchange rate|budget|(?:economy|economies|manufacturing sector|growth) (?:grew|shrank|expanded|contracted|slowed|rose|fell)|pay|salaries)\b[^.;%]{0,60}$/i,
  },
  {
    id: "opinion",
    why: "a share of those who hold an opinion or an intention",
    after:
      /^\s+(?:intend(?:ed)?|plan(?:ned)?|hope[sd]?|want(?:ed)?|fear(?:ed)?|believ(?:e|ed)|thought|think|said|say|agreed?|disagreed?|answered|replied|were planning|had moved) (?:to|that|they|it|so|yes|no)\b|^\s*of\s+(?:the\s+|all\s+)?[\w'’-]+s\s+(?:who\b|(?:\w+\s+)?(?:thought|spoke|live|oppos|support|believ|favou?r|approv|said|say|think|agree|consider|want|fear|would))/,
  },
  {
    id: "answers",
    why: "a share of those who answered",
    after:
      /^\s*(?:also\s+)?(?:said|say|expressed|called|named|planned|thought|think|believed?|supported|opposed|were opposed|favou?red|could not afford|had not booked|would attend|described|complained|intend(?:ed)? to|lacked|knew|had (?:moved|come from ministries))\b/i,
  },
  {
    id: "currency",
    why: "a rate of money or of a stock exchange",
    before:
      /\b(?:franc|yen|dollar|rupee|currency|stock index|index of [\w’'-]+ exchange|bonds?|margin requirements?|policy rate|lending rates?|futures)\b[^.;%]{0,60}$/i,
    after: /^\s*(?:against the (?:U\.?S\.? )?(?:dollar|euro|yen|franc)|of contract value|of the votes?\b)/i,
  },
  {
    id: "company accounts",
    why: "a figure of a company's accounts or shares",
    after:
      /^\s*of [\w’' -]{0,30}\b(?:miner|company|producer|maker|firm|group|refiner|trader|developer)(?:['’]s|s['’]) (?:shares|stock|equity|capital|debt)\b|^\s*(?:of|in|on)?\s*(?:the\s+|its\s+|their\s+)?(?:[\w'’.-]+\s+){0,2}(?:turnover|profits?|earnings per share|sales revenue|dividends?|share price|stock price)\b/i,
    before:
      /\b(?:revenues?|profits?|earnings(?! from)|turnover|dividends?|share price|stock price|(?:shares?|stocks?) (?:of|in) (?:the |its )?(?:[\w-]+ ){0,4}(?:miners?|company|companies|firms?|group|producers?|makers?))\b[^.;%]{0,50}$/i,
  },
  {
    id: "nobody",
    why: "said of nobody",
    before: /\b[Nn]o (?:other |single )?(?:country|state|nation|supplier|producer)\b[^.;,]{0,80}$/,
  },
  {
    id: "statistics",
    why: "a statistical measure",
    after:
      /^\s*of\s+(?:the\s+)?(?:model\s+|total\s+|observed\s+)?(?:variance|variation|runs|simulations|samples|cases|scenarios|time)\b|^[\s-]*(?:confidence|significan|probabilit|chance|likelihood|certain|uncertaint|margin of error|error)/i,
    before:
      /\bsignificant at (?:the )?$|\b(?:mean|absolute|squared|standard|forecast|percentage) errors?\b[^.;]{0,60}$|\b(?:confidence|significance|probability|margin of error)[^.;]{0,25}$/i,
    sentence: /\b[Cc]oefficients?\b[^.]{0,80}\bsignificant\b/,
  },
  {
    id: "enrichment",
    why: "an enrichment or purity that is only a specification",
    after:
      /^(?:[\s-]*(?:and|or|to)\s+[\d.]+\s?%)?(?:\s+of the (?:fissile )?isotope)?[\s-]*(?:enriched|enrichment|pure\b|purity|U-235|uranium-235|uranium 235)/i,
    before:
      /\b(?:enriched (?:to|at|up to|by|beyond|above)|enrichment (?:of|to|level\w*)|purity (?:of|above|over|is|at))\s+(?:\w+\s+){0,4}$|\bminimum\s*$/i,
  },
  { id: "progress", why: "how far something is built", after: /^\s+(?:complete[d]?|finished|built|done)\b/i },
  { id: "attack", why: "a majority of computing power", after: /^\s*attacks?\b/i },
  { id: "depletion", why: "a tax allowance", sentence: /\b[Dd]epletion [Aa]llowance/ },
  {
    id: "cost sharing",
    why: "a share of costs or credits",
    before: /\btax (?:offset|credit|relief|allowance|deduction|break)\b[^.;]{0,40}$|\bcredits? (?:worth |of |equal to |up to )+$/i,
    after:
      /^\s*(?:of|in)?\s*(?:the\s+|their\s+|its\s+|total\s+|eligible\s+|project\s+)*(?:costs?\b(?! of production)|tax credits?|credit\b|benefits)/i,
  },
]

/** A compound by its formula beside a named grade: "acid grade, at least 97% CaF2". Carbon dioxide is no mineral. */
const FORMULA = /\b(?!CO2\b)(?:[A-Z][a-z]?\d{0,2}){1,4}[A-Z][a-z]?\d{1,2}\b/
const SPECIFICATION: Rejection = { id: "specification", why: "a compound's content that only defines a grade" }
const GRADE =
  /\b(?:metallurgical|acid|ceramic|chemical|battery|technical|refractory|glass|welding|electronic|semiconductor|reactor|commercial)\)?[\s-]+grades?\b/i

/** Why a figure is no claim, or null when nothing speaks against it. */
export function rejectionOf(figure: Figure, sentence: Sentence): Rejection | null {
  const { text } = sentence
  const { span } = figure.quantity
  const after = text.slice(span.end, Math.min(figure.right.end, Math.max(figure.of?.end ?? 0, span.end + 50)))
  const before = text.slice(Math.max(figure.left.start, span.start - 60), span.start)
  return (
    REJECTIONS.find((rejection) => rejection.after?.test(after) || rejection.before?.test(before) || rejection.sentence?.test(text)) ??
    (/^99\.(?:9\d+|[5-8]\d)/.test(text.slice(figure.quantity.figure.start)) ||
    (GRADE.test(text) && FORMULA.test(text)) ||
    isGraded(figure, sentence)
      ? SPECIFICATION
      : null)
  )
}

/** "Spodumene (6% lithium oxide) prices": the parenthesis says which grade is meant. */
function isGraded({ bracket, quantity }: Figure, { text }: Sentence): boolean {
  return (
    bracket !== null &&
    /^\s*(?:at least |minimum )?$/.test(text.slice(bracket.start, quantity.span.start)) &&
    /^\s+[A-Za-z][\w\s.-]{2,30}$/.test(text.slice(quantity.span.end, bracket.end)) &&
    /^\)\s+(?:prices?|concentrates?)\b/.test(text.slice(bracket.end))
  )
}

/**
 * The figures of a sentence that speak of nothing else than a rejected one before them: "9% of the staff and 4% of those
 * abroad", "the budget grew by 4%, that of the army by 9%".
 */
export function goesOnWith(figure: Figure, rejected: Figure, { text, passage }: Sentence): boolean {
  const between = text.slice(rejected.quantity.span.end, figure.quantity.span.start)
  const own = passage.measures.some(({ start, end }) => start >= rejected.right.end && end <= figure.right.end)
  return (
    !own && !figure.bracket && /(?:^|[,\s])(?:and|or|to|from|with|that of|against|but|by|compared)\b|,/.test(between) && between.length < 60
  )
}
