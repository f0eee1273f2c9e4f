/** `assay extract FILE…`: claims without any database. */
import { type Command, Option } from "commander"
import { loadVocabulary } from "../corpus/index.ts"
import { AssayError } from "../errors.ts"
import { annotationOf } from "../export/annotation.ts"
import { notesOf } from "../export/index.ts"
import { extract } from "../extract.ts"
import { lexiconOf } from "../mentions/index.ts"
import { inOrder } from "./in-order.ts"
import { openPapers } from "./paper.ts"
import { say } from "./progress.ts"
import { configFor, passwordOption } from "./settings.ts"

/** Adds the command `extract`. */
export function extractCommand(program: Command): void {
  program
    .command("extract")
    .description("print the claims of papers as JSON, one a line; needs no database")
    .argument("<file...>", "PDFs or plain texts (.txt, blank lines between paragraphs); - is plain text on standard input")
    .addOption(new Option("--format <format>", "how to print them").choices(["jsonl"]).default("jsonl"))
    .addOption(passwordOption())
    .addHelpText(
      "after",
      "\nExample:\n  $ echo 'China refines 90% of rare earths.' | assay extract -\n  $ assay extract papers/*.pdf > claims.jsonl",
    )
    .action(async (files: string[], options: { password?: string }, command: Command) => {
      const { limits, ocr, password, workers } = configFor(command, { password: options.password })
      const lexicon = lexiconOf(loadVocabulary())
      const papers = openPapers({ limits, ocr, password, workers: Math.min(workers, files.length) })
      try {
        // Two ahead for each reader keep it busy while claims are extracted here.
        const claimsIn = async (file: string) => {
          const document = await papers.read(file)
          return { claims: extract(document, lexicon).claims, notes: notesOf(document, ocr.on ? "in vain" : "off") }
        }
        for await (const { item, result, fault } of inOrder(files, 2 * workers, claimsIn)) {
          if (!result) tell(item, fault)
          else {
            for (const claim of result.claims) print({ file: item, ...annotationOf(claim) })
            for (const note of result.notes) say(`${item}: ${note}`)
          }
        }
      } finally {
        await papers.close()
      }
    })
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** One sentence about a paper that cannot be read; the others go on. */
function tell(file: string, fault: unknown): void {
  const why = fault instanceof AssayError ? fault.message : `This should not have happened: ${String(fault)}`
  process.stderr.write(`${file}: ${why}\n`)
  process.exitCode = 1
}
