/** The store: what `store.ts` promises, on an open database. */
import { claim, claims } from "./claims.ts"
import type { Database } from "./database.ts"
import { decide, editsOf } from "./decisions.ts"
import { document, documentBody, isRead, readAgain, saveDocument } from "./documents.ts"
import { facets } from "./facets.ts"
import { addPaper, changePaper, drops, duplicates, firstPapers, paper, paperCounts, papers, paperTallies } from "./papers.ts"
import { comparison, mentions, saveReading } from "./reading.ts"
import { reviewList } from "./review-list.ts"
import { appendReviews, reviews } from "./reviews.ts"
import type { Store } from "./store.ts"
import { folding } from "./tallies.ts"
import { tidying } from "./tidy.ts"
import { counting, topicCounts, topics } from "./topics.ts"
import { years } from "./years.ts"

/** The store on this database. Closing it closes the database. */
export async function openStore(database: Database): Promise<Store> {
  const { engine, kysely } = database
  const tidy = tidying(database)
  const fold = folding(kysely)
  const count = counting(kysely)
  return {
    engine,
    addPaper: (paper) => addPaper(kysely, paper),
    paper: (id) => paper(kysely, id),
    papers: (filter) => papers(kysely, filter),
    firstPapers: (most) => firstPapers(kysely, most),
    paperTallies: () => paperTallies(kysely),
    paperCounts: () => paperCounts(kysely),
    changePaper: (id, change) => changePaper(kysely, id, change),
    drops: (paper) => drops(kysely, paper),
    duplicates: (filter) => duplicates(kysely, filter),
    saveDocument: (document) => saveDocument(kysely, document),
    document: (id) => document(kysely, id),
    documentBody: (id) => documentBody(kysely, id),
    async saveReading(document, reading) {
      const written = await saveReading(kysely, document, reading)
      await fold()
      await count()
      await tidy(written)
    },
    mentions: (document) => mentions(kysely, document),
    claim: (id) => claim(kysely, id),
    claims: (filter, page) => claims(kysely, filter, page),
    facets: (filter, asked) => facets(kysely, filter, asked),
    async appendReview(review) {
      await appendReviews(kysely, [review])
      await fold()
    },
    async appendReviews(reviews) {
      await appendReviews(kysely, reviews)
      await fold()
    },
    reviews: (filter) => reviews(kysely, filter),
    reviewList: (filter, page) => reviewList(kysely, filter, page),
    decide: (decision) => decide(kysely, decision),
    edits: (paper) => editsOf(kysely, paper),
    readAgain: (paper) => readAgain(kysely, paper),
    isRead: (paper) => isRead(kysely, paper),
    comparison: (paper) => comparison(kysely, paper),
    topics: (filter, page) => topics(kysely, filter, page),
    topicCounts: () => topicCounts(kysely),
    years: (filter) => years(kysely, filter),
    close: () => database.close(),
  }
}
