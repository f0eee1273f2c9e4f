/** What people decide beside reviews: kept for good, also when the paper goes, and done. */
import type { Kysely, Transaction } from "kysely"
import type { AddedClaim, EditedPaper, Metadata, RemovedPaper } from "../model.ts"
import { fingerprint } from "./fingerprint.ts"
import { changePaper, countClaims } from "./papers.ts"
import { addedClaims, writeClaims } from "./rows.ts"
import type { Tables } from "./schema.ts"

type Kept = AddedClaim | EditedPaper | RemovedPaper

/** Keeps the decision and does what it says; the very same one twice (played back after a crash) is one. */
export async function decide(kysely: Kysely<Tables>, decision: Kept): Promise<void> {
  const paper = paperOf(decision)
  await kysely.transaction().execute(async (trx) => {
    const there = await trx.selectFrom("papers").select("id").where("id", "=", paper).forUpdate().executeTakeFirst()
    const kept = await trx
      .insertInto("decisions")
      .values({ id: fingerprint(decision), paper, record: JSON.stringify(decision) })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst()
    if (there && kept) await (EFFECTS[decision.decided] as Effect)(trx, paper, decision)
  })
}

const paperOf = (decision: Kept) => (decision.decided === "claim" ? decision.claim.document : decision.paper)

type Effect<One = Kept> = (trx: Transaction<Tables>, paper: string, decision: One) => Promise<void>

/** What is done once a decision is kept; each gives the state that all decisions of the paper together ask for. */
const EFFECTS: { readonly [One in Kept as One["decided"]]: Effect<One> } = {
  async claim(trx, paper, { claim }) {
    // One that was taken back and is added once more has no standing review yet, so it is not among those that were added.
    await writeClaims(trx, [...(await addedClaims(trx, paper)), claim], { added: true })
    await countClaims(trx, paper)
  },
  async edit(trx, paper) {
    await changePaper(trx, paper, await editsOf(trx, paper))
  },
  async removal(trx, paper) {
    for (const table of ["claims", "mentions", "comparisons"] as const) await trx.deleteFrom(table).where("document", "=", paper).execute()
    await trx.deleteFrom("drops").where("paper", "=", paper).execute()
    for (const table of ["documents", "papers"] as const) await trx.deleteFrom(table).where("id", "=", paper).execute()
  },
}

/** What people set of the paper, each field as it was set last. */
export async function editsOf(kysely: Kysely<Tables>, paper: string): Promise<Partial<Metadata>> {
  const rows = await kysely.selectFrom("decisions").select("record").where("paper", "=", paper).orderBy("number").execute()
  const edits = rows.flatMap(({ record }) => (record.decided === "edit" ? [record.edit] : []))
  return Object.assign({}, ...edits)
}
