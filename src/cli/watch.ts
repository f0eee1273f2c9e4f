/** `assay watch`: the inbox, for several hosts. */
import type { Command } from "commander"
import { openInbox, openResume } from "./services.ts"
import { configFor, requireShared } from "./settings.ts"
import { untilStopped } from "./until-stopped.ts"
import { openWorkspace } from "./workspace.ts"

/** Adds the command `watch`. */
export function watchCommand(program: Command): void {
  program
    .command("watch")
    .description("the inbox alone: takes what is dropped into <data>/inbox (needs DATABASE_URL, REDIS_URL, LIBRARY); one for each inbox")
    .addHelpText(
      "after",
      "\nExample:\n  $ DATABASE_URL=postgres://db/assay REDIS_URL=redis://cache LIBRARY=/shared/library assay watch --data /srv/assay",
    )
    .action(async (_options: object, command: Command) => {
      const config = requireShared(configFor(command), "watch")
      await untilStopped(async (open, runsOn) => {
        const workspace = await runsOn(openWorkspace(config))
        await openInbox(workspace, open)
        await openResume(workspace, open)
        process.stdout.write(`Drop PDFs into ${config.inbox}\n`)
      })
    })
}
