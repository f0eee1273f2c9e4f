/** `assay demo`: reads the sample papers, prints what was found, and serves the page. */
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Command } from "commander"
import { samplePapers } from "../corpus/index.ts"
import { addAll } from "./add.ts"
import { closers } from "./closers.ts"
import { deskOfWorkspace } from "./desk.ts"
import { foundIn } from "./found.ts"
import { openPage } from "./page.ts"
import { partsOf } from "./parts.ts"
import { refuseSecond } from "./running.ts"
import { configFor, portOption } from "./settings.ts"
import { untilStopped } from "./until-stopped.ts"
import { openWorkspace, type Workspace } from "./workspace.ts"

/** Adds the command `demo`. */
export function demoCommand(program: Command): void {
  program
    .command("demo")
    .description("read the sample papers that come with Assay, print what they claim, and serve the page")
    .addOption(portOption())
    .option("--once", "end after printing, and leave nothing behind")
    .addHelpText("after", "\nExample:\n  $ assay demo                     # its papers and reviews are kept in assay-data/demo")
    .action(async (options: { port?: number; once?: true }, command: Command) => {
      if (options.once) return showOnce(command)
      const dataDir = join(configFor(command).dataDir, "demo")
      const config = configFor(command, { port: options.port, ...apart(dataDir) })
      await refuseSecond(config.dataDir)
      await untilStopped(async (open, runsOn) => {
        const workspace = await runsOn(openWorkspace(config))
        const page = await openPage(config, open)
        await page.speakFor(partsOf(workspace))
        await show(workspace)
        process.stdout.write(`\nThe page is at ${page.url}\nCtrl-C ends it; drop your own papers with: assay start\n`)
      })
    })
}

/** All in one folder, whatever servers the environment names: sample papers have no business among others. */
const apart = (dataDir: string) => ({ dataDir, databaseUrl: null, redisUrl: null, library: join(dataDir, "library") })

async function showOnce(command: Command): Promise<void> {
  const open = closers()
  try {
    const dataDir = await mkdtemp(join(tmpdir(), "assay-demo-"))
    open.add(() => rm(dataDir, { recursive: true, force: true }))
    const workspace = await openWorkspace(
      configFor(command, { dataDir, databaseUrl: null, redisUrl: null, library: join(dataDir, "library") }),
    )
    open.add(() => workspace.close())
    await show(workspace)
  } finally {
    await open.close()
  }
}

async function show(workspace: Workspace): Promise<void> {
  await addAll(
    await deskOfWorkspace(workspace),
    (await samplePapers()).map((paper) => ({ ...paper, collection: "" })),
  )
  process.stdout.write(await foundIn(workspace))
}
