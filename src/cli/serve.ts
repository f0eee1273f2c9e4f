/** `assay serve`: the page and the API, for several hosts. */
import type { Command } from "commander"
import { openPage } from "./page.ts"
import { partsOf } from "./parts.ts"
import { openRegister, openResume } from "./services.ts"
import { configFor, portOption, requireShared } from "./settings.ts"
import { untilStopped } from "./until-stopped.ts"
import { openWorkspace } from "./workspace.ts"

/** Adds the command `serve`. */
export function serveCommand(program: Command): void {
  program
    .command("serve")
    .description("the page and the API alone; reading is left to `assay work` (needs DATABASE_URL, REDIS_URL, LIBRARY)")
    .addOption(portOption())
    .option("--host <host>", "listen there instead of this machine only (127.0.0.1); whoever reaches it can read and review")
    .addHelpText(
      "after",
      "\nExample:\n  $ DATABASE_URL=postgres://db/assay REDIS_URL=redis://cache LIBRARY=/shared/library assay serve --port 8080",
    )
    .action(async (options: { port?: number; host?: string }, command: Command) => {
      const config = requireShared(configFor(command, options), "serve")
      await untilStopped(async (open, runsOn) => {
        const workspace = await runsOn(openWorkspace(config))
        const page = await openPage(config, open)
        await page.speakFor(partsOf(workspace))
        process.stdout.write(`Assay is at ${page.url}\n`)
        await openResume(workspace, open)
        await openRegister(workspace)
      })
    })
}
