/** The store: what `store.ts` promises, on an open database. */
import { claim, claims } from "./claims.ts"
import type { Database } from "./database.ts"
import { document, saveDocument } from "./documents.ts"
import { facets } from "./facets.ts"
import { addPaper, changePaper, drops, paper, papers } from "./papers.ts"
import { mentions, saveReading } from "./reading.ts"
import { appendReview, reviews } from "./reviews.ts"
import type { Store } from "./store.ts"
import { tidying } from "./tidy.ts"

/** The store on this database. Closing it closes the database. */
export async function openStore(database: Database): Promise<Store> {
  const { engine, kysely } = database
  const tidy = tidying(database)
  return {
    engine,
    addPaper: (paper) => addPaper(kysely, paper),
    paper: (id) => paper(kysely, id),
    papers: (filter) => papers(kysely, filter),
    changePaper: (id, change) => changePaper(kysely, id, change),
    drops: (paper) => drops(kysely, paper),
    saveDocument: (document) => saveDocument(kysely, document),
    document: (id) => document(kysely, id),
    async saveReading(document, reading) {
      await saveReading(kysely, document, reading)
      await tidy(reading.claims.length)
    },
    mentions: (document) => mentions(kysely, document),
    claim: (id) => claim(kysely, id),
    claims: (filter, page) => claims(kysely, filter, page),
    facets: (filter) => facets(kysely, filter),
    appendReview: (review) => appendReview(kysely, review),
    reviews: (filter) => reviews(kysely, filter),
    close: () => database.close(),
  }
}
