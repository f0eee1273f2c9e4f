/** `assay compare`: what papers say about the same thing, and whether they agree. */
import { type Command, Option } from "commander"
import { figureInWords, pageInWords, yearsInWords } from "../export/index.ts"
import { VERDICTS, type Verdict } from "../model.ts"
import { type ShownClaim, type TopicInFull, type TopicSummary, topicInFull, topics as topicsSchema } from "../server/api.ts"
import { openClient } from "./client.ts"
import { queryOf, type TopicFilters, topicFilters } from "./filters.ts"
import { print } from "./print.ts"
import { say } from "./progress.ts"
import { configFor } from "./settings.ts"

interface Options extends TopicFilters {
  readonly all?: true
  readonly why?: true
  readonly format: "text" | "jsonl"
}

/** Adds the command `compare`. */
export function compareCommand(program: Command): void {
  topicFilters(program.command("compare"))
    .description("set what papers say about the same thing side by side, with a verdict for each pair and why")
    .option("--all", "topics of one paper only as well")
    .option("--why", "the reason for every pair, not only for conflicts, revisions and targets, and topics easily taken for this one")
    .addOption(new Option("--format <format>", "lines to read, or a JSON object for each topic").choices(["text", "jsonl"]).default("text"))
    .addHelpText("after", "\nExample:\n  $ assay compare --material cobalt --measure extraction")
    .action(async (options: Options, command: Command) => {
      const client = await openClient(configFor(command))
      try {
        const { topics } = await client.json(topicsSchema, "topics", queryOf(options))
        const chosen = topics.filter(({ papers }) => options.all || papers > 1)
        for (const summary of chosen) {
          const topic = await client.json(topicInFull, `topics/${summary.key}`)
          await print([options.format === "jsonl" ? `${JSON.stringify(topic)}\n` : told(summary, topic, options.why ?? false)])
        }
        if (chosen.length === 0) say(nothing(topics.length))
      } finally {
        await client.close()
      }
    })
}

function nothing(topics: number): string {
  if (topics === 0) return "No paper says anything about that; ask for less at once, or add papers with assay add."
  return `No two papers speak about the same thing here; --all shows the ${topics === 1 ? "topic" : `${topics} topics`} of one paper each.`
}

/** The topic as a paragraph: its name and range, a line for each value in order of time, a line for each pair that wants a look. */
function told(summary: TopicSummary, { observations, pairs, neighbours }: TopicInFull, all: boolean): string {
  const places = new Map(observations.map((claim) => [claim.id, placeOf(claim)]))
  const figures = observations
    .toSorted((a, b) => (a.period?.from ?? 9999) - (b.period?.from ?? 9999) || (placeOf(a) < placeOf(b) ? -1 : 1))
    .map((claim) => [figureOf(claim), claim.period ? yearsInWords(claim.period) : "no year", placeOf(claim)])
  const widths = [0, 1].map((column) => Math.max(...figures.map((row) => row[column]!.length)))
  const lines = figures.map(([figure, years, place]) => `  ${figure!.padEnd(widths[0]!)}  ${years!.padEnd(widths[1]!)}  ${place}`)
  const verdicts = pairs
    .filter(({ verdict }) => all || WANTS_A_LOOK.includes(verdict))
    .map(({ a, b, verdict, why }) => `  ${verdict}: ${why.replace(/\.$/, "")} (${places.get(a)}; ${places.get(b)}).`)
  const unit = observations.every(({ value }) => value.unit === "percentage point") ? "percentage points" : "%"
  const beside = (all ? neighbours : []).map(
    (other) => `  different scope: ${other.words}, ${rangeOf(other, unit)} in ${numbered(other.papers, "paper")}: ${other.differs}.`,
  )
  return `${[headOf(summary, unit), ...lines, ...verdicts, ...beside].join("\n")}\n\n`
}

const WANTS_A_LOOK: readonly Verdict[] = ["conflict", "revision", "target against actual"]

const rangeOf = ({ low, high }: Pick<TopicSummary, "low" | "high">, unit: string) =>
  `${[...new Set([low, high])].map((figure) => String(figure).replace("-", "−")).join(low < 0 ? " to " : "–")} ${unit}`

/** "China's mining of cobalt: 70–85 % in 3 papers (4 claims), 2 voices, 1 conflict" */
function headOf(summary: TopicSummary, unit: string): string {
  const { words, papers, voices, claims, verdicts } = summary
  const counts = VERDICTS.flatMap((verdict) => (verdicts[verdict] ? [COUNTED[verdict](verdicts[verdict])] : []))
  const heard = voices < papers ? [numbered(voices, "voice")] : []
  return [`${words}: ${rangeOf(summary, unit)} in ${numbered(papers, "paper")} (${numbered(claims, "claim")})`, ...heard, ...counts].join(
    ", ",
  )
}

/** So many pairs of a verdict, in words: "2 conflicts". */
const COUNTED: Readonly<Record<Verdict, (pairs: number) => string>> = {
  agree: (pairs) => numbered(pairs, "agreement"),
  conflict: (pairs) => numbered(pairs, "conflict"),
  "different period": (pairs) => `${numbered(pairs, "pair")} of different periods`,
  revision: (pairs) => numbered(pairs, "revision"),
  "different scope": (pairs) => `${numbered(pairs, "pair")} of different scope`,
  "target against actual": (pairs) => `${numbered(pairs, "target")} against an actual value`,
  "same source": (pairs) => `${numbered(pairs, "pair")} of one source`,
}
const numbered = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`

function figureOf({ value, kind, status }: ShownClaim): string {
  const sign = kind === "change" ? (value.high <= 0 && value.low < 0 ? "−" : value.low >= 0 && value.high > 0 ? "+" : "") : ""
  return `${status === "actual" ? "" : `${status} `}${figureInWords(value, kind).replace(/(?=\d)/, sign)}`
}

const placeOf = ({ paper, ...place }: Pick<ShownClaim, "paper" | "page" | "pageLabel">) =>
  `${paper.name.replace(/\p{Cc}+/gu, " ")}, ${pageInWords(place)}`
