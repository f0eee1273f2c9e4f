/** What a store of papers and claims can do; `pglite` and `postgres` are its two engines and pass one contract test. */
import type {
  AddedClaim,
  AreaId,
  Claim,
  Document,
  Edit,
  EditedPaper,
  MaterialId,
  MeasureId,
  Mention,
  RemovedPaper,
  Review,
  Slot,
  StandingReview,
  Status,
  Topic,
  Verdict,
} from "../model.ts"
import type { Comparison } from "../review.ts"
import type { Reading } from "./findings.ts"
import type { Drop, Duplicate, NewPaper, Paper, PaperChange, PaperFilter, PaperState, PaperTally } from "./paper.ts"

export type * from "./paper.ts"

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
  /** From 0 to 1: at least the first and below the second, except that 1 leaves nothing out. */
  readonly confidenceFrom?: number
  readonly confidenceTo?: number
  /** Keys of topics. */
  readonly topics?: readonly string[]
}

export type ClaimSort = "topic" | "paper" | "confidence" | "value" | "period" | "uncertainty" | "conflict"
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
  /** With `goneAt`: whether another claim from the same words stands in its place, and in which slots it differs. */
  readonly since: { readonly fate: "changed" | "gone"; readonly successor: string | null; readonly slots: readonly Slot[] } | null
  /** The reviewed claim in whose place this one stands. */
  readonly replaces: string | null
}

/** A review with the claim as it was read when it was reviewed, and the paper, which may have been removed since. */
export interface StoredReview extends Review {
  readonly about: Claim | null
  readonly paper: { readonly id: string; readonly name: string; readonly removed: boolean } | null
  /** Whether it is the one that holds. */
  readonly stands: boolean
}
export interface ReviewFilter {
  readonly claims?: readonly string[]
  readonly papers?: readonly string[]
  readonly verdicts?: readonly Review["verdict"][]
  readonly reviewers?: readonly string[]
}

/** All that is said on a topic, counted. What somebody rejected is said by no paper. */
export interface StoredTopic {
  readonly key: string
  readonly topic: Topic
  readonly claims: number
  readonly papers: number
  /** How many bodies speak: papers that quote one, or that it published, are one voice. */
  readonly voices: number
  readonly low: number
  readonly high: number
  /** How many pairs of claims have each verdict. */
  readonly verdicts: { readonly [verdict in Verdict]?: number }
}
export interface TopicFilter extends Pick<ClaimFilter, "materials" | "areas" | "measures"> {
  /** At least so many papers. */
  readonly papers?: number
  /** Only those with conflicts. */
  readonly conflicts?: boolean
}
/** All topics, those of several papers, and those in which papers conflict. */
export interface TopicCounts {
  readonly all: number
  readonly shared: number
  readonly conflicting: number
}
/** One page of the topics of a filter, and how many of them there are. */
export interface TopicPage extends Omit<TopicCounts, "all"> {
  readonly topics: readonly StoredTopic[]
  readonly total: number
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
  readonly collections: readonly Count[]
  /** By tenths: "0" counts what is below 0.1, "9" what is 0.9 and above. */
  readonly confidences: readonly Count[]
}

export interface FacetsAsked {
  /** The facets to be counted, or all; those that are left out are empty. */
  readonly which?: readonly (keyof Facets)[]
  /** The material and all that it is a part or a form of: as many claims are counted beside a material as choosing it with its narrower ones lists. */
  readonly above?: (material: MaterialId) => readonly MaterialId[]
}

export interface Store {
  readonly engine: "embedded" | "postgres"
  /** Adds the paper, or records another drop of one that is already there. Safe to repeat. */
  addPaper(paper: NewPaper): Promise<"added" | "duplicate">
  paper(id: string): Promise<Paper | null>
  /** The newest first. */
  papers(filter?: PaperFilter): Promise<readonly Paper[]>
  /** The papers to look at first, at most so many: those that failed, those in work, the newest; and all that duplicates are copies of. */
  firstPapers(most: number): Promise<readonly Paper[]>
  paperTallies(): Promise<readonly PaperTally[]>
  paperCounts(): Promise<{ readonly [state in PaperState]?: number }>
  changePaper(id: string, change: PaperChange): Promise<void>
  drops(paper: string): Promise<readonly Drop[]>
  /** Arrivals of papers that were there already, the newest first. */
  duplicates(filter?: { readonly after?: number }): Promise<readonly Duplicate[]>
  saveDocument(document: Document): Promise<void>
  document(id: string): Promise<Document | null>
  /** The document as it is kept, for whoever unpacks it elsewhere (packing.ts): a fourth of the room that one of 5,000 pages takes. */
  documentBody(id: string): Promise<Uint8Array | null>
  /** Replaces all mentions and claims of a document in one transaction; reviews stay. */
  saveReading(document: string, reading: Reading): Promise<void>
  mentions(document: string): Promise<readonly Mention[]>
  claim(id: string): Promise<StoredClaim | null>
  claims(filter?: ClaimFilter, page?: ClaimPage): Promise<{ readonly claims: readonly StoredClaim[]; readonly total: number }>
  facets(filter?: ClaimFilter, asked?: FacetsAsked): Promise<Facets>
  /** Append-only: nothing is ever changed or removed. */
  appendReview(review: Review): Promise<void>
  reviews(filter?: { readonly claim?: string }): Promise<readonly Review[]>
  /** The same for several at once, all or none, in their order. `about` is what each was about, for a claim that is not there. */
  appendReviews(reviews: readonly (Review & { readonly about?: Claim | undefined })[]): Promise<void>
  /** Reviews with what they are about, the newest first. */
  reviewList(
    filter?: ReviewFilter,
    page?: Pick<ClaimPage, "limit" | "offset">,
  ): Promise<{
    readonly reviews: readonly StoredReview[]
    readonly total: number
  }>
  /** Keeps what a person decided, and does it. The very same decision twice is one. */
  decide(decision: AddedClaim | EditedPaper | RemovedPaper): Promise<void>
  /** What people set of a paper, which holds over what is read. */
  edits(paper: string): Promise<Edit>
  /** The paper waits, and its text is to be read anew; what was read before stays until then. */
  readAgain(paper: string): Promise<void>
  /** Whether the paper's text was read, and need not be again. */
  isRead(paper: string): Promise<boolean>
  /** What the newest reading changed against the one before; null for a first reading, and while the paper is read again. */
  comparison(paper: string): Promise<(Comparison & { readonly at: string }) | null>
  /** Those with most conflicts first, then those of most papers. Counted when claims change, not when they are asked for. */
  topics(filter?: TopicFilter, page?: Pick<ClaimPage, "limit" | "offset">): Promise<TopicPage>
  topicCounts(): Promise<TopicCounts>
  /** How many claims are about each year, in order of the years. */
  years(filter?: ClaimFilter): Promise<readonly { readonly year: number; readonly count: number }[]>
  close(): Promise<void>
}
