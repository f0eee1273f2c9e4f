/** What a paper names, counted for the whole of it, and with its places for each page. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import { boxesOf } from "../claims/claim.ts"
import { figureInWords, type Names, yearsInWords } from "../export/index.ts"
import type { Measure, Mention } from "../model.ts"
import type { Paper } from "../store/store.ts"
import { byId, byPage, type MentionHere, mentionKind, mentionsHere, type Named, namedAnswer } from "./api.ts"
import type { Parts } from "./parts.ts"
import { answers, newRoutes } from "./routes.ts"
import type { DocumentOf } from "./shown.ts"

const all = createRoute({
  method: "get",
  path: "/papers/{id}/mentions",
  summary: "The materials, areas, measures, quantities, years and sources a paper names, each with its count and its pages",
  request: { params: byId },
  responses: answers("What it names; nothing before it is read", namedAnswer),
})
const here = createRoute({
  method: "get",
  path: "/papers/{id}/mentions/{page}",
  summary: "The mentions of a page with their words and places",
  request: { params: byPage },
  responses: answers("The page", mentionsHere),
})

const KINDS = mentionKind.options

/** The routes of mentions. */
export function mentionRoutes(
  { store, vocabulary }: Parts,
  names: Names,
  found: (id: string) => Promise<Paper>,
  documentOf: DocumentOf,
): OpenAPIHono {
  const tell = tellerOf(names, vocabulary.measures)
  return newRoutes()
    .openapi(all, async (c) => {
      const { id } = await found(c.req.valid("param").id)
      return c.json({ named: counted(await store.mentions(id), tell) }, 200)
    })
    .openapi(here, async (c) => {
      const { id, page } = c.req.valid("param")
      const paper = await found(id)
      const document = await documentOf(paper.id)
      const those = document ? (await store.mentions(paper.id)).filter((mention) => mention.page === page) : []
      const mentions = those.map((mention): MentionHere => {
        const { start, end } = mention.span
        const boxes = boxesOf(document!, mention.span).filter((box) => box.page === page)
        return { kind: mention.kind, ...tell(mention), quote: document!.text.slice(start, end).replace(/\s+/g, " "), boxes }
      })
      return c.json({ page, mentions }, 200)
    })
}

type Teller = (mention: Mention) => { readonly key: string; readonly name: string }

/** How a mention is called, and which mentions are of one thing: "DRC" and "Congolese" are both DR Congo. */
function tellerOf(names: Names, measures: readonly Measure[]): Teller {
  const measure = new Map<string, string>(measures.map(({ id, name }) => [id, name]))
  return (mention) => {
    switch (mention.kind) {
      case "material":
        return { key: mention.id, name: names.material(mention.id) }
      case "area":
        return { key: mention.id, name: names.area(mention.id) }
      case "measure":
        return { key: mention.id, name: measure.get(mention.id) ?? mention.id }
      case "source":
        return { key: mention.name, name: mention.name }
      case "quantity":
        return { key: figureInWords(mention.value), name: figureInWords(mention.value) }
      case "year":
        return { key: yearsInWords(mention.value), name: yearsInWords(mention.value) }
    }
  }
}

/** Kind after kind; within one what is named most often first, and years and quantities of one count as they run. */
function counted(mentions: readonly Mention[], tell: Teller): Named[] {
  const groups = new Map<string, Named & { readonly seen: Set<number> }>()
  for (const mention of mentions) {
    const told = tell(mention)
    const name = `${mention.kind} ${told.key}`
    const group = groups.get(name) ?? { kind: mention.kind, ...told, count: 0, pages: [], seen: new Set<number>() }
    groups.set(name, { ...group, count: group.count + 1 })
    group.seen.add(mention.page)
  }
  return [...groups.values()]
    .map(({ seen, ...group }) => ({ ...group, pages: [...seen].sort((a, b) => a - b) }))
    .sort(
      (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.count - a.count || a.name.localeCompare(b.name, "en", { numeric: true }),
    )
}
