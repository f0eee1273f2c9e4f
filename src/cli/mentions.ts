/** `assay mentions FILE`: what a paper names, kind by kind. */
import type { Command } from "commander"
import { loadVocabulary } from "../corpus/index.ts"
import { findMentions, lexiconOf } from "../mentions/index.ts"
import type { Document, Mention } from "../model.ts"
import { openPapers } from "./paper.ts"
import { configFor, passwordOption } from "./settings.ts"

/** Adds the command `mentions`. */
export function mentionsCommand(program: Command): void {
  program
    .command("mentions")
    .description("print the materials, areas, quantities, years, measures and sources that a paper names as JSON, one a line")
    .argument("<file>", "a PDF or a plain text (.txt); - is plain text on standard input")
    .addOption(passwordOption())
    .addHelpText("after", "\nExample:\n  $ echo 'China refines 90% of rare earths.' | assay mentions -")
    .action(async (file: string, options: { password?: string }, command: Command) => {
      const papers = openPapers(configFor(command, { password: options.password }))
      try {
        const document = await papers.read(file)
        for (const mention of findMentions(document, lexiconOf(loadVocabulary())))
          process.stdout.write(`${JSON.stringify(lineOf(mention, document))}\n`)
      } finally {
        await papers.close()
      }
    })
}

/** `{"kind":"area","quote":"China","page":1,"span":{"start":0,"end":5},"id":"CN","form":"noun"}`. */
function lineOf({ kind, span, page, ...rest }: Mention, document: Document): object {
  const quote = document.text.slice(span.start, span.end).replace(/\s+/g, " ")
  return { kind, quote, page, span: { start: span.start, end: span.end }, ...rest }
}
