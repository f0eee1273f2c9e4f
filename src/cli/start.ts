/** `assay start`: everything in one process. */
import { mkdir } from "node:fs/promises"
import type { Command } from "commander"
import type { Config } from "../config.ts"
import { openEngine } from "../store/engines.ts"
import { ahead } from "./ahead.ts"
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
      await startOn(config)
    })
}

/**
 * What is needed first is loaded first, and the rest beside what takes its time: the engine of the database opens in its own thread, a
 * browser fetches the page, and whoever has papers looks at them before the queue and its workers open.
 */
async function startOn(config: Config): Promise<void> {
  const engine = ahead(openEngine(config))
  const { untilStopped } = await import("./until-stopped.ts")
  await untilStopped(async (open, runsOn) => {
    const { openPage } = await import("./page.ts")
    const page = await openPage(config, open)
    await mkdir(config.inbox, { recursive: true })
    process.stdout.write(`Assay is at ${page.url}\nDrop PDFs into ${config.inbox}\n`)
    const { openWorkspace } = await import("./workspace.ts")
    const opening = runsOn(openWorkspace(config, { engine, queueDue: page.quiet() }))
    const [{ partsOf }] = await Promise.all([import("./parts.ts"), import("../server/app.ts")])
    const workspace = await opening
    await page.speakFor(partsOf(workspace))
    await page.quiet()
    const { openInbox, openRegister, openReport, openResume, openWork } = await import("./services.ts")
    openReport(workspace, open)
    await openWork(workspace)
    await openInbox(workspace, open)
    await openResume(workspace, open)
    await openRegister(workspace)
  }, engine)
}
