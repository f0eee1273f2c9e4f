/** Whom a sentence names as its source. */
import type { FoundSource } from "./found.ts"

const NAME =
  "((?:the |a |an )?(?:[A-Z][\\w&.'’-]*|U\\.S\\.)(?:(?: (?:of|for|and|on|the|in|&|de|des) | )(?:[A-Z][\\w&.'’-]*|U\\.S\\.|\\([A-Z]+\\)))*)"
const FORMS = [
  new RegExp(`[Aa]ccording to (?:data from |figures from |estimates (?:by|from) )?${NAME}`, "g"),
  new RegExp(`(?:data|figures|statistics|estimates|reckoning|analysis|numbers) (?:from|of|by|published by|compiled by) ${NAME}`, "g"),
  new RegExp(`${NAME}(?:['’]s)? (?:data|figures|statistics) (?:show|put|suggest|indicate)`, "g"),
  new RegExp(
    `,? ${NAME} (?:expects?|expected|warns|notes|sees|estimates?|estimated|reckons?|says|said|reports|reported|projects|projected|forecasts|calculates|finds|found|wrote|stated|puts)\\b`,
    "g",
  ),
  new RegExp(
    `^${NAME} (?:expects?|expected|warns|notes|sees|estimates?|estimated|reckons?|says|said|reports|reported|projects|projected|forecasts|calculates|finds|found|puts)\\b`,
    "g",
  ),
]

/** Words with a capital that only open a sentence. */
const NO_SOURCE =
  /^(?:An?|The|It|He|She|We|They|This|That|These|Those|In|Of|For|By|On|At|As|And|But|Some|Most|Many|Analysts|Experts|Economists|Officials|Observers|Researchers|Its|Their|Global|World|Total|Domestic|Consumption|Production|Imports|Exports|Demand|Supply)$/

/**
 * The bodies and people that a sentence names as the source of its figures.
 *
 * @example findSources("According to the IEA, demand doubles.") // [{ name: "IEA", start: 17, end: 20 }]
 */
export function findSources(text: string): FoundSource[] {
  const found = FORMS.flatMap((form) =>
    [...text.matchAll(form)].map((match) => {
      const name = (match[1] ?? "")
        .replace(/^(?:the|a|an) /i, "")
        .replace(/['’]s$/, "")
        .replace(/(?<!\b[A-Z]\.?[A-Z])[.,]$/, "")
      const start = match.index + match[0].indexOf(name)
      return { name, start, end: start + name.length }
    }),
  )
  const first = new Map(found.filter(({ name }) => name.length > 1 && !NO_SOURCE.test(name)).map((source) => [source.start, source]))
  return [...first.values()].sort((a, b) => a.start - b.start)
}
