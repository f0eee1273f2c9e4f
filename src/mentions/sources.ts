/** Whom a sentence names as its source. */
import { candidatesAmong } from "../text/candidates.ts"
import type { FoundSource } from "./found.ts"

/** "the International Energy Agency (IEA)", "World Bank", "U.S. Geological Survey"; at most ten words, so that no text takes long. */
const PROPER =
  "(?:[A-Z][\\w&.'’-]*|U\\.S\\.)(?:(?: (?:of|for|and|on|the|in|&|de|des) | )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*\\b)(?:[A-Z][\\w&.'’-]*|U\\.S\\.|\\([A-Za-z]+\\))){0,9}"
/** "the customs authority", "the energy and mines ministry", "the Chinese customs authorities". */
const BODY =
  "the (?:[A-Za-z]+ ){0,3}(?:authority|authorities|ministry|agency|association|commissioner|chamber|customs|survey|council|statistics office|producer|company|government|department|commission|bureau|institute|institution|regulator|lender|exchange|central bank|union|society|federation)(?: of [a-z]+(?: and [a-z]+)?)?"
/** The same where it speaks for itself; a company that expects something speaks of itself. */
const SPEAKER = BODY.replace("the", "[Tt]he").replace("|producer|company", "")
/** What stands before a name and is none of it: "consultancy", "the London-based", "business intelligence analysts". */
const WITHOUT =
  "(?:(?:the |an? )?(?:[A-Z][A-Za-z.]+-based )?(?:(?!(?:or|that|which|in|of|to|for|is|are|was|by|from|on|at|as|who|when|some|about|around|nearly|over|more|less)\\b)[a-z][a-z-]+ ){0,5}?)"
const NAME = `((?:the |a |an )?${PROPER})`
const ANYONE = `(?:(${BODY})|${WITHOUT}(${PROPER}))`
const eitherCase = (words: readonly string[]) =>
  `(?:${words.map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`).join("|")})`
const FINDINGS = eitherCase(
  "data figures statistics estimates? modell?ing analys[ei]s numbers calculations? projections? reckoning counts? forecasts?".split(" "),
)
const PAPERS = eitherCase(
  "research reports? stud(?:y|ies) surveys? polls? papers? statement notice release findings updates? outlook review".split(" "),
)
const SHOW =
  "(?:show(?:s|ed)?|put|puts|suggest(?:s|ed)?|indicate[sd]?|have|imply|implies|find|finds|found|states?|stated|says?|said|notes?|noted|estimates?|forecasts?|expects?|warn(?:s|ed)?)"
const SAYS =
  "(?:expects?|expected|warns|warned|notes|noted|sees|estimates?|estimated|reckons?|reckoned|says|said|reports|reported|projects|projected|forecasts|predicts|predicted|calculates|calculated|finds|found|wrote|stated|states|told|attributes|attributed|adds|added)"
/** "Data released on Monday by", "a report by", "the latest statistics of". */
const PAPER_OF = `(?:(?:the |an? |its )?(?:[a-z][a-z-]+ |[12]\\d{3} ){0,4}?(?:${FINDINGS}|${PAPERS})(?: [A-Za-z]+){0,4}? (?:from|by|of) )`

interface Form {
  /** How a source is named, with an example. */
  readonly id: string
  readonly pattern: RegExp
}

export const FORMS: readonly Form[] = [
  {
    id: "according to the IEA, to data released on Monday by the ministry, to a report of the agency",
    pattern: new RegExp(`\\b[Aa]ccording to ${PAPER_OF}{0,2}${ANYONE}`, "g"),
  },
  {
    id: "figures from the customs authority, research by the London-based CRU",
    pattern: new RegExp(`\\b(?:${FINDINGS}|${PAPERS})(?: [a-z]+){0,2}? (?:from|by) ${ANYONE}`, "g"),
  },
  { id: "statistics of the World Bank", pattern: new RegExp(`\\b${FINDINGS} of ${ANYONE}`, "g") },
  {
    id: "USGS data show, the IEA's figures indicate, EWEA research shows",
    pattern: new RegExp(`${NAME}(?:['’]s)?(?: [a-z]+)? (?:${FINDINGS}|(?=[a-z])${PAPERS}) (?:also )?${SHOW}\\b`, "g"),
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
      `\\b(?:[Ii]f one believes|[Tt]o judge by|[Gg]oing by|[Cc]iting|[Qq]uoting|[Ii]n the words of|as reckoned by|as estimated by|as reported by) ${PAPER_OF}?${ANYONE}`,
      "g",
    ),
  },
  { id: "the World Bank expects, MCS 2023 found", pattern: new RegExp(`(?:,? |^)${NAME}(?: (?:19|20)\\d\\d)?(?: also)? ${SAYS}\\b`, "g") },
  { id: "the ministry of energy and mines said", pattern: new RegExp(`(?:, |^[“"]?)(${SPEAKER})(?: also)? ${SAYS}\\b`, "g") },
  {
    id: "..., said the London-based World Gold Council",
    pattern: new RegExp(`[,”"’] (?:said|says|wrote|added|noted|stated|told|reports|reported) ${ANYONE}`, "g"),
  },
  { id: "BGR puts the share at 15%", pattern: new RegExp(`(?:,? |^)${NAME}(?:, [^,]{3,50},)? puts?\\b(?=[^.;]{3,90} at )`, "g") },
  {
    id: "(JRC, 2023), (Source: USGS)",
    pattern:
      /\((?:[Ss]ources?: )?([A-Z][\w&.'’-]*(?: (?:(?:of|for|and|the|&) )?[A-Z][\w&.'’-]*){0,7})(?:,? (?:19|20)\d\d[a-z]?|(?<=[Ss]ource: [^)]*))\)/g,
  },
]

const formsAmong = candidatesAmong(FORMS, ({ pattern }) => [pattern])

/** Words with a capital that only open a sentence, months, and what is counted itself. */
const NO_SOURCE =
  /^(?:An?|The|It|He|She|We|They|This|That|These|Those|In|Of|For|By|On|At|As|And|But|Some|Most|Many|Analysts|Experts|Economists|Officials|Observers|Researchers|Its|Their|Global|World|Total|Domestic|Data|Figures|Statistics|Estimates|Consumption|Production|Imports|Exports|Demand|Supply|In .*|With .*|If .*|Once .*|When .*|Including .*|Adding .*|From|Since|Until|By .*|(?:Mon|Tues|Wednes|Thurs|Fri)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|(?:First|Second|Third|Fourth) .*|Q[1-4]|H[12]|FY|CAGR|Figure|Table|Box|Annex|Section|Chapter|(?:International )?Harmoni[sz]ed .*|HTS.*|HS [Cc]ode.*)$/

/**
 * The bodies and people that a sentence names as the source of its figures.
 *
 * @example findSources("According to the IEA, demand doubles.") // [{ name: "IEA", start: 17, end: 20 }]
 */
export function findSources(text: string): FoundSource[] {
  const found = formsAmong(text).flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].map((match) => {
      const written = match[1] ?? match[2] ?? ""
      const name = written
        .replace(/^(?:[Tt]he|[Aa]n?) (?=.*[A-Z])/, "")
        .replace(/['’]s?$/, "")
        .replace(/(?<!\b[A-Z]\.?[A-Z])[.,]$/, "")
      const start = match.index + match[0].lastIndexOf(written) + written.indexOf(name)
      return { name, start, end: start + name.length }
    }),
  )
  const first = new Map(found.filter(({ name }) => name.length > 1 && !NO_SOURCE.test(name)).map((source) => [source.start, source]))
  return [...first.values()].sort((a, b) => a.start - b.start)
}
