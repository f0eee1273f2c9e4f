/** `assay work`: workers, for several hosts. */
import { hostname } from "node:os"
import type { Command } from "commander"
import { openReport, openWork } from "./services.ts"
import { configFor, requireShared } from "./settings.ts"
import { untilStopped } from "./until-stopped.ts"
import { openWorkspace } from "./workspace.ts"

/** Adds the command `work`. */
export function workCommand(program: Command): void {
  program
    .command("work")
    .description("workers alone: reads papers and finds their claims (needs DATABASE_URL, REDIS_URL, LIBRARY); start as many as you like")
    .addHelpText(
      "after",
      "\nExample:\n  $ ASSAY_WORKERS=8 DATABASE_URL=postgres://db/assay REDIS_URL=redis://cache LIBRARY=/shared/library assay work",
    )
    .action(async (_options: object, command: Command) => {
      const config = requireShared(configFor(command), "work")
      await untilStopped(async (open, runsOn) => {
        const workspace = await runsOn(openWorkspace(config))
        openReport(workspace, open)
        await openWork(workspace)
        process.stdout.write(`Working on ${hostname()}, ${config.workers} papers at a time\n`)
      })
    })
}
