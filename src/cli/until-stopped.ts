/** The life of a program that runs until it is stopped. */
import { setTimeout } from "node:timers/promises"
import type { Engine } from "../store/engine.ts"
import { type Closers, closers } from "./closers.ts"
import { say } from "./progress.ts"
import type { Workspace } from "./workspace.ts"

/** Lets the program run on a workspace, which may be opening still, until the program ends or its database breaks down. */
export type RunsOn = (workspace: Promise<Workspace>) => Promise<Workspace>

/**
 * Starts what is to run; once asked to end, closes everything, the workspace and an engine that was opening before it last, and ends the
 * program. A second Ctrl-C does not wait.
 */
export async function untilStopped(start: (open: Closers, runsOn: RunsOn) => Promise<void>, engine?: Promise<Engine>): Promise<void> {
  const beneath = closers()
  if (engine) beneath.add(() => engine.then(({ close }) => close()).catch(() => undefined))
  const open = closers()
  const asked = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve())
  })
  try {
    await new Promise<void>((end, fail) => {
      const runsOn: RunsOn = (workspace) => {
        beneath.add(() => workspace.then(({ close }) => close()).catch(() => undefined))
        workspace.then(breakdownOf).catch(fail)
        return workspace
      }
      // What is still starting then meets closed doors, and nobody waits for it.
      start(open, runsOn).catch(fail)
      void asked.then(end)
    })
    say("Closing; papers in hand are finished or taken up again at the next start.")
    process.once("SIGINT", () => process.exit(130))
  } finally {
    // A database that broke down may never answer again.
    await Promise.race([open.close().finally(beneath.close), setTimeout(30_000, undefined, { ref: false })])
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
