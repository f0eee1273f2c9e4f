/** `assay claims`: what papers claim, a line a claim. */
import { type Command, Option } from "commander"
import { z } from "zod"
import { FORMAT_NAMES, type Format, pageInWords } from "../export/index.ts"
import { openClient } from "./client.ts"
import { type ClaimFilters, claimFilters, queryOf } from "./filters.ts"
import { linesOf, print } from "./print.ts"
import { say } from "./progress.ts"
import { configFor } from "./settings.ts"

interface Options extends ClaimFilters {
  readonly format: "text" | Format
  readonly sort?: string
  readonly descending?: true
}

/** Adds the command `claims`. */
export function claimsCommand(program: Command): void {
  claimFilters(program.command("claims"))
    .description("print the claims that fit, each in words with its paper and page")
    .addOption(new Option("--sort <order>", "the order").choices(["topic", "paper", "confidence", "value", "period"]))
    .option("--descending", "the other way round")
    .addOption(new Option("--format <format>", "lines to read, or for programs").choices(["text", ...FORMAT_NAMES]).default("text"))
    .addHelpText(
      "after",
      "\nExample:\n  $ assay claims --material cobalt --country DRC --year 2019-2023\n  DR Congo mined about 70 % of the world's cobalt in 2023\tcobalt.pdf, p. 1",
    )
    .action(async (options: Options, command: Command) => {
      const client = await openClient(configFor(command))
      try {
        const { format, sort, descending } = options
        const query = { ...queryOf(options), sort, descending: descending && "true" }
        const pieces = await client.text(`export/${format === "text" ? "jsonl" : format}`, query)
        await print(format === "text" ? readable(linesOf(pieces)) : pieces)
      } finally {
        await client.close()
      }
    })
}

const line = z.object({
  words: z.string(),
  page: z.int(),
  pageLabel: z.string().nullable(),
  paper: z.object({ file: z.string() }),
  review: z.object({ verdict: z.string() }).nullable(),
})

/** "China mines 70 % of the world's cobalt⇥paper.pdf, p. 3⇥accepted"; how many there were goes to stderr. */
async function* readable(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let count = 0
  for await (const one of lines) {
    const { words, page, pageLabel, paper, review } = line.parse(JSON.parse(one))
    count += 1
    yield `${[words, `${paper.file}, ${pageInWords({ page, pageLabel })}`, ...(review ? [review.verdict] : [])].map(oneLine).join("\t")}\n`
  }
  say(count === 0 ? "No claim fits; ask for less at once, or add papers with assay add." : `${count} ${count === 1 ? "claim" : "claims"}`)
}

/** A file's name may hold anything, even what a terminal would obey. */
const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, " ")
