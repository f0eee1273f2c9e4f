/** `assay add FILE|FOLDER…`: papers in, and what they claim counted. */
import { setTimeout } from "node:timers/promises"
import type { Command } from "commander"
import type { Paper } from "../store/store.ts"
import { closers } from "./closers.ts"
import { type Desk, deskOfServer, deskOfWorkspace, type Handed } from "./desk.ts"
import { type PaperFile, papersIn } from "./papers-in.ts"
import { progressOf } from "./progress.ts"
import { runningOn } from "./running.ts"
import { configFor } from "./settings.ts"
import { openWorkspace } from "./workspace.ts"

/** Adds the command `add`. */
export function addCommand(program: Command): void {
  program
    .command("add")
    .description("add PDFs to the library, wait for their claims, and print a line for each; exits 1 when one failed")
    .argument("<file|folder...>", "PDFs, and folders whose PDFs are all taken, sub-folders as collections")
    .option("--collection <name>", "the collection to put them into, whatever folder they lie in")
    .addHelpText("after", "\nExample:\n  $ assay add paper.pdf ~/Downloads/papers\n  done\tpaper.pdf\t12 claims")
    .action(async (named: string[], options: { collection?: string }, command: Command) => {
      const config = configFor(command)
      const files = (await papersIn(named)).map((file) => ({ ...file, collection: options.collection ?? file.collection }))
      const open = closers()
      try {
        const running = await runningOn(config.dataDir)
        const desk = running ? deskOfServer(running.url) : await deskOfOwn(config, open)
        const lines = await addAll(desk, files)
        for (const { state, name, told } of lines) process.stdout.write(`${state}\t${name}\t${told}\n`)
        if (lines.some(({ state }) => state === "failed")) process.exitCode = 1
      } finally {
        await open.close()
      }
    })
}

async function deskOfOwn(config: Parameters<typeof openWorkspace>[0], open: ReturnType<typeof closers>): Promise<Desk> {
  const workspace = await openWorkspace(config)
  open.add(() => workspace.close())
  return deskOfWorkspace(workspace)
}

export interface Line {
  readonly state: "done" | "duplicate" | "failed"
  readonly name: string
  readonly told: string
}

/** Hands in all files, waits until none is unfinished, and gives a line for each in the order of the files. */
export async function addAll(desk: Desk, files: readonly PaperFile[]): Promise<Line[]> {
  const progress = progressOf("Papers", files.length)
  try {
    const handed: Handed[] = []
    for (const file of files) {
      handed.push(await desk.handIn(file))
      progress.advance(0, `adding ${handed.at(-1)!.name}`)
    }
    for (let open = await desk.unfinished(); ; open = await desk.unfinished()) {
      const ended = handed.filter(({ id }) => id === null || !open.has(id))
      progress.advance(ended.length, "")
      if (ended.length === handed.length) break
      await setTimeout(250)
    }
    const lines: Line[] = []
    for (const one of handed) lines.push(lineOf(one, one.id ? await desk.paper(one.id) : null))
    return lines
  } finally {
    progress.stop()
  }
}

function lineOf({ name, outcome, reason }: Handed, paper: Paper | null): Line {
  if (!paper || paper.state === "failed")
    return { state: "failed", name, told: paper?.reason ?? reason ?? "It is not in the library; add it again." }
  const told = `${paper.claims} ${paper.claims === 1 ? "claim" : "claims"}`
  return { state: outcome === "duplicate" ? "duplicate" : "done", name, told }
}
