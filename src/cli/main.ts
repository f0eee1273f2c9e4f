#!/usr/bin/env node
import { Command } from "commander"
import { AssayError } from "../errors.ts"
import { version } from "./settings.ts"

/** Every command, in the order `assay --help` shows them. A new one is a file beside this and a line here. */
const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  start: async () => (await import("./start.ts")).startCommand,
  serve: async () => (await import("./serve.ts")).serveCommand,
  work: async () => (await import("./work.ts")).workCommand,
  watch: async () => (await import("./watch.ts")).watchCommand,
  add: async () => (await import("./add.ts")).addCommand,
  extract: async () => (await import("./extract.ts")).extractCommand,
  mentions: async () => (await import("./mentions.ts")).mentionsCommand,
  read: async () => (await import("./read.ts")).readCommand,
  claims: async () => (await import("./claims.ts")).claimsCommand,
  compare: async () => (await import("./compare.ts")).compareCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  reviews: async () => (await import("./reviews.ts")).reviewsCommand,
  explain: async () => (await import("./explain.ts")).explainCommand,
  score: async () => (await import("./score.ts")).scoreCommand,
  rebuild: async () => (await import("./rebuild.ts")).rebuildCommand,
  doctor: async () => (await import("./doctor.ts")).doctorCommand,
  demo: async () => (await import("./demo.ts")).demoCommand,
}

// `assay claims | head` closes our stdout early: that is the reader's wish and no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0)
  throw error
})

const program = new Command("assay")
  .description("Reads policy papers on raw materials and says who claims what, how much, for when, on which page.")
  .version(version())
  .option("--data <dir>", "the folder with inbox, library and database (default: $ASSAY_DATA or ./assay-data)")
  .addHelpText(
    "after",
    "\nExample:\n  $ assay start                    # then drop PDFs into assay-data/inbox\n  $ assay extract paper.pdf        # no database: prints the claims",
  )
  .showHelpAfterError("(assay <command> --help shows an example)")
for (const load of asked(process.argv)) (await load())(program)

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`${inOneSentence(error)}\n`)
  if (process.env.ASSAY_DEBUG === "1") console.error(error)
  process.exitCode = 1
}

/** The commands that are named, and no others: to load them all takes half a second. All, where none is: for help and slips of the pen. */
function asked(words: readonly string[]): (typeof COMMANDS)[string][] {
  const named = Object.entries(COMMANDS).filter(([name]) => words.includes(name))
  return (named.length > 0 ? named : Object.entries(COMMANDS)).map(([, load]) => load)
}

/** What went wrong, for a person: an AssayError as it stands, anything else with the way to its stack trace. */
function inOneSentence(error: unknown): string {
  if (error instanceof AssayError) return error.message
  const message = (error instanceof Error && error.message) || String(error)
  return `This should not have happened: ${message.split("\n")[0]} (run it again with ASSAY_DEBUG=1 to see where).`
}
