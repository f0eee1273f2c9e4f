/** `assay rebuild`: the embedded database made anew from the papers and the decisions beside it. */
import { existsSync } from "node:fs"
import { stat } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import type { Command } from "commander"
import { unlockPaper } from "../../workers/index.ts"
import type { Config } from "../config.ts"
import { AssayError } from "../errors.ts"
import { type Decisions, type Library, openLibrary, type Registered, readDecisions, registeredPapers } from "../library/index.ts"
import { replay } from "../server/decide.ts"
import { openDatabase } from "../store/database.ts"
import { setAsideDatabase } from "../store/embedded.ts"
import { openStore } from "../store/index.ts"
import type { Paper, Store } from "../store/store.ts"
import { progressOf, say } from "./progress.ts"
import { registerAll } from "./recover.ts"
import { refuseSecond } from "./running.ts"
import { openWork } from "./services.ts"
import { configFor, passwordOption } from "./settings.ts"
import { openWorkspace } from "./workspace.ts"

/** Adds the command `rebuild`. */
export function rebuildCommand(program: Command): void {
  program
    .command("rebuild")
    .description("make the embedded database anew: read every paper of the library again, and apply every decision of decisions.jsonl")
    .addOption(passwordOption())
    .addHelpText("after", "\nExample:\n  $ assay rebuild\n  12 papers, 340 claims, 25 decisions")
    .action(async (options: { password?: string }, command: Command) => {
      const { papers, decisions } = await rebuild(configFor(command, { password: options.password }))
      const failed = papers.filter(({ state }) => state === "failed")
      for (const { name, reason } of failed) say(`failed: ${name}: ${reason}`)
      const claims = papers.reduce((sum, paper) => sum + paper.claims, 0)
      process.stdout.write(`${[counted(papers.length, "paper"), counted(claims, "claim"), counted(decisions, "decision")].join(", ")}\n`)
      if (failed.length > 0) process.exitCode = 1
    })
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`

/** Makes the database anew and gives the papers as they are then. The old one is set aside, not removed. Refused while a server runs. */
export async function rebuild(config: Config): Promise<{ readonly papers: readonly Paper[]; readonly decisions: number }> {
  if (config.databaseUrl)
    throw new AssayError(
      "DATABASE_URL names a database server, which keeps its data itself; assay rebuild is for the database in the data folder. Unset DATABASE_URL to rebuild that.",
    )
  await refuseSecond(config.dataDir)
  const library = openLibrary(config)
  if (existsSync(join(config.dataDir, "database"))) await setAside(config)
  const [noted, decided] = [await registeredPapers(config.dataDir), await readDecisions(config.dataDir)]
  const papers = await papersToRead(library, noted.papers, decided)
  if (papers.length === 0 && decided.decisions.length === 0)
    throw new AssayError(`There are no papers in ${config.library} and no decisions in ${config.dataDir}; add papers with assay add.`)
  for (const fault of [...noted.faults, ...decided.faults]) say(fault)

  const workspace = await openWorkspace(config)
  try {
    const { store, queue } = workspace
    // Before the papers: a decision about a paper holds once it is read, and one that was removed and added again stays.
    await replay(store, decided.decisions)
    for (const paper of papers) await store.addPaper(paper)
    await openWork(workspace)
    for (const { id } of papers) await queue.enqueue("read", id)
    const read = await allEnded(store, papers.length)
    if (config.password === null) return { papers: read, decisions: decided.decisions.length }
    for (const { id, fault } of read)
      if (fault === "locked") await unlockPaper(workspace, id, config.password).catch((error: Error) => say(error.message))
    return { papers: await allEnded(store, papers.length), decisions: decided.decisions.length }
  } finally {
    await workspace.close()
  }
}

/** Waits until so many papers are done or have failed, and gives them. */
async function allEnded(store: Store, count: number): Promise<readonly Paper[]> {
  const progress = progressOf("Papers", count)
  try {
    for (;;) {
      const ended = await store.papers({ states: ["done", "failed"] })
      progress.advance(ended.length, ended[0]?.name)
      if (ended.length >= count) return ended
      await setTimeout(250)
    }
  } finally {
    progress.stop()
  }
}

/** Moves the old database away, having asked it for names of papers that nobody noted, as far as it still opens. */
async function setAside(config: Config): Promise<void> {
  const database = await openDatabase(config).catch(() => null)
  if (database) {
    const store = await openStore(database)
    await registerAll(config.dataDir, store).catch(() => undefined)
    await store.close()
  }
  say(`The old database lies in ${setAsideDatabase(config.dataDir)}; remove it when you no longer want it.`)
}

/** The papers of the library in the order they were added, without those that a person removed; one that nobody noted has its id for a name. */
async function papersToRead(library: Library, noted: readonly Registered[], { decisions }: Decisions): Promise<readonly Registered[]> {
  const there = new Set(await library.ids())
  const removed = new Map(decisions.flatMap((one) => ("decided" in one && one.decided === "removal" ? [[one.paper, one.at] as const] : [])))
  const known = noted.filter(({ id, addedAt }) => there.has(id) && (removed.get(id) ?? "") < addedAt)
  const unnoted = [...there].filter((id) => !removed.has(id) && !noted.some((paper) => paper.id === id))
  const named = unnoted.map(async (id) => {
    const { size, mtime } = await library.withFile(id, (path) => stat(path))
    return { id, name: `${id.slice(0, 12)}.pdf`, collection: "", bytes: size, addedAt: mtime.toISOString() }
  })
  return [...known, ...(await Promise.all(named))]
}
