/** Papers and their arrivals. */
import { type Kysely, type Selectable, sql, type Transaction, type Updateable } from "kysely"
import { AssayError } from "../errors.ts"
import type { Tables } from "./schema.ts"
import type { Drop, Duplicate, NewPaper, Paper, PaperChange, PaperFilter, PaperState, PaperTally } from "./store.ts"
import { printable } from "./text.ts"

/** Adds the paper, or notes another arrival of it: of several callers at once exactly one is told "added". */
export async function addPaper(kysely: Kysely<Tables>, paper: NewPaper): Promise<Drop["outcome"]> {
  const name = printable(paper.name)
  const { id, collection, bytes, addedAt } = paper
  return kysely.transaction().execute(async (trx) => {
    const added = await trx
      .insertInto("papers")
      .values({ id, name, collection, bytes, ...(addedAt ? { added_at: new Date(addedAt) } : {}) })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst()
    const outcome = added ? "added" : "duplicate"
    await trx.insertInto("drops").values({ paper: id, name, collection, outcome }).execute()
    return outcome
  })
}

/** The paper with this id, or null. */
export async function paper(kysely: Kysely<Tables>, id: string): Promise<Paper | null> {
  const row = await kysely.selectFrom("papers").selectAll().where("id", "=", id).executeTakeFirst()
  return row ? paperOf(row) : null
}

/** Papers, the newest first; those of one moment in the order of their ids. */
export async function papers(kysely: Kysely<Tables>, filter: PaperFilter = {}): Promise<readonly Paper[]> {
  let query = kysely.selectFrom("papers").selectAll().orderBy("added_at", "desc").orderBy("id")
  if (filter.states?.length) query = query.where("state", "in", filter.states)
  if (filter.collection !== undefined) query = query.where("collection", "=", filter.collection)
  if (filter.endedSince !== undefined) query = query.where("finished_at", ">", new Date(filter.endedSince))
  return (await query.execute()).map(paperOf)
}

/** In this order papers ask for somebody's eyes; the page sorts by the same (test/page/places.test.ts). */
export const URGENT: readonly PaperState[] = ["failed", "recognising", "reading", "extracting", "waiting", "done"]

/**
 * The papers that a library of thousands shows before it shows all: at most so many, as their states ask for it and then the newest first,
 * and among them those that a duplicate is a copy of.
 */
export async function firstPapers(kysely: Kysely<Tables>, most: number): Promise<readonly Paper[]> {
  const urgency = sql<number>`array_position(${[...URGENT]}::text[], state::text)`
  const rows = await kysely
    .with("first", (db) => db.selectFrom("papers").select("id").orderBy(urgency).orderBy("added_at", "desc").orderBy("id").limit(most))
    .selectFrom("papers")
    .selectAll()
    .where((or) =>
      or.or([
        or("id", "in", or.selectFrom("first").select("id")),
        or("id", "in", or.selectFrom("drops").select("paper").where("outcome", "=", "duplicate")),
      ]),
    )
    .orderBy(urgency)
    .orderBy("added_at", "desc")
    .orderBy("id")
    .execute()
  return rows.map(paperOf)
}

/** How many papers of each collection are in each state, and how many claims they make. */
export async function paperTallies(kysely: Kysely<Tables>): Promise<readonly PaperTally[]> {
  return kysely
    .selectFrom("papers")
    .select(["collection", "state", sql<number>`count(*)::int`.as("papers"), sql<number>`sum(claims)::int`.as("claims")])
    .groupBy(["collection", "state"])
    .orderBy("collection")
    .orderBy("state")
    .execute()
}

/** How many papers are in each state that any is in. */
export async function paperCounts(kysely: Kysely<Tables>): Promise<{ readonly [state in PaperState]?: number }> {
  const counts: { [state in PaperState]?: number } = {}
  for (const { state, papers } of await paperTallies(kysely)) counts[state] = (counts[state] ?? 0) + papers
  return counts
}

/** Changes what is given and leaves the rest. A paper that is done or has failed is finished now, unless told otherwise. */
export async function changePaper(kysely: Kysely<Tables>, id: string, change: PaperChange): Promise<void> {
  const row = rowOf(change)
  if (Object.keys(row).length === 0) return
  await kysely.updateTable("papers").set(row).where("id", "=", id).execute()
}

/** Every arrival of the paper's file, in order. */
export async function drops(kysely: Kysely<Tables>, paper: string): Promise<readonly Drop[]> {
  const rows = await kysely.selectFrom("drops").selectAll().where("paper", "=", paper).orderBy("number").execute()
  return rows.map(({ paper, name, collection, outcome, at }) => ({ paper, name, collection, outcome, at: at.toISOString() }))
}

/** Arrivals of papers that were there already, the newest first: all, or those after one of them. */
export async function duplicates(kysely: Kysely<Tables>, { after }: { readonly after?: number } = {}): Promise<readonly Duplicate[]> {
  let query = kysely.selectFrom("drops").selectAll().where("outcome", "=", "duplicate").orderBy("number", "desc")
  if (after !== undefined) query = query.where("number", ">", String(after))
  const rows = await query.execute()
  return rows.map(({ number, paper, name, collection, at }) => ({ number: Number(number), paper, name, collection, at: at.toISOString() }))
}

/** Whoever changes claims of a paper holds its row first, so that a reading and a review of one paper come one after the other. */
export async function holdPaper(trx: Transaction<Tables>, id: string): Promise<void> {
  const held = await trx.selectFrom("papers").select("id").where("id", "=", id).forUpdate().executeTakeFirst()
  if (!held) throw new AssayError(`There is no paper ${id}; add it before its claims.`)
}

/** Writes on the paper how many claims it makes. */
export async function countClaims(trx: Transaction<Tables>, paper: string): Promise<void> {
  await sql`UPDATE papers SET claims = (SELECT count(*) FROM claims WHERE document = ${paper} AND gone_at IS NULL)
    WHERE id = ${paper}`.execute(trx)
}

function paperOf(row: Selectable<Tables["papers"]>): Paper {
  const { added_at, finished_at, bytes, ...rest } = row
  return {
    ...rest,
    bytes: Number(bytes),
    addedAt: added_at.toISOString(),
    finishedAt: finished_at ? new Date(finished_at).toISOString() : null,
  }
}

function rowOf({ finishedAt, ...change }: PaperChange): Updateable<Tables["papers"]> {
  const row: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(change)) {
    if (value !== undefined) row[field] = typeof value === "string" ? printable(value) : value
  }
  if (change.reason !== undefined && change.fault === undefined) row.fault = null
  if (finishedAt !== undefined) row.finished_at = finishedAt
  else if (change.state) row.finished_at = change.state === "done" || change.state === "failed" ? new Date() : null
  return row as Updateable<Tables["papers"]>
}
