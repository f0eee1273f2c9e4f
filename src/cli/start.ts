/** `assay start`: everything in one process. */
import { mkdir } from "node:fs/promises"
import type { Command } from "commander"
import { openDatabase } from "../store/database.ts"
import { refuseSecond } from "./running.ts"
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
      // The database opens in its own thread while this one loads the rest: of the 0.8 s before the page listens, half.
      const database = ahead(openDatabase(config))
      const { openInbox, openPage, openRegister, openReport, openResume, openWork, untilStopped } = await import("./services.ts")
      await untilStopped(
        config,
        async (workspace, open) => {
          const url = await openPage(workspace, open)
          // The page first: who has papers wants to look at them, and what is dropped meanwhile lies in the inbox until it is watched.
          await mkdir(config.inbox, { recursive: true })
          process.stdout.write(`Assay is at ${url}\nDrop PDFs into ${config.inbox}\n`)
          openReport(workspace, open)
          await openWork(workspace)
          await openInbox(workspace, open)
          await openResume(workspace, open)
          await openRegister(workspace)
        },
        database,
      )
    })
}

/** The same promise; its fault is thrown to whoever waits for it, later, and to nobody before. */
function ahead<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}
