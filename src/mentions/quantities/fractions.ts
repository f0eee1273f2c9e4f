/** Fractions in words ("two-thirds of", "nearly half", "one in five"), and the many places where such words are none. */
import { comparatorAfter, comparatorBefore } from "./comparators.ts"
import type { Figure } from "./figure.ts"
import { valueOfWords } from "./numbers.ts"
import { unitAt } from "./units.ts"

const PARTS = ["half", "third", "quarter|fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "twentieth", "hundredth"]
const DENOMINATORS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100]
const COUNT = "an?|one|two|three|four|five|six|seven|eight|nine|\\d{1,2}"
const FRACTION = new RegExp(
  `(?<![a-z\\d-])(?:(?<count>${COUNT})(?<gap>[\\s-]{1,2}))?(?<part>${PARTS.map((part) => `(?:${part})`).join("|")})(?<plural>s?)(?![a-z])`,
  "g",
)
const WRITTEN = /(?<![\w.,/-])(?:(?<over>\d{1,2})\s?[/⁄]\s?(?<under>\d{1,2})|(?<vulgar>[½¼¾⅓⅔]))(?=\s(?:of|the)\b)/g
const VULGAR: Readonly<Record<string, number>> = { "½": 50, "¼": 25, "¾": 75, "⅓": 100 / 3, "⅔": 200 / 3 }
const SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|twenty|\\d{1,3}"
const RATIO = new RegExp(
  `(?<![a-z\\d.,-])(?<over>${SMALL})\\s(?:in|out\\sof|of(?=\\s(?:every|ten\\s)))\\s(?:every\\s)?(?<under>${SMALL})(?![a-z\\d%-]|[.,]\\d|\\s(?:per\\s?cent|years?|months?|weeks?|days?|hours?|decades?)\\b)`,
  "g",
)
/** Goods that are counted one by one: "nine barrels in ten", "two new cars out of every three". */
const GOODS =
  "tons?|tonnes?|barrels?|lit(?:re|er)s?|gallons?|pounds?|kilos?|kilograms?|ounces?|carats?|cars?|vehicles?|buses|cells?|batter(?:y|ies)|packs?|panels?|modules?|turbines?|magnets?|motors?|chips?|wafers?|ingots?|bars?|units?|cargo(?:es)?|shipments?|shiploads?|tankers?|molecules?|electrons?|kilowatt[-\\s]hours?|smartphones?|phones?|electrolysers?|dollars?|euros?"
const GOODS_RATIO = new RegExp(
  `(?<![a-z\\d.,-])(?<over>${SMALL})\\s(?:(?!millions?|billions?|thousands?|hundreds?|dozens?)[a-z]+\\s)?(?:${GOODS})\\s(?:of\\s(?:[a-z-]+\\s){1,3})?(?:in|out\\sof|of)\\s(?:every\\s)?(?<under>${SMALL}|an?\\shundred)(?=\\s*[,.;:)]|\\s*$|\\s(?:is|are|was|were|comes?|came|goes?|go|went|has|have|had|that|which|of|from|to|on|by|made|sold|bought|mined|refined|produced|imported|shipped|used|still|now)\\b)`,
  "g",
)
/** "Every third tonne", "every second car": one of so many. */
const EVERY = new RegExp(
  `(?<![a-z-])every\\s(?<part>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth)\\s(?:[a-z]+\\s)?(?:${GOODS})(?![a-z])`,
  "g",
)
const ORDINALS: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twentieth: 20,
}
/** "Of every three tonnes tapped in the world, one": so many of them. */
const OF_EVERY = new RegExp(
  `(?<![a-z])(?:out\\s)?of\\severy\\s(?<under>${SMALL})\\s(?:[a-z]+\\s)?(?:${GOODS})(?:\\s[a-z'’]+){0,6},?\\s(?<over>one|two|three|four|five|six|seven|eight|nine)(?=\\s(?:is|are|was|were|comes?|came|goes?|went|has|have|ends?|leaves?|now)\\b)`,
  "g",
)
const ROUND = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100])

