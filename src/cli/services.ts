/** The parts that run until they are stopped; `start` runs them all in one process, the others one each. */
import { watchInbox } from "../inbox/index.ts"
import { isRegister } from "../library/index.ts"
import { resumeNowAndThen } from "../queue/index.ts"
import type { Closers } from "./closers.ts"
import { followPapers } from "./follow.ts"
import { foundInWords, say } from "./progress.ts"
import { registerAll } from "./recover.ts"
import { takePaper } from "./take.ts"
import type { Workspace } from "./workspace.ts"

/** The inbox: takes what is dropped, and moves the file of a paper whose reading fails to where it belongs. */
export async function openInbox(workspace: Workspace, open: Closers): Promise<void> {
  const { config, queue, store, refusals } = workspace
  const inbox = await watchInbox({
    folder: config.inbox,
    maxBytes: config.limits.bytes,
    take: (file) => takePaper(workspace, file),
    onOutcome({ name, collection, outcome, reason }) {
      if (outcome === "failed" && reason) refusals.add({ name, collection, reason, at: new Date().toISOString() })
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
