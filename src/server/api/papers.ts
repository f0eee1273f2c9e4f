/** Papers over the wire. */
import { z } from "zod"
import { PAPER_FAULTS } from "../../errors.ts"
import { claim, document, edit, metadata, slot } from "../../model.ts"
import { each, reviewer } from "./query.ts"

export const paperState = z.enum(["waiting", "reading", "recognising", "extracting", "done", "failed"])
export const paper = z
  .object({
    id: z.string(),
    name: z.string(),
    collection: z.string(),
    bytes: z.number(),
    ...metadata.shape,
    language: document.shape.language.nullable(),
    pages: z.int().nullable(),
    reader: document.shape.reader.nullable(),
    state: paperState,
    progress: z.number(),
    reason: z.string().nullable(),
    /** Why it failed, in a word; "locked" is opened by `POST /api/papers/:id/password`. */
    fault: z.enum(PAPER_FAULTS).nullable(),
    /** What a reader of its claims should know, a sentence each. */
    notes: z.array(z.string()).readonly(),
    /** Pages without usable text of their own, which are read from their pictures, and how sure that is of their words. */
    scanned: z.int(),
    recognised: z.number().nullable(),
    claims: z.int(),
    addedAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: "Paper" })
export const drop = z.object({
  paper: z.string(),
  name: z.string(),
  collection: z.string(),
  outcome: z.enum(["added", "duplicate"]),
  at: z.string(),
})
/** A file that came again; also sent as `event: duplicate`. `number` tells two arrivals apart. */
export const duplicate = drop.omit({ outcome: true }).extend({ number: z.int() }).meta({ id: "Duplicate" })
/** Sent as `event: refused`: a file that was dropped into the watched folder and could not be taken. `at` tells it from another of its name. */
export const refusedFile = z.object({ name: z.string(), collection: z.string(), reason: z.string(), at: z.string() })
export const duplicates = z.object({ duplicates: z.array(duplicate) })
export const papersQuery = z.object({ state: each(paperState).optional(), collection: z.string().optional() })
export const papers = z.object({ papers: z.array(paper) })

/** So many papers of a collection ("" for those outside of any) are in a state, and make so many claims together. */
export const paperTally = z.object({ collection: z.string(), state: paperState, papers: z.int(), claims: z.int() })
/** `GET /api/inbox`: enough of a library of thousands to begin with, while all its papers are still on their way. */
export const inbox = z
  .object({
    /** As their states ask for it (failed, in work, done), the newest first; and those that a duplicate is a copy of. */
    papers: z.array(paper),
    /** All papers, counted. */
    tallies: z.array(paperTally),
  })
  .meta({ id: "Inbox" })

/** What the newest reading of a paper changed against the one before. */
export const changes = z
  .object({
    at: z.string(),
    /** Ids of claims that are new. */
    added: z.array(z.string()),
    /** Claims that are found no more, in words; reviewed ones are still there under their id, and have `goneAt`. */
    removed: z.array(z.object({ id: z.string(), page: z.int(), quote: z.string(), words: z.string(), reviewed: z.boolean() })),
    /** Claims from the same words with other slots: which is now where which was, and what differs. */
    changed: z.array(
      z.object({ before: z.string(), beforeWords: z.string(), after: z.string(), slots: z.array(slot), reviewed: z.boolean() }),
    ),
    /** How many claims are as they were. */
    unchanged: z.int(),
  })
  .meta({ id: "Changes" })
export const paperWithDrops = paper
  .extend({
    drops: z.array(drop),
    /** null for a paper that was read once, or is being read again. */
    changes: changes.nullable(),
    /** What a person set, which holds over what is read. */
    edited: edit,
  })
  .meta({ id: "PaperWithDrops" })
export const outcome = z
  .object({
    name: z.string(),
    /** The SHA-256 of the file; null when it could not be taken. */
    id: z.string().nullable(),
    outcome: z.enum(["added", "duplicate", "failed"]),
    reason: z.string().nullable(),
  })
  .meta({ id: "Outcome" })
