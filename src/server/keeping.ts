/** What people do with papers: say what they are, have them read again, take them away. */
import { copyFile, mkdir } from "node:fs/promises"
import { join } from "node:path"
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import type { Names } from "../export/index.ts"
import type { Paper } from "../store/store.ts"
import { binned, byId, newEdit, paper, paperWithDrops, retried, toRetry } from "./api.ts"
import { inFull } from "./changes.ts"
import { given } from "./filter.ts"
import type { Parts } from "./parts.ts"
import { Refusal } from "./refusal.ts"
import { answers, newRoutes } from "./routes.ts"

const retryMany = createRoute({
  method: "post",
  path: "/papers/retry",
  summary: "Read papers that failed once more: those that are named, or all; what is locked is left, for it waits for its password",
  request: { body: { required: true, content: { "application/json": { schema: toRetry } } } },
  responses: answers(
    "Those that wait now, and the ids of those that were left: they had not failed, are not there, or are locked",
    retried,
  ),
})
const retry = createRoute({
  method: "post",
  path: "/papers/{id}/retry",
  summary: "Read a paper that failed once more",
  request: { params: byId },
  responses: answers("The paper, waiting", paper),
})
const readAgain = createRoute({
  method: "post",
  path: "/papers/{id}/read-again",
  summary: "Read a paper anew; reviews and added claims stay, and what changes is told",
  request: { params: byId },
  responses: answers("The paper, waiting", paper),
})
const edit = createRoute({
  method: "patch",
  path: "/papers/{id}",
  summary: "Set the title, the publisher or the year; it holds over what is read",
  request: { params: byId, body: { required: true, content: { "application/json": { schema: newEdit } } } },
  responses: answers("The paper", paperWithDrops),
})
const remove = createRoute({
  method: "delete",
  path: "/papers/{id}",
  summary: "Take a paper away: its file goes to the bin, its claims go, reviews stay on record",
  request: { params: byId },
  responses: answers("Where the file lies now", binned),
})

/** The routes that change papers. */
export function keepingRoutes(parts: Parts, names: Names, found: (id: string) => Promise<Paper>): OpenAPIHono {
  const { store, library, queue, decide } = parts
  const tryAgain = async ({ id }: Paper) => {
    await store.changePaper(id, { state: "waiting", progress: 0, reason: null })
    await queue.retry(id)
    return found(id)
  }
  return newRoutes()
    .openapi(retryMany, async (c) => {
      const { ids } = c.req.valid("json")
      const failed = await store.papers({ states: ["failed"] })
      const locked = failed.filter(isLocked).map(({ id }) => id)
      const chosen = failed.filter((one) => !isLocked(one) && (!ids || ids.includes(one.id)))
      const papers = []
      for (const one of chosen) papers.push(await tryAgain(one))
      return c.json({ papers, left: (ids ?? locked).filter((id) => !chosen.some((one) => one.id === id)) }, 200)
    })
    .openapi(retry, async (c) => {
      const one = await found(c.req.valid("param").id)
      if (one.state !== "failed")
        throw new Refusal(409, `${one.name} has not failed (it is ${one.state}), so there is nothing to try again.`)
      if (isLocked(one)) throw new Refusal(409, `${one.name} is locked and would fail as before; open it with its password.`)
      return c.json(await tryAgain(one), 200)
    })
    .openapi(readAgain, async (c) => {
      const { id, state, name } = await found(c.req.valid("param").id)
      if (state !== "done" && state !== "failed") throw new Refusal(409, `${name} is ${state}; it can be read again once that has ended.`)
      await store.readAgain(id)
      await queue.retry(id)
      return c.json(await found(id), 200)
    })
    .openapi(edit, async (c) => {
      const { id } = await found(c.req.valid("param").id)
      const { reviewer = parts.reviewer, ...said } = c.req.valid("json")
      await decide({ decided: "edit", paper: id, edit: given(said), reviewer, at: new Date().toISOString() })
      return c.json(await inFull(store, await found(id), names), 200)
    })
    .openapi(remove, async (c) => {
      const { id, name } = await found(c.req.valid("param").id)
      const bin = await intoBin(parts, id, name)
      await decide({ decided: "removal", paper: id, name, reviewer: parts.reviewer, at: new Date().toISOString() })
      // Last: killed before, the paper is there or can be removed again, and its file is never lost.
      await library.remove(id)
      return c.json({ id, name, bin }, 200)
    })
}

/** Without its password it fails as before, however often it is tried. */
const isLocked = ({ fault }: Paper) => fault === "locked"

/** Copies the file of the paper into the bin, under a name that tells what it is; gives where it lies. */
async function intoBin({ library, bin }: Parts, id: string, name: string): Promise<string> {
  await mkdir(bin, { recursive: true })
  const stem = name.replace(/\.pdf$/i, "").replace(/[^\p{L}\p{N} ._-]/gu, "_")
  const path = join(bin, `${stem.slice(0, 100) || "paper"}-${id.slice(0, 12)}.pdf`)
  await library
    .withFile(id, (file) => copyFile(file, path))
    .catch((error: Error & { fault?: string }) => {
      // A paper whose file is gone already can still be taken away.
      if (error.fault !== "missing") throw error
    })
  return path
}
