/** Claims that a person adds by selecting words on a page. */
import { createRoute, type OpenAPIHono, type z } from "@hono/zod-openapi"
import { boxesOf, hashOf } from "../claims/claim.ts"
import { type Names, raised } from "../export/index.ts"
import { BY_PERSON, type Claim, type Document, SLOTS, type Span } from "../model.ts"
import type { Paper } from "../store/store.ts"
import { quoteOf } from "../text/quote.ts"
import { wordsOn as wordsOnPage } from "../text/words.ts"
import { byId, newClaim, pageQuery, pageWords, shownClaim as shownClaimSchema } from "./api.ts"
import type { Parts } from "./parts.ts"
import { Refusal } from "./refusal.ts"
import { answers, newRoutes } from "./routes.ts"
import { type DocumentOf, shownClaim } from "./shown.ts"

const add = createRoute({
  method: "post",
  path: "/papers/{id}/claims",
  summary: "Add a claim that was not found: the words as a span of the paper's text, and what they claim",
  request: { params: byId, body: { required: true, content: { "application/json": { schema: newClaim } } } },
  responses: answers("The claim, accepted", shownClaimSchema),
})
const words = createRoute({
  method: "get",
  path: "/papers/{id}/words",
  summary: "The words of a page with their places in the text and on the page, so that a selection can be told as a span",
  request: { params: byId, query: pageQuery },
  responses: answers("The page", pageWords),
})

/** The routes of claims that people add. */
export function selectionRoutes(parts: Parts, names: Names, found: (id: string) => Promise<Paper>): OpenAPIHono {
  const { store, decide } = parts
  const documentOf: DocumentOf = (id) => store.document(id)
  const read = async (id: string) => {
    const paper = await found(id)
    const document = await documentOf(paper.id)
    if (!document) throw new Refusal(409, `${paper.name} was not read yet (it is ${paper.state}); wait until it is, or retry it.`)
    return document
  }
  return newRoutes()
    .openapi(words, async (c) => c.json(wordsOn(await read(c.req.valid("param").id), c.req.valid("query").page), 200))
    .openapi(add, async (c) => {
      const { reviewer = parts.reviewer, note, ...given } = c.req.valid("json")
      const claim = claimOf(await read(c.req.valid("param").id), given, reviewer)
      if (await store.claim(claim.id)) throw new Refusal(409, "This very claim was added before, from the same words.")
      const by = { reviewer, at: new Date().toISOString() }
      // Who adds a claim holds it to be true.
      await decide({ decided: "claim", claim, ...by }, { claim: claim.id, verdict: "accepted", correction: null, note, ...by })
      return c.json(await shownClaim((await store.claim(claim.id))!, names, documentOf), 200)
    })
}

/** The claim of the selected words. Its id is of another kind than those of claims that are found, so that neither is taken for the other. */
function claimOf(document: Document, given: Omit<z.output<typeof newClaim>, "reviewer" | "note">, reviewer: string): Claim {
  const { page, span, ...slots } = given
  const { span: place, label } = pageOf(document, page)
  if (span.start >= span.end || span.start < place.start || span.end > place.end)
    throw new Refusal(400, `span: it must lie within page ${page}, from ${place.start} to ${place.end}, and hold at least a word.`)
  const quoted = quoteOf(document, trimmed(document.text, span))
  if (quoted.quote === "") throw new Refusal(400, "span: there are no words in it.")
  return {
    ...slots,
    id: `person-${hashOf(JSON.stringify([document.id, span, slots]))}`,
    document: document.id,
    page,
    ...(label === undefined ? {} : { pageLabel: label }),
    ...quoted,
    span,
    boxes: boxesOf(document, span),
    implied: [],
    rule: BY_PERSON,
    reasons: SLOTS.map((slot) => ({ slot, span: null, why: `${reviewer} read it there.` })),
    confidence: 1,
  }
}

/** Without the white space at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length }
}

function pageOf({ pages, title }: Document, number: number): Document["pages"][number] {
  const page = pages.find((one) => one.number === number)
  if (!page) throw new Refusal(404, `${title ?? "The paper"} has no page ${number}; it has ${pages.length}.`)
  return page
}

function wordsOn(document: Document, number: number): z.infer<typeof pageWords> {
  const { span } = pageOf(document, number)
  const words = wordsOnPage(document, number).map(({ span: { start, end }, box: { x, y, width, height } }) => ({
    start,
    end,
    x,
    y,
    width,
    height,
  }))
  return { page: number, span: { ...span }, text: shownText(document, span), words }
}

/** The text of a page with its footnote marks raised, letter for letter. */
function shownText({ text, marks }: Document, { start, end }: Span): string {
  const here = marks.filter((mark) => mark.start >= start && mark.end <= end)
  return raised(
    text.slice(start, end),
    here.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  )
}
