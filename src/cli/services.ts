/** The parts that run until they are stopped; `start` runs them all in one process, the others one each. */
import { randomUUID } from "node:crypto"
import { mkdir } from "node:fs/promises"
import { setTimeout } from "node:timers/promises"
import type { Config } from "../config.ts"
import { watchInbox } from "../inbox/index.ts"
import { isRegister } from "../library/index.ts"
import { resumeNowAndThen } from "../queue/index.ts"
import { serve } from "../server/index.ts"
import type { Database } from "../store/database.ts"
import { type Closers, closers } from "./closers.ts"
import { followPapers } from "./follow.ts"
import { partsOf } from "./parts.ts"
import { foundInWords, say } from "./progress.ts"
import { registerAll } from "./recover.ts"
import { announce } from "./running.ts"
import { takePaper } from "./take.ts"
import { openWorkspace, type Workspace } from "./workspace.ts"

/** The page and the API; gives their address. */
export async function openPage(workspace: Workspace, open: Closers): Promise<string> {
  const { host, port, dataDir } = workspace.config
  const instance = randomUUID()
  const page = await serve({ ...partsOf(workspace), instance }, { host, port })
  open.add(() => page.close())
  await mkdir(dataDir, { recursive: true })
  open.add(await announce(dataDir, page.url, instance))
  return page.url
}

/** The inbox: takes what is dropped, and moves the file of a paper whose reading fails to where it belongs. */
export async function openInbox(workspace: Workspace, open: Closers): Promise<void> {
  const { config, queue, store } = workspace
  const inbox = await watchInbox({
    folder: config.inbox,
    maxBytes: config.limits.bytes,
    take: (file) => takePaper(workspace, file),
    onOutcome({ name, outcome, reason }) {
      if (reason) say(`${outcome}: ${reason}`)
      else say(`taken: ${name}`)
    },
    onFault: (name, error) => say(`${name} stays in the inbox for now: ${error.message}`),
  })
  open.add(() => inbox.close())
  open.add(followPapers(queue, store, (paper) => inbox.reshelve(paper)))
  for (const paper of await store.papers({ states: ["failed"] })) void inbox.reshelve(paper)
}

/** The workers: read papers and find their claims. */
export async function openWork({ config, queue, work }: Workspace): Promise<void> {
  await queue.work(work, { concurrency: config.workers })
}

/** A line on stderr for each paper that ends, and for one that will take its time. */
export function openReport({ queue, store }: Workspace, open: Closers): void {
  open.add(
    followPapers(
      queue,
      store,
      (paper) => {
        if (paper.state === "done") say(`done: ${paper.name}, ${foundInWords(paper)}`)
        else if (paper.state === "failed") say(`failed: ${paper.reason}`)
        else say(`recognising: ${paper.name}, ${paper.scanned} scanned ${paper.scanned === 1 ? "page" : "pages"}, some seconds each`)
      },
      ["recognising", "done", "failed"],
    ),
  )
}

/** Enqueues what a crash left unfinished, now and every half a minute. */
export async function openResume({ queue, store }: Workspace, open: Closers): Promise<void> {
  open.add(await resumeNowAndThen(queue, store, (message) => say(`The queue: ${message}`)))
}

/** Notes the papers of a library that is older than `papers.jsonl`; in any other each was noted when it was taken. */
export async function openRegister({ config, store }: Workspace): Promise<void> {
  if (!isRegister(config.dataDir)) await registerAll(config.dataDir, store)
}

/**
 * Opens the workspace and then the services; once asked to end, closes everything and ends the program. A second Ctrl-C does not wait.
 */
export async function untilStopped(
  config: Config,
  start: (workspace: Workspace, open: Closers) => Promise<void>,
  database?: Promise<Database>,
): Promise<void> {
  const open = closers()
  const asked = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve())
  })
  try {
    const workspace = await openWorkspace(config, database)
    open.add(() => workspace.close())
    const started = start(workspace, open)
    await Promise.race([started.then(() => asked), asked, breakdownOf(workspace)])
    // What was still starting meets closed doors, and nobody waits for it.
    started.catch(() => undefined)
    say("Closing; papers in hand are finished or taken up again at the next start.")
    process.once("SIGINT", () => process.exit(130))
  } finally {
    // A database that broke down may never answer again.
    await Promise.race([open.close(), setTimeout(30_000, undefined, { ref: false })])
  }
  // A paper that was given up in the middle may still hold a thread or a connection that nobody waits for.
  process.exit()
}

/** Rejects when the embedded database has stopped. A server comes back; this one only with the program. */
function breakdownOf({ database }: Workspace): Promise<never> {
  return new Promise((_, reject) => {
    if (database.engine === "embedded") database.pool.once("error", reject)
  })
}
