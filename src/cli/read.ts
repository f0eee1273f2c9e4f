/** `assay read FILE`: what the program sees in a paper, as readable Markdown or as JSON. */
import type { Command } from "commander"
import { notesOf } from "../export/index.ts"
import type { Document } from "../model.ts"
import { openReaders } from "../pdf/index.ts"
import { markdownOf } from "../pdf/markdown.ts"
import { eachWord } from "../text/words.ts"
import { readWhole } from "./paper.ts"
import { print } from "./print.ts"
import { say } from "./progress.ts"
import { configFor, passwordOption } from "./settings.ts"

/** Adds the command `read`. */
export function readCommand(program: Command): void {
  program
    .command("read")
    .description("print a PDF as the program sees it: its text in reading order, with headings, tables and footnotes")
    .argument("<file>", "a PDF")
    .option("--json", "print the whole document as JSON, with the place of every word")
    .addOption(passwordOption())
    .addHelpText("after", "\nExample:\n  $ assay read paper.pdf > paper.md")
    .action(async (file: string, options: { json?: true; password?: string }, command: Command) => {
      const { limits, ocr, password, workers } = configFor(command, { password: options.password })
      const readers = openReaders({ limits, ocr, workers })
      try {
        const document = await readWhole(readers, file, password)
        for (const note of notesOf(document, readers.recognises ? "in vain" : "off")) say(`${file}: ${note}`)
        await print(options.json ? jsonOf(document) : [markdownOf(document)])
      } finally {
        await readers.close()
      }
    })
}

/** The document as one line of JSON, in pieces: its words one by one, `{"span": {"start": 0, "end": 4}, "box": {…}}`, instead of in columns. */
function* jsonOf({ words, ...rest }: Document): Iterable<string> {
  yield `${JSON.stringify(rest).slice(0, -1)},"words":[`
  let comma = ""
  for (const word of eachWord({ words })) {
    yield comma + JSON.stringify(word)
    comma = ","
  }
  yield "]}\n"
}
