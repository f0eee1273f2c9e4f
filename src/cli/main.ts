#!/usr/bin/env node
import { Command } from "commander"
import { AssayError } from "../errors.ts"
import { addCommand } from "./add.ts"
import { claimsCommand } from "./claims.ts"
import { compareCommand } from "./compare.ts"
import { demoCommand } from "./demo.ts"
import { doctorCommand } from "./doctor.ts"
import { explainCommand } from "./explain.ts"
import { exportCommand } from "./export.ts"
import { extractCommand } from "./extract.ts"
import { mentionsCommand } from "./mentions.ts"
import { readCommand } from "./read.ts"
import { rebuildCommand } from "./rebuild.ts"
import { reviewsCommand } from "./reviews.ts"
import { scoreCommand } from "./score.ts"
import { serveCommand } from "./serve.ts"
import { version } from "./settings.ts"
import { startCommand } from "./start.ts"
import { watchCommand } from "./watch.ts"
import { workCommand } from "./work.ts"

/** Every command, in the order `assay --help` shows them. A new one is a file beside this and a line here. */
const commands: readonly ((program: Command) => void)[] = [
  startCommand,
  serveCommand,
  workCommand,
  watchCommand,
  addCommand,
  extractCommand,
  mentionsCommand,
  readCommand,
  claimsCommand,
  compareCommand,
  exportCommand,
  reviewsCommand,
  explainCommand,
  scoreCommand,
  rebuildCommand,
  doctorCommand,
  demoCommand,
]

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
for (const command of commands) command(program)

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`${inOneSentence(error)}\n`)
  if (process.env.ASSAY_DEBUG === "1") console.error(error)
  process.exitCode = 1
}

/** What went wrong, for a person: an AssayError as it stands, anything else with the way to its stack trace. */
function inOneSentence(error: unknown): string {
  if (error instanceof AssayError) return error.message
  const message = (error instanceof Error && error.message) || String(error)
  return `This should not have happened: ${message.split("\n")[0]} (run it again with ASSAY_DEBUG=1 to see where).`
}
