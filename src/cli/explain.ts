/** `assay explain "sentence"`, `assay explain PAPER --page N`: what is read, by which rule, and why each slot holds what it holds. */
import type { Command } from "commander"
import { InvalidArgumentError } from "commander"
import { explained } from "../claims/explain.ts"
import { loadVocabulary } from "../corpus/index.ts"
import { AssayError } from "../errors.ts"
import { raised } from "../export/index.ts"
import { extract } from "../extract.ts"
import { type Lexicon, lexiconOf, passagesOf } from "../mentions/index.ts"
import type { Document } from "../model.ts"
import { documentOfText } from "../text/plain.ts"
import { explanation, marked } from "./explain/lines.ts"
import { openPapers } from "./paper.ts"
import { configFor, passwordOption } from "./settings.ts"

interface Options {
  readonly heading?: string
  readonly country?: string
  readonly page?: number
  readonly password?: string
}

/** Adds the command `explain`. */
export function explainCommand(program: Command): void {
  program
    .command("explain")
    .description("print what is read in a sentence or on a page: the mentions, the rule, and the reason for each slot of each claim")
    .argument("<sentence...>", "a sentence, or a few in their order; with --page, a paper")
    .option("--page <n>", "explain every percentage on this page of a PDF or plain text", wholePage)
    .option("--heading <text>", "the heading the sentence stands under")
    .option("--country <id>", 'whose paper it is, such as US: what "domestic" stands for')
    .addOption(passwordOption())
    .addHelpText(
      "after",
      '\nExample:\n  $ assay explain "China refines 90% of the world\'s rare earths."\n  $ assay explain papers/cobalt.pdf --page 2',
    )
    .action(async (given: string[], { heading, country, page }: Options, command: Command) => {
      const lexicon = lexiconOf(loadVocabulary())
      if (page === undefined) {
        const text = [heading, given.join(" ")].filter(Boolean).join("\n\n")
        process.stdout.write(explanationOf(documentOfText(text, { id: "0".repeat(64), ...(country && { country }) }), lexicon))
      } else {
        const document = await documentIn(given, command)
        process.stdout.write(explanationOfPage({ ...document, country: country ?? document.country }, page, lexicon))
      }
    })
}

/** The text with its mentions marked, then each percentage with its claim or with why it makes none. */
export function explanationOf(document: Document, lexicon: Lexicon): string {
  const { mentions, claims } = extract(document, lexicon)
  const all = explained(document, passagesOf(document, lexicon), claims)
  if (all.length > 0) return all.map((one) => explanation(shown(document), one)).join("\n")
  const whole = { start: 0, end: document.text.length }
  return `${marked(document.text, mentions, whole)}\n\nNo percentage stands here, so nothing is claimed.\n`
}

/** With raised marks, letter for letter, so that all spans hold. */
const shown = (document: Document): Document => ({ ...document, text: raised(document.text, document.marks) })

/** The same for one page: each of its sentences and table rows that hold a percentage. */
export function explanationOfPage(document: Document, page: number, lexicon: Lexicon): string {
  if (!document.pages.some(({ number }) => number === page))
    throw new AssayError(`There is no page ${page}; the paper has ${document.pages.length}.`)
  const { claims } = extract(document, lexicon)
  const here = explained(document, passagesOf(document, lexicon), claims).flatMap((one) => {
    const percentages = one.percentages.filter((percentage) => percentage.page === page)
    return percentages.length > 0 ? [explanation(shown(document), { ...one, percentages })] : []
  })
  return here.length > 0 ? here.join("\n") : `No percentage stands on page ${page}, so nothing is claimed.\n`
}

async function documentIn(files: readonly string[], command: Command): Promise<Document> {
  if (files.length > 1) throw new AssayError("A page is explained of one paper at a time; give one file with --page.")
  const { password } = command.opts<Options>()
  const papers = openPapers(configFor(command, { password }))
  try {
    return await papers.read(files[0]!)
  } finally {
    await papers.close()
  }
}

function wholePage(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError("A page number from 1 on is needed.")
  return Number(text)
}
