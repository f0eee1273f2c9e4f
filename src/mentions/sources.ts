/** Whom a sentence names as its source. */
import type { FoundSource } from "./found.ts"

/** "the International Energy Agency (IEA)", "World Bank", "U.S. Geological Survey"; at most ten words, so that no text takes long. */
const PROPER = "(?:[A-Z][\\w&.'’-]*|U\\.S\\.)(?:(?: (?:of|for|and|on|the|in|&|de|des) | )(?:[A-Z][\\w&.'’-]*|U\\.S\\.|\\([A-Z]+\\))){0,9}"
/** "the customs authority", "the industry ministry". */
const BODY =
  "the (?:[a-z]+ ){0,2}(?:authority|authorities|ministry|agency|association|commissioner|chamber|customs|survey|council|statistics office|producer|company)"
const NAME = `((?:the |a |an )?${PROPER})`
const ANYONE = `((?:the |a |an )?${PROPER}|${BODY})`
const FINDINGS = `(?:${["data", "figures", "statistics", "estimates?", "modell?ing", "analys[ei]s", "numbers", "calculations?", "projections?", "reckoning", "counts?", "forecasts?"].map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`).join("|")})`
const SAYS =
  "(?:expects?|expected|warns|warned|notes|noted|sees|estimates?|estimated|reckons?|reckoned|says|said|reports|reported|projects|projected|forecasts|calculates|calculated|finds|found|wrote|stated|states|attributes|attributed)"

interface Form {
  /** How a source is named, with an example. */
  readonly id: string
  readonly pattern: RegExp
}

const FORMS: readonly Form[] = [
  { id: "according to the IEA", pattern: new RegExp(`[Aa]ccording to (?:data from |figures from |estimates (?:by|from) )?${ANYONE}`, "g") },
  {
    id: "figures from the customs authority",
    pattern: new RegExp(`\\b${FINDINGS} (?:from|of|by|published by|compiled by) ${ANYONE}`, "g"),
  },
  {
    id: "USGS data show, the IEA's figures indicate",
    pattern: new RegExp(
      `${NAME}(?:['’]s)?(?: [a-z]+)? ${FINDINGS} (?:show|put|suggest|indicate|have|imply|implies|suggests|shows|puts|indicates)`,
      "g",
    ),
  },
  {
    id: "by KITA's count, on IRENA's projection",
    pattern: new RegExp(
      `\\b(?:[Oo]n|[Bb]y|[Ii]n|[Ff]rom) ${NAME}['’]s? (?:own |latest )?(?:${FINDINGS}|view|opinion|account|assessment)\\b`,
      "g",
    ),
  },
  {
    id: "if one believes the ministry",
    pattern: new RegExp(
      `\\b(?:[Ii]f one believes|[Tt]o judge by|[Gg]oing by|[Cc]iting|[Qq]uoting|[Ii]n the words of|as reckoned by|as estimated by|as reported by) ${ANYONE}`,
      "g",
    ),
  },
  { id: "the World Bank expects, MCS 2023 found", pattern: new RegExp(`(?:,? |^)${NAME}(?: (?:19|20)\\d\\d)? ${SAYS}\\b`, "g") },
  { id: "BGR puts the share at 15%", pattern: new RegExp(`(?:,? |^)${NAME}(?:, [^,]{3,50},)? puts?\\b(?=[^.;]{3,90} at )`, "g") },
  { id: "(JRC, 2023)", pattern: /\(([A-Z][\w&.'’-]*(?: (?:(?:of|for|and|the|&) )?[A-Z][\w&.'’-]*){0,7}),? (?:19|20)\d\d[a-z]?\)/g },
]

/** Words with a capital that only open a sentence, months, and what is counted itself. */
const NO_SOURCE =
  /^(?:An?|The|It|He|She|We|They|This|That|These|Those|In|Of|For|By|On|At|As|And|But|Some|Most|Many|Analysts|Experts|Economists|Officials|Observers|Researchers|Its|Their|Global|World|Total|Domestic|Consumption|Production|Imports|Exports|Demand|Supply|In .*|From|Since|Until|By .*|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|(?:First|Second|Third|Fourth) .*|Q[1-4]|H[12]|FY|CAGR|Figure|Table|Box|Annex|Section|Chapter)$/

/**
 * The bodies and people that a sentence names as the source of its figures.
 *
 * @example findSources("According to the IEA, demand doubles.") // [{ name: "IEA", start: 17, end: 20 }]
 */
export function findSources(text: string): FoundSource[] {
  const found = FORMS.flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].map((match) => {
      const written = match[1] ?? ""
      const name = written
        .replace(/^(?:[Tt]he|[Aa]n?) (?=.*[A-Z])/, "")
        .replace(/['’]s?$/, "")
        .replace(/(?<!\b[A-Z]\.?[A-Z])[.,]$/, "")
      const start = match.index + match[0].indexOf(written) + written.indexOf(name)
      return { name, start, end: start + name.length }
    }),
  )
  const first = new Map(found.filter(({ name }) => name.length > 1 && !NO_SOURCE.test(name)).map((source) => [source.start, source]))
  return [...first.values()].sort((a, b) => a.start - b.start)
}
