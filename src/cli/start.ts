/** `assay start`: everything in one process. */
import type { Command } from "commander"
import { refuseSecond } from "./running.ts"
import { openInbox, openPage, openReport, openResume, openWork, untilStopped } from "./services.ts"
import { configFor, portOption } from "./settings.ts"

/** Adds the command `start`. */
export function startCommand(program: Command): void {
  program
    .command("start")
    .description("everything in one process: the page, the inbox, the workers and the database")
    .addOption(portOption())
    .option("--host <host>", "listen there instead of this machine only (127.0.0.1); whoever reaches it can read and review")
    .addHelpText(
      "after",
      "\nExample:\n  $ assay start                    # then open the address it prints, and drop PDFs into assay-data/inbox",
    )
    .action(async (options: { port?: number; host?: string }, command: Command) => {
      const config = configFor(command, options)
      await refuseSecond(config.dataDir)
      await untilStopped(config, async (workspace, open) => {
        const url = await openPage(workspace, open)
        openReport(workspace, open)
        await openWork(workspace)
        await openInbox(workspace, open)
        await openResume(workspace, open)
        process.stdout.write(`Assay is at ${url}\nDrop PDFs into ${config.inbox}\n`)
      })
    })
}
