/** The tables as Kysely sees them; what each is for stands in the migrations. */
import type { Generated, JSONColumnType } from "kysely"
import type { AddedClaim, Claim, EditedPaper, Metadata, RemovedPaper, Review, StandingReview } from "../model.ts"
import type { Drop, Paper, PaperState, ReviewState, StoredTopic } from "./store.ts"

/** Written as JSON text, read as the value. */
type Json<Value extends object> = JSONColumnType<Value>

interface PapersTable extends Metadata {
  id: string
  name: string
  collection: string
  /** `pg` gives a bigint as text. */
  bytes: number | string
  language: string | null
  pages: number | null
  reader: Paper["reader"]
  state: Generated<PaperState>
  progress: Generated<number>
  reason: string | null
  fault: Paper["fault"]
  notes: Generated<readonly string[]>
  scanned: Generated<number>
  recognised: number | null
  claims: Generated<number>
  added_at: Generated<Date>
  finished_at: Date | string | null
}

interface DropsTable {
  number: Generated<string>
  paper: string
  name: string
  collection: string
  outcome: Drop["outcome"]
  at: Generated<Date>
}

interface DocumentsTable {
  id: string
  body: Buffer
  stale: Generated<boolean>
}

interface MentionsTable {
  document: string
  body: Buffer
}

interface ClaimsTable {
  id: string
  document: string
  page: number
  start: number
  quote: string
  quote_words: Generated<string>
  materials: readonly string[]
  origin: readonly string[]
  destination: readonly string[]
  areas: readonly string[]
  measure: string
  kind: string
  low: number
  high: number
  period_from: number | null
  period_to: number | null
  status: string
  source: string | null
  confidence: number
  record: Json<Claim>
  verdict: ReviewState
  review: Json<StandingReview> | null
  gone_at: Date | string | null
  added: Generated<boolean>
  comparator: string
  unit: string
  topic: string | null
  successor: string | null
  successor_slots: Generated<readonly string[]>
}

interface ReviewsTable {
  number: Generated<string>
  id: string
  claim: string
  record: Json<Review>
  about: Json<Claim> | null
  document: string | null
  saved_at: Generated<Date>
}

interface DecisionsTable {
  number: Generated<string>
  id: string
  paper: string
  record: Json<AddedClaim | EditedPaper | RemovedPaper>
  saved_at: Generated<Date>
}

interface ComparisonsTable {
  document: string
  body: Buffer
}

interface TopicsTable {
  key: string
  record: Json<StoredTopic>
  materials: readonly string[]
  areas: readonly string[]
  measure: string
  papers: number
  claims: number
  conflicts: number
}

export interface Tables {
  papers: PapersTable
  drops: DropsTable
  documents: DocumentsTable
  mentions: MentionsTable
  claims: ClaimsTable
  reviews: ReviewsTable
  decisions: DecisionsTable
  comparisons: ComparisonsTable
  topics: TopicsTable
}