const SPELL_OF_TIME =
  /^\sof\s(?:the\s(?:\S+\s)?(?:year|decade|century|month|day|period|1\d|2\d)\b|(?:fy\s?)?(?:19|20)\d\d|(?:this|last|next)\s(?:year|month|decade|century)|an?\s(?:year|century|day|hour|million|billion|dozen))/
const PERIOD_BEFORE =
  /\b(?:first|second|third|fourth|last|latter|former|early|late|earlier|each|every|per|this|next|previous|past|current|same|final|consecutive|successive|opening|recent|two|three|1st|2nd|3rd|4th|q[1-4])\s$/
const AND_A_HALF = /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten))\sand\s$/
const LEAVES_NOUN =
  /^(?:[\s]?[,.;:)]|$|\s(?:between|last|this|compared|against|when|while|after|because|as|but|year|in|from|by|since|and|or|for|to|on|that|which|over|during|within|at|is|are|was|were|as of)\b)/
/** "A quarter to a third", "half to two-thirds": the lower end of a range. */
const UP_TO_THE_NEXT = new RegExp(`^\\s?(?:\\s(?:to|or)\\s|[-–—]\\s?)(?:(?:${COUNT})[\\s-]{1,2})?(?:${PARTS.join("|")})s?(?![a-z])`)
const LEADS_IN = /\b(?:by|is|was|are|were|be|been|to|at|than|remaining|other|or|from|between)\s$/
const COMPARES =
  /^\s(?:off(?=\s(?:the|its|their)\b)|less|more|lower|higher|fewer|smaller|larger|bigger|(?:down|below|short of)(?=\s(?:on|from|the|its|their|that|those|what|in|last)\b|\s?[.,;)]|$))/
const PARTY =
  /^\s(?:country|countries|party|parties|world|states?|quarters?|person|reich|largest|biggest|most|majority|vote|ago|earlier|later|before)\b/
/** "the northern half of the country", "the fuel half of the credit": a part that is named, not measured. */
const NAMED_HALF = /\b(?:the|its|their)\s(?!(?:other|remaining|better|bigger|larger|smaller)\s)[a-z-]+\s$/
/** "a good quarter", "a full third", "a further fifth", "another half": one of the parts, with a word for how it is meant. */
const ONE_WITH_A_WORD = /(?:\ban?\s(?:good|full|mere|bare|scant|solid|further|hefty|whopping)|\banother|\bthe\s(?:remaining|other))\s$/
/** Of a verb of having or moving a share: "the Union had a fifth", "to draw a quarter from scrap". */
const TAKES =
  /\b(?:ha[sd]|have|having|h[eo]lds?|draws?|drew|gets?|got|takes?|took|suppl(?:y|ies|ied)|provide[sd]?|furnish(?:es|ed)?|cover(?:s|ed)?|meets?|met|makes?|made|mine[sd]?|buys?|bought|sells?|sold|sends?|sent|ships?|shipped|uses?|used|los[et]s?|contribute[sd]?|reach(?:es|ed)?|attain(?:s|ed)?|claim(?:s|ed)?|alone(?:\sfor)?|good\sfor|leav(?:es|ing)|left|yields?|yielded|delivers?|delivered)\s$/
const LEAVES_SHARE = /^(?:\s?[.;)]|,|$|\s(?:from|by|while|and|whereas|each|apiece)\b)/
/** "Half went to Asia", "a quarter came from scrap": what a clause begins with. */
const OPENS = /(?:^|[.;:–]\s|,\s(?:and|but|while|of\swhich)\s|\band\s)$/
const GOES = /^\s(?:went|goes|came|comes|is|was|are|were|lies|lay|stays|stayed|remains|remained)\s(?!by\b)/
/** "A quarter is bought by carmakers". */
const DONE =
  /^\s(?:is|was)\s(?:bought|sold|used|exported|imported|mined|refined|shipped|sent|taken|consumed|made|produced|recycled|smelted|burnt|delivered|supplied|processed|recovered)\b/
