/** `assay reviews`: what people decided, the newest first. */
import { type Command, Option } from "commander"
import { review } from "../model.ts"
import { reviews as reviewsSchema, type ShownReview } from "../server/api.ts"
import { type Client, openClient } from "./client.ts"
import { wholeNumber } from "./filters.ts"
import { print } from "./print.ts"
import { say } from "./progress.ts"
import { configFor } from "./settings.ts"

interface Options {
  readonly paper?: string
  readonly reviewer?: string
  readonly verdict?: string
  readonly limit?: string
  readonly format: "text" | "jsonl"
}

/** Adds the command `reviews`. */
export function reviewsCommand(program: Command): void {
  program
    .command("reviews")
    .description("list reviews, the newest first: when, verdict, the claim in words, paper and page, reviewer, note")
    .option("--paper <id>", "the SHA-256 of a paper's file; of a removed one, too")
    .option("--reviewer <name>", "by this person; several with commas")
    .option("--verdict <verdict>", `one of ${review.shape.verdict.options.join(", ")}; several with commas`)
    .option("--limit <n>", "no more than so many", wholeNumber)
    .addOption(new Option("--format <format>", "lines to read, or a JSON object a line").choices(["text", "jsonl"]).default("text"))
    .addHelpText(
      "after",
      "\nExample:\n  $ assay reviews --verdict corrected\n  2026-11-24 09:12  corrected  DR Congo mined about 70 % of the world's cobalt in 2023\tcobalt.pdf, p. 1\tada\tit is Congo",
    )
    .action(async ({ format, limit, ...query }: Options, command: Command) => {
      const client = await openClient(configFor(command))
      try {
        const told = format === "jsonl" ? (one: ShownReview) => JSON.stringify(one) : lineOf
        let count = 0
        for await (const one of all(client, { ...query }, limit === undefined ? Number.POSITIVE_INFINITY : Number(limit))) {
          count += 1
          await print([`${told(one)}\n`])
        }
        if (format === "text")
          say(count === 0 ? "No review fits; claims are reviewed on the page that assay start serves." : counted(count))
      } finally {
        await client.close()
      }
    })
}

const counted = (count: number) => `${count} ${count === 1 ? "review" : "reviews"}`

/** Every review of the query, or `most` of them, some hundreds from the server at a time. */
async function* all(client: Client, query: Readonly<Record<string, string | undefined>>, most: number): AsyncGenerator<ShownReview> {
  const step = 500
  for (let given = 0; given < most; given += step) {
    const page = { limit: String(Math.min(step, most - given)), offset: String(given) }
    const { reviews } = await client.json(reviewsSchema, "reviews", { ...query, ...page })
    yield* reviews
    if (reviews.length < step) return
  }
}

/** "2026-11-24 09:12  corrected  DR Congo mined …⇥cobalt.pdf, p. 1⇥ada⇥it is Congo" */
function lineOf({ at, verdict, words, claim, paper, page, reviewer, note }: ShownReview): string {
  const place = paper
    ? `${paper.name}${page === null ? "" : `, p. ${page}`}${paper.removed ? " (removed)" : ""}`
    : "a paper not known any more"
  const said = `${at.slice(0, 16).replace("T", " ")}  ${verdict}  ${words ?? `claim ${claim}`}`
  return [said, place, reviewer, ...(note ? [note] : [])].map(oneLine).join("\t")
}

/** A note or a file's name may hold anything, even what a terminal would obey. */
const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, " ")
