/** What a store of papers and claims can do; `pglite` and `postgres` are its two engines and pass one contract test. */
import type { AreaId, Claim, Document, MaterialId, MeasureId, Mention, Review, StandingReview, Status } from "../model.ts"

export type PaperState = "waiting" | "reading" | "recognising" | "extracting" | "done" | "failed"

/** A paper as the library knows it, read or not. `id` is the SHA-256 of the file. */
export interface Paper {
  readonly id: string
  /** The file's name when it was first dropped. */
  readonly name: string
  /** The sub-folder of the inbox it came from, "" for the inbox itself. */
  readonly collection: string
  readonly bytes: number
  readonly title: string | null
  readonly publisher: string | null
  readonly published: number | null
  readonly language: string | null
  readonly pages: number | null
  readonly reader: Document["reader"] | null
  readonly state: PaperState
  /** 0 to 1 within the present state. */
  readonly progress: number
  /** Why it failed, in plain words. */
  readonly reason: string | null
  readonly claims: number
  readonly addedAt: string
  readonly finishedAt: string | null
}

export type NewPaper = Pick<Paper, "id" | "name" | "collection" | "bytes">
export type PaperChange = Partial<Omit<Paper, "id" | "addedAt" | "claims">>

/** One arrival of a file: the same file dropped twice is two drops of one paper. */
export interface Drop {
  readonly paper: string
  readonly name: string
  readonly collection: string
  readonly outcome: "added" | "duplicate"
  readonly at: string
}

export type ReviewState = "unreviewed" | StandingReview["verdict"]

/** Which claims to list. Several values of one field mean any of them; fields are joined with "and". */
export interface ClaimFilter {
  readonly materials?: readonly MaterialId[]
  /** In either role. */
  readonly areas?: readonly AreaId[]
  readonly origin?: readonly AreaId[]
  readonly destination?: readonly AreaId[]
  readonly measures?: readonly MeasureId[]
  readonly kinds?: readonly Claim["kind"][]
  readonly statuses?: readonly Status[]
  /** Years: claims whose period meets [from, to]. */
  readonly from?: number
  readonly to?: number
  /** Words that must occur in the quote. */
  readonly text?: string
  readonly papers?: readonly string[]
  readonly collections?: readonly string[]
  readonly reviews?: readonly ReviewState[]
}

export type ClaimSort = "paper" | "confidence" | "value" | "period" | "uncertainty" | "conflict"
export interface ClaimPage {
  readonly sort?: ClaimSort
  readonly descending?: boolean
  readonly limit?: number
  readonly offset?: number
}

/** A claim with the paper it stands in and the review of it that holds. */
export interface StoredClaim extends Claim {
  readonly paper: Pick<Paper, "id" | "name" | "title" | "publisher" | "published" | "collection">
  readonly review: StandingReview | null
  /** Since when the newest reading of the paper no longer finds this claim, which stays because a person reviewed it; else null. */
  readonly goneAt: string | null
}

export interface Count<T extends string = string> {
  readonly id: T
  readonly count: number
}
export interface Facets {
  readonly materials: readonly Count<MaterialId>[]
  readonly areas: readonly Count<AreaId>[]
  readonly measures: readonly Count<MeasureId>[]
  readonly kinds: readonly Count[]
  readonly statuses: readonly Count[]
  readonly reviews: readonly Count<ReviewState>[]
  readonly papers: readonly Count[]
}

export interface Store {
  readonly engine: "embedded" | "postgres"
  /** Adds the paper, or records another drop of one that is already there. Safe to repeat. */
  addPaper(paper: NewPaper): Promise<"added" | "duplicate">
  paper(id: string): Promise<Paper | null>
  papers(filter?: { readonly states?: readonly PaperState[]; readonly collection?: string }): Promise<readonly Paper[]>
  changePaper(id: string, change: PaperChange): Promise<void>
  drops(paper: string): Promise<readonly Drop[]>
  saveDocument(document: Document): Promise<void>
  document(id: string): Promise<Document | null>
  /** Replaces all mentions and claims of a document in one transaction; reviews stay. */
  saveReading(document: string, reading: { readonly mentions: readonly Mention[]; readonly claims: readonly Claim[] }): Promise<void>
  mentions(document: string): Promise<readonly Mention[]>
  claim(id: string): Promise<StoredClaim | null>
  claims(filter?: ClaimFilter, page?: ClaimPage): Promise<{ readonly claims: readonly StoredClaim[]; readonly total: number }>
  facets(filter?: ClaimFilter): Promise<Facets>
  /** Append-only: nothing is ever changed or removed. */
  appendReview(review: Review): Promise<void>
  reviews(filter?: { readonly claim?: string }): Promise<readonly Review[]>
  close(): Promise<void>
}
