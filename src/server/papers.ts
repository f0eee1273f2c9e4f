/** Papers: listed, added, and their files. */
import { basename } from "node:path"
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import { AssayError } from "../errors.ts"
import type { Names } from "../export/index.ts"
import type { Paper, Store } from "../store/store.ts"
import { byId, duplicates, inbox, type Outcome, outcomes, papers, papersQuery, paperWithDrops } from "./api.ts"
import { inFull } from "./changes.ts"
import { fileAnswer } from "./file.ts"
import type { Parts } from "./parts.ts"
import { Refusal } from "./refusal.ts"
import { answers, newRoutes, refusals } from "./routes.ts"
import { type Received, receive } from "./upload.ts"

const list = createRoute({
  method: "get",
  path: "/papers",
  summary: "All papers, or those in a state or a collection",
  request: { query: papersQuery },
  responses: answers("The papers", papers),
})
const first = createRoute({
  method: "get",
  path: "/inbox",
  summary: "The papers to look at first, and how many there are of all",
  responses: answers("The first papers", inbox),
})
const one = createRoute({
  method: "get",
  path: "/papers/{id}",
  summary: "A paper, and each time it was dropped",
  request: { params: byId },
  responses: answers("The paper", paperWithDrops),
})
const file = createRoute({
  method: "get",
  path: "/papers/{id}/file",
  summary: "The PDF itself; answers to Range",
  request: { params: byId },
  responses: { 200: { description: "The file", content: { "application/pdf": {} } }, ...refusals },
})
const add = createRoute({
  method: "post",
  path: "/papers",
  summary: 'Add papers: a form with the field "file" for each, and optionally "collection"',
  responses: answers("What became of each file", outcomes),
})
const samples = createRoute({
  method: "post",
  path: "/papers/samples",
  summary: "Add the sample papers that come with Assay, in a collection of their own",
  responses: answers("What became of each", outcomes),
})
const again = createRoute({
  method: "get",
  path: "/duplicates",
  summary: "Files that came again: arrivals of papers that were here already, the newest first",
  responses: answers("The arrivals", duplicates),
})
/** So many papers are more than any screen shows at once. */
const SCREENS = 60
/** Where a person finds them, and can take them all away again. */
const OF_SAMPLES = "sample papers"

/** The routes of papers. */
export function paperRoutes(parts: Parts, names: Names): OpenAPIHono {
  const { store } = parts
  const found = paperIn(store)
  return newRoutes()
    .openapi(list, async (c) => {
      const { state, collection } = c.req.valid("query")
      const filter = { ...(state?.length ? { states: state } : {}), ...(collection === undefined ? {} : { collection }) }
      return c.json({ papers: [...(await store.papers(filter))] }, 200)
    })
    .openapi(first, async (c) => {
      const papers = await store.firstPapers(SCREENS)
      return c.json({ papers: [...papers], tallies: [...(await store.paperTallies())] }, 200)
    })
    .openapi(one, async (c) => c.json(await inFull(store, await found(c.req.valid("param").id), names), 200))
    .openapi(file, async (c) => fileAnswer(c, parts, await found(c.req.valid("param").id)))
    .openapi(again, async (c) => c.json({ duplicates: [...(await store.duplicates())] }, 200))
    .openapi(samples, async (c) => {
      const taken: Outcome[] = []
      for (const sample of await parts.samples()) taken.push(await outcomeOf({ ...sample, collection: OF_SAMPLES, tooLarge: false }, parts))
      return c.json({ outcomes: taken }, 200)
    })
    .openapi(add, async (c) => {
      const { limits, uploads } = parts
      const taken = await receive(c.req.raw, { bytes: limits.bytes, uploads }, async (files) => {
        if (files.length === 0) throw new Refusal(400, 'There is no file in the form; put each paper into a field "file".')
        const outcomes: Outcome[] = []
        for (const file of files) outcomes.push(await outcomeOf(file, parts))
        return outcomes
      })
      return c.json({ outcomes: taken }, 200)
    })
}

/** Gives papers by id; one that is not there is a Refusal. */
export function paperIn(store: Store): (id: string) => Promise<Paper> {
  return async (id) => {
    const paper = /^[0-9a-f]{64}$/.test(id) ? await store.paper(id) : null
    if (!paper) throw new Refusal(404, `There is no paper ${id.slice(0, 64)}; it may have been taken away.`)
    return paper
  }
}

/** What became of one file; its fault is its own, and the others go on. */
async function outcomeOf({ tooLarge, ...upload }: Received, { take, limits, warn }: Parts): Promise<Outcome> {
  const failed = (reason: string): Outcome => ({ name: upload.name, id: null, outcome: "failed", reason })
  if (tooLarge)
    return failed(`${upload.name} has more than the ${limits.bytes / 1_000_000} MB that are allowed; raise ASSAY_MAX_MB or split it.`)
  try {
    return await take(upload)
  } catch (error) {
    // A reason that names the file names our copy of it.
    if (error instanceof AssayError) return failed(error.message.replaceAll(basename(upload.path), upload.name))
    warn?.(`${upload.name} could not be taken`, error)
    return failed(`${upload.name} could not be taken because of a fault of the program; its terminal says which. Try it again.`)
  }
}
