/** `assay add FILE|FOLDER…`: papers in, and what they claim counted. */
import { setTimeout } from "node:timers/promises"
import type { Command } from "commander"
import { AssayError } from "../errors.ts"
import type { Paper } from "../store/store.ts"
import { closers } from "./closers.ts"
import { type Desk, deskOfServer, deskOfWorkspace, type Handed } from "./desk.ts"
import { type PaperFile, papersIn } from "./papers-in.ts"
import { foundInWords, type Progress, progressOf } from "./progress.ts"
import { runningOn } from "./running.ts"
import { configFor, passwordOption } from "./settings.ts"
import { openWorkspace } from "./workspace.ts"

/** Adds the command `add`. */
export function addCommand(program: Command): void {
  program
    .command("add")
    .description("add PDFs to the library, wait for their claims, and print a line for each; exits 1 when one failed")
    .argument("<file|folder...>", "PDFs, and folders whose PDFs are all taken, sub-folders as collections")
    .option("--collection <name>", "the collection to put them into, whatever folder they lie in")
    .addOption(passwordOption())
    .addHelpText("after", "\nExample:\n  $ assay add paper.pdf ~/Downloads/papers\n  done\tpaper.pdf\t12 claims")
    .action(async (named: string[], options: { collection?: string; password?: string }, command: Command) => {
      const config = configFor(command, { password: options.password })
      const files = (await papersIn(named)).map((file) => ({ ...file, collection: options.collection ?? file.collection }))
      const open = closers()
      try {
        const running = await runningOn(config.dataDir)
        const desk = running ? deskOfServer(running.url) : await deskOfOwn(config, open)
        const lines = await addAll(desk, files, config.password)
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

/**
 * Hands in all files, waits until none is unfinished, and gives a line for each in the order of the files. Papers that turn out to be
 * locked are opened with the password, if there is one.
 */
export async function addAll(desk: Desk, files: readonly PaperFile[], password: string | null = null): Promise<Line[]> {
  const progress = progressOf("Papers", files.length)
  try {
    const handed: Handed[] = []
    for (const file of files) {
      handed.push(await desk.handIn(file))
      progress.advance(0, `adding ${handed.at(-1)!.name}`)
    }
    await allEnded(desk, handed, progress)
    const refused = password === null ? new Map<string, string>() : await unlockAll(desk, handed, password)
    await allEnded(desk, handed, progress)
    const lines: Line[] = []
    for (const one of handed) {
      const line = lineOf(one, one.id ? await desk.paper(one.id) : null)
      lines.push({ ...line, told: (one.id && refused.get(one.id)) || line.told })
    }
    return lines
  } finally {
    progress.stop()
  }
}

async function allEnded(desk: Desk, handed: readonly Handed[], progress: Progress): Promise<void> {
  for (let open = await desk.unfinished(); ; open = await desk.unfinished()) {
    const ended = handed.filter(({ id }) => id === null || !open.has(id))
    if (ended.length === handed.length) return progress.advance(ended.length, "")
    progress.advance(
      ended.length,
      await slowest(
        desk,
        handed.filter(({ id }) => id !== null && open.has(id)),
      ),
    )
    await setTimeout(250)
  }
}

/** "scan.pdf, recognising page 3 of 9" while a paper is recognised, for that takes seconds a page; else "". */
async function slowest(desk: Desk, waiting: readonly Handed[]): Promise<string> {
  for (const { id } of waiting.slice(0, 3)) {
    const paper = id === null ? null : await desk.paper(id)
    if (paper?.state !== "recognising") continue
    const { name, progress, scanned } = paper
    return `${name}, recognising page ${Math.min(scanned, Math.round(progress * scanned) + 1)} of ${scanned}`
  }
  return ""
}

/** Opens those that are locked; gives why some do not open, by id. */
async function unlockAll(desk: Desk, handed: readonly Handed[], password: string): Promise<ReadonlyMap<string, string>> {
  const refused = new Map<string, string>()
  for (const id of new Set(handed.flatMap(({ id }) => id ?? []))) {
    const paper = await desk.paper(id)
    if (paper?.state !== "failed" || paper.fault !== "locked") continue
    await desk.unlock(id, password).catch((error: unknown) => {
      if (!(error instanceof AssayError)) throw error
      refused.set(id, error.message)
    })
  }
  return refused
}

function lineOf({ name, outcome, reason }: Handed, paper: Paper | null): Line {
  if (!paper || paper.state === "failed")
    return { state: "failed", name, told: paper?.reason ?? reason ?? "It is not in the library; add it again." }
  const told = foundInWords(paper)
  return { state: outcome === "duplicate" ? "duplicate" : "done", name, told }
}