export const outcomes = z.object({ outcomes: z.array(outcome) })

/** `PATCH /api/papers/:id`: what is left out stays; `null` is "it has none". */
export const newEdit = z
  .strictObject({ ...edit.shape, reviewer })
  .refine(({ reviewer: _, ...given }) => Object.values(given).some((value) => value !== undefined), {
    message: "give the title, the publisher or the year (published) that is to be changed",
  })
  .meta({ id: "NewEdit" })
/** `DELETE /api/papers/:id`: the file lies at `bin` from now on; reviews stay. */
export const binned = z.object({ id: z.string(), name: z.string(), bin: z.string() }).meta({ id: "Binned" })
/** `POST /api/papers/retry`: `{"ids": […]}`, or `{"failed": true}` for all that failed. */
export const toRetry = z
  .strictObject({ ids: z.array(z.string().max(64)).max(1000).optional(), failed: z.literal(true).optional() })
  .refine(({ ids, failed }) => (ids === undefined) !== (failed === undefined), { message: 'give either "ids" or "failed": true' })
  .meta({ id: "ToRetry" })
/** `POST /api/papers/:id/password`: what opens a locked paper. */
export const toUnlock = z.strictObject({ password: z.string().min(1).max(1000) }).meta({ id: "ToUnlock" })
/** Those that wait now; the others had not failed, are not there, or are locked. */
export const retried = z.object({ papers: z.array(paper), left: z.array(z.string()) })
/** `POST /api/papers/:id/claims`: the words that a person selected, as a span of the paper's text, and what they claim. */
export const newClaim = claim
  .pick({
    page: true,
    span: true,
    materials: true,
    origin: true,
    destination: true,
    measure: true,
    kind: true,
    value: true,
    period: true,
    status: true,
    source: true,
  })
  .extend({
    origin: claim.shape.origin.default([]),
    destination: claim.shape.destination.default([]),
    kind: claim.shape.kind.default("level"),
    period: claim.shape.period.default(null),
    status: claim.shape.status.default("actual"),
    source: claim.shape.source.default(null),
    where: claim.shape.where.default("prose"),
    note: z.string().max(10_000).nullable().default(null),
    reviewer,
  })
  .meta({ id: "NewClaim" })
/** `GET /api/papers/:id/words?page=2`: what a selection on a page is matched with: each word's place in the text and on the page. */
export const pageQuery = z.object({
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "must be the number of a page")
    .transform(Number),
})
export const pageWords = z
  .object({
    page: z.int(),
    /** The whole page's span of the text, and that text. */
    span: z.object({ start: z.int(), end: z.int() }),
    text: z.string(),
    words: z.array(z.object({ start: z.int(), end: z.int(), x: z.number(), y: z.number(), width: z.number(), height: z.number() })),
  })
  .meta({ id: "PageWords" })

export type Paper = z.infer<typeof paper>
export type PaperState = z.infer<typeof paperState>
export type Duplicate = z.infer<typeof duplicate>
export type RefusedFile = z.infer<typeof refusedFile>
export type DuplicatesAnswer = z.infer<typeof duplicates>
export type Drop = z.infer<typeof drop>
export type PapersQuery = z.input<typeof papersQuery>
export type PapersAnswer = z.infer<typeof papers>
export type PaperTally = z.infer<typeof paperTally>
export type InboxAnswer = z.infer<typeof inbox>
export type PaperWithDrops = z.infer<typeof paperWithDrops>
export type Changes = z.infer<typeof changes>
export type Outcome = z.infer<typeof outcome>
export type OutcomesAnswer = z.infer<typeof outcomes>
export type NewEdit = z.input<typeof newEdit>
export type Binned = z.infer<typeof binned>
export type ToRetry = z.input<typeof toRetry>
export type ToUnlock = z.input<typeof toUnlock>
export type Retried = z.infer<typeof retried>
export type NewClaim = z.input<typeof newClaim>
export type PageWords = z.infer<typeof pageWords>
