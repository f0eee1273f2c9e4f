/** Where papers are handed in: the server that runs on the data folder, or a workspace of our own. */
import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import { unlockPaper } from "../../workers/index.ts"
import { AssayError, PaperError } from "../errors.ts"
import { arrivalOf } from "../inbox/index.ts"
import { fault, outcomes, paper as paperAnswer, papers as papersAnswer } from "../server/api.ts"
import type { Paper } from "../store/store.ts"
import type { PaperFile } from "./papers-in.ts"
import { openWork } from "./services.ts"
import { takePaper } from "./take.ts"
import type { Workspace } from "./workspace.ts"

/** What became of a file: in, there already, or refused. */
export interface Handed {
  readonly name: string
  readonly id: string | null
  readonly outcome: "added" | "duplicate" | "failed"
  readonly reason: string | null
}

export interface Desk {
  handIn(file: PaperFile): Promise<Handed>
  paper(id: string): Promise<Paper | null>
  /** Reads a locked paper with its password; an AssayError when it does not open. */
  unlock(id: string, password: string): Promise<void>
  /** Ids of papers that are neither done nor failed. */
  unfinished(): Promise<ReadonlySet<string>>
}

const UNFINISHED = ["waiting", "reading", "recognising", "extracting"] as const

/** Hands papers to a workspace, and sets its workers to work on them. */
export async function deskOfWorkspace(workspace: Workspace): Promise<Desk> {
  const { store, config } = workspace
  await openWork(workspace)
  return {
    async handIn({ path, collection, name = basename(path) }) {
      try {
        const arrival = await arrivalOf(path, config.limits.bytes, name)
        const outcome = await takePaper(workspace, { ...arrival, collection })
        return { name: arrival.name, id: arrival.id, outcome, reason: null }
      } catch (error) {
        if (!(error instanceof PaperError)) throw error
        return { name, id: null, outcome: "failed", reason: error.message }
      }
    },
    paper: (id) => store.paper(id),
    unlock: (id, password) => unlockPaper(workspace, id, password),
    unfinished: async () => new Set((await store.papers({ states: UNFINISHED })).map((paper) => paper.id)),
  }
}

/** Uploads papers to a server. */
export function deskOfServer(url: string): Desk {
  const ask = async (path: string, init?: RequestInit) => {
    const answer = await fetch(new URL(path, url), init).catch((error: Error) => {
      throw new AssayError(`The server at ${url} does not answer any more; start it again and add the papers again.`, { cause: error })
    })
    return answer.json()
  }
  return {
    async handIn({ path, collection }) {
      const form = new FormData()
      form.append("collection", collection)
      form.append("file", new File([await readFile(path)], basename(path), { type: "application/pdf" }))
      return outcomes.parse(await ask("/api/papers", { method: "POST", body: form })).outcomes[0]!
    },
    paper: async (id) =>
      paperAnswer
        .nullable()
        .catch(null)
        .parse(await ask(`/api/papers/${id}`)),
    async unlock(id, password) {
      const given = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ password }) }
      const refused = fault.safeParse(await ask(`/api/papers/${id}/password`, given))
      if (refused.success) throw new AssayError(refused.data.error)
    },
    unfinished: async () => new Set(papersAnswer.parse(await ask(`/api/papers?state=${UNFINISHED}`)).papers.map((paper) => paper.id)),
  }
}