const FALLS = /^(?:\s(?:was|were|went|came|goes|comes|is|are|disappeared|vanished|followed|in)\b|[,.;])/
/** Another figure of the same sentence stands before. */
const AFTER_ANOTHER = /(?:%|\bper\s?cent|\b(?:half|thirds?|quarters?|fifths?|tenths?)\b)[^.;:]{0,80}$/
/** "Half goes to China, a fifth to France", "and another third from Korea": the verb is left out. */
const BESIDE_IT =
  /(?:,|;|\band|\bbut|\bwhile)\s(?:(?:about|around|some|nearly|almost|roughly|perhaps|a\smere|only|just|another|a\sfurther|a)\s)*$/
const PLACED =
  /^\s(?:to|from|in|into|by|for|on|with|through)\s(?!(?:a|one|two|three|\d|january|february|march|april|may|june|july|august|september|october|november|december|sales|revenue|profit|earnings)\b)/
/** "Chile a quarter and Argentina 6%": behind the name of another. */
const BEHIND_ANOTHER =
  /(?:,|;|\band|\bbut|\bwhile)\s(?:the\s)?(?!(?:in|over|after|for|within|per|every|last|by|of|to|up|down|nearly|about|at)\s)[a-zà-ÿ-]+(?:\s(?!(?:in|over|after|for|within|per|every|last|by|of|to|up|down|off|since|during|on|is|was|are|were)\s)[a-zà-ÿ-]+){0,2}\s$/
const ENDS = /^(?:\s?[,;.)]|$|\sand\s)/
/** "33% in 2022, compared with a fifth in 2021". */
const HELD_AGAINST =
  /\b(?:compared\s(?:with|to)|against|versus|(?:up|down)\sfrom|instead\sof)\s(?:(?:only|just|about|some|nearly|almost)\s)*$/
const SIZE = /^\s(?:the|that|its)\s(?:size|price|cost|rate|grade|amount|weight|speed|length|time|level|distance)\b/

/** The fractions of a text in lower case: "a third of" gives 33.33, "nine out of ten" 90, "one-third of 1 percent" 0.33. */
export function fractionsOf(lower: string): Figure[] {
  const figures: Figure[] = []
  for (const match of lower.matchAll(FRACTION)) {
    const { count = "", part = "", plural = "" } = match.groups ?? {}
    const size = /^an?$/.test(count) || !count ? 1 : /\d/.test(count) ? Number(count) : valueOfWords(count)
    const share = (100 * size) / DENOMINATORS[PARTS.findIndex((names) => names.split("|").includes(part))]!
    const start = match.index
    const end = start + match[0].length
    const before = lower.slice(Math.max(0, start - 40), start)
    // "two and a half percent" is one number.
    if (count === "a" && AND_A_HALF.test(before)) continue
    const ofPercent = unitAfter(lower, end)
    const isOneMore = () => !plural && isNextShare(lower, start, end)
    if (ofPercent && (count || part === "half")) figures.push({ ...figure(start, ofPercent.end, share / 100), unit: ofPercent.unit })
    else if (share < 100 && (isShare(part, count, plural, before, lower.slice(end, end + 40)) || isOneMore()))
      figures.push(figure(start, end, share))
  }
  for (const match of lower.matchAll(WRITTEN)) {
    const { over, under, vulgar } = match.groups ?? {}
    const share = vulgar ? VULGAR[vulgar]! : (100 * Number(over)) / Number(under)
    if (share <= 100) figures.push(figure(match.index, match.index + match[0].length, share))
  }
  for (const match of lower.matchAll(EVERY))
    figures.push(figure(match.index, match.index + match[0].length, 100 / ORDINALS[match.groups?.part ?? ""]!))
  for (const match of [...lower.matchAll(RATIO), ...lower.matchAll(GOODS_RATIO), ...lower.matchAll(OF_EVERY)]) {
    const [over, under] = [match.groups?.over ?? "", match.groups?.under ?? ""].map((n) =>
      /\d/.test(n) ? Number(n) : valueOfWords(n.replace(/^a(?:n)?\s(?=hundred)/, "")),
    )
    if (over! < under! && ROUND.has(under!)) {
      // Its material may stand within: "four tonnes of coal in five", "of every three tonnes of rubber, one".
      const after = /\s(?:in|one|two|three|four|five|six|seven|eight|nine)(?:\s[a-z]+)?$/.exec(match[0])
      const within = /(?<!\bout)\sof\s(?!every)/.test(match[0].slice(4)) && after ? after.index + 1 : 0
      figures.push(figure(match.index + within, match.index + match[0].length, (100 * over!) / under!))
    }
  }
  let reach = 0
  return figures
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const free = start >= reach
      if (free) reach = end
      return free
    })
}

