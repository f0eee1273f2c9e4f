import { join } from "node:path"
import { unlockPaper } from "../../workers/index.ts"
import { samplePapers } from "../corpus/index.ts"
import { arrivalOf } from "../inbox/index.ts"
import { deciding } from "../server/decide.ts"
import type { Parts } from "../server/parts.ts"
import { say } from "./progress.ts"
import { version } from "./settings.ts"
import { takePaper } from "./take.ts"
import type { Workspace } from "./workspace.ts"

/** What the server needs of a workspace, but for what it knew before. */
export function partsOf(workspace: Workspace): Omit<Parts, "instance" | "names" | "page"> {
  const { config, vocabulary, store, library, queue, refusals, readers } = workspace
  return {
    version: version(),
    vocabulary,
    store,
    library,
    missingEnd: (file) => readers.missingEnd(file),
    queue,
    refusals,
    decide: deciding(config.dataDir, store),
    bin: join(config.dataDir, "bin"),
    async take({ path, name, collection }) {
      const arrival = await arrivalOf(path, config.limits.bytes, name)
      return { name, id: arrival.id, outcome: await takePaper(workspace, { ...arrival, collection }), reason: null }
    },
    samples: samplePapers,
    unlock: (paper, password) => unlockPaper(workspace, paper, password),
    reviewer: config.reviewer,
    limits: config.limits,
    uploads: join(config.dataDir, "uploads"),
    warn: (message, error) => {
      say(`${message}: ${error instanceof Error ? error.message : error}`)
      if (config.debug) console.error(error)
    },
  }
}