function figure(start: number, end: number, share: number): Figure {
  const value = Math.round(share * 100) / 100
  return { start, end, low: value, high: value, unit: "percent", form: "fraction", bare: false }
}

/** The sign in "half a percentage point", "one-third of 1 percent", "a quarter per cent". */
function unitAfter(lower: string, end: number) {
  const one = /^\s(?:of\s)?(?:an?|one|1)(?=[\s%])/.exec(lower.slice(end, end + 10))
  return unitAt(lower, end + (one?.[0].length ?? 0))
}

/** Whether "a quarter", "another third" is the share of the next in a row, behind a figure of the same sentence. */
function isNextShare(lower: string, start: number, end: number): boolean {
  const before = lower.slice(Math.max(0, start - 120), start)
  const after = lower.slice(end, end + 40)
  if (!AFTER_ANOTHER.test(before) || SPELL_OF_TIME.test(after) || after.startsWith("-")) return false
  const word = /^(?:an?|one|1)[\s-]/.test(lower.slice(start, end)) || ONE_WITH_A_WORD.test(before) || lower.startsWith("half", start)
  if (!word) return false
  return (
    (BESIDE_IT.test(before) && PLACED.test(after)) ||
    (BEHIND_ANOTHER.test(before) && ENDS.test(after)) ||
    (HELD_AGAINST.test(before) && (ENDS.test(after) || /^\s(?:in|for|by)\s(?:the\s)?(?:(?:19|20)\d\d|year)/.test(after)))
  )
}

/** Whether "half", "a third", "three quarters" is a share of something, rather than a time, a rank or half of a word. */
function isShare(part: string, count: string, plural: string, before: string, after: string): boolean {
  if (after.startsWith("-") || SPELL_OF_TIME.test(after) || PARTY.test(after)) return false
  const compared = comparatorBefore(before) !== null || comparatorAfter(after, 0) !== null
  const word = !count && ONE_WITH_A_WORD.test(before)
  const stands =
    compared ||
    UP_TO_THE_NEXT.test(after) ||
    (LEADS_IN.test(before) && LEAVES_NOUN.test(after)) ||
    COMPARES.test(after) ||
    (TAKES.test(before) && LEAVES_SHARE.test(after))
  if (part === "half") {
    if (plural || PERIOD_BEFORE.test(before) || (NAMED_HALF.test(before) && !compared) || SIZE.test(after) || /^\s(?:as|an?)\b/.test(after))
      return false
    return (
      stands ||
      (OPENS.test(before) && GOES.test(after)) ||
      /^\s(?:of|the|its|their|all|that|those|this|these|our)\b/.test(after) ||
      /^\s[a-z.]+[’']s?\s/.test(after)
    )
  }
  if (part === "quarter" && (PERIOD_BEFORE.test(before) || count === "two")) return false
  // "Miners had a good quarter": three months.
  if (word)
    return (
      !plural &&
      (/^\sof\s(?!an?\b|\d|growth\b|trading\b|sales\b|earnings\b|results\b)/.test(after) || (part !== "quarter" && FALLS.test(after)))
    )
  if (!count) return false
  if (/^(?:an?|one|1)$/.test(count))
    return (
      !plural &&
      (stands ||
        (OPENS.test(before) && (/^\s(?:went|goes|came|comes)\s(?:to|from|into)\b/.test(after) || DONE.test(after))) ||
        /^\sof\b/.test(after) ||
        /^\s(?:the|its)\b/.test(after))
    )
  return true
}
