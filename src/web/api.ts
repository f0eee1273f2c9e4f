/** All the page asks of the server, typed by the server's own schemas. */
import type {
  Binned,
  ClaimsAnswer,
  ClaimsQuery,
  DuplicatesAnswer,
  Health,
  InboxAnswer,
  KeptReview,
  KeptReviews,
  Matrix,
  MatrixQuery,
  MentionsHere,
  NamedAnswer,
  NearAnswer,
  NewClaim,
  NewEdit,
  NewReview,
  NewReviews,
  OutcomesAnswer,
  Overview,
  PageWords,
  Paper,
  PapersAnswer,
  PaperWithDrops,
  Retried,
  ShownClaim,
  TopicInFull,
  TopicsAnswer,
  TopicsQuery,
  ToRetry,
  ToUnlock,
  VocabularyAnswer,
} from "../server/api.ts"

export type { Box, Reason, Slot, Span, Topic, Verdict } from "../model.ts"
export type {
  Changes,
  ClaimsAnswer,
  ClaimsQuery,
  Counts,
  Duplicate,
  Facets,
  Highlight,
  KeptReview,
  Matrix,
  MentionHere,
  MentionKind,
  Named,
  NearAnswer,
  NewClaim,
  NewEdit,
  NewReview,
  Outcome,
  Overview,
  PageWords,
  Pair,
  Paper,
  PaperState,
  PaperTally,
  PaperWithDrops,
  RefusedFile,
  Review,
  ReviewState,
  ShownClaim,
  TopicInFull,
  TopicSummary,
  VocabularyAnswer,
} from "../server/api.ts"

/** An answer that is none: `status` tells whether the server refused (400 to 499, for good), failed, or (null) was not there. */
export class AnswerError extends Error {
  readonly status: number | null
  constructor(message: string, status: number | null) {
    super(message)
    this.status = status
  }
}

export const NO_ANSWER = "Assay does not answer; see whether it still runs, then try again."

/** The server's own sentence about what is wrong; where it could not be reached, one of ours. */
async function answer<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`/api${path}`, init).catch(() => {
    throw new AnswerError(NO_ANSWER, null)
  })
  if (response.ok) return (await response.json()) as T
  const fault = (await response.json().catch(() => null)) as { error?: string } | null
  throw new AnswerError(fault?.error ?? `Assay answered with ${response.status}; its terminal says why.`, response.status)
}

/** `{material: "cobalt", text: undefined}` gives `?material=cobalt`; nothing set gives "". */
function search(query: Readonly<Record<string, string | number | undefined>>): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== "")
  return set.length === 0 ? "" : `?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}`
}

const json = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
})

export const papers = () => answer<PapersAnswer>("/papers")
/** The papers to look at first, and all of them counted. */
export const inbox = () => answer<InboxAnswer>("/inbox")
/** Files that came again. */
export const duplicates = () => answer<DuplicatesAnswer>("/duplicates")
/** Adds the papers that come with Assay. */
export const addSamples = () => answer<OutcomesAnswer>("/papers/samples", { method: "POST" })
export const paper = (id: string) => answer<PaperWithDrops>(`/papers/${encodeURIComponent(id)}`)
export const retryPaper = (id: string) => answer<Paper>(`/papers/${encodeURIComponent(id)}/retry`, { method: "POST" })
/** Reads a locked paper with its password, which the server does not keep. */
export const unlockPaper = (id: string, given: ToUnlock) => answer<Paper>(`/papers/${encodeURIComponent(id)}/password`, json(given))
/** Reads papers that failed once more: those named, or all there are. */
export const retryPapers = (which: ToRetry) => answer<Retried>("/papers/retry", json(which))
/** Reads a paper anew; what people decided stays, and what changes is told. */
export const readAgain = (id: string) => answer<Paper>(`/papers/${encodeURIComponent(id)}/read-again`, { method: "POST" })
/** Moves the file to the bin; what was decided about its claims is kept. */
export const removePaper = (id: string) => answer<Binned>(`/papers/${encodeURIComponent(id)}`, { method: "DELETE" })
export const editPaper = (id: string, edit: NewEdit) =>
  answer<PaperWithDrops>(`/papers/${encodeURIComponent(id)}`, { ...json(edit), method: "PATCH" })
/** Where the PDF itself lies, for pdf.js. */
export const fileOf = (id: string) => `/api/papers/${encodeURIComponent(id)}/file`

export function addPaper(file: File, collection: string): Promise<OutcomesAnswer> {
  const form = new FormData()
  form.append("file", file, file.name)
  if (collection) form.append("collection", collection)
  return answer<OutcomesAnswer>("/papers", { method: "POST", body: form })
}

/** Everything the paper names, counted; and the mentions of a page with their places. */
export const mentions = (paper: string) => answer<NamedAnswer>(`/papers/${encodeURIComponent(paper)}/mentions`)
export const mentionsOn = (paper: string, page: number) => answer<MentionsHere>(`/papers/${encodeURIComponent(paper)}/mentions/${page}`)

/** The words of a page, each with its place in the text and on the page. */
export const pageWords = (paper: string, page: number) => answer<PageWords>(`/papers/${encodeURIComponent(paper)}/words${search({ page })}`)
/** Adds a claim that no rule found; whoever adds it holds it to be true. */
export const addClaim = (paper: string, given: NewClaim) => answer<ShownClaim>(`/papers/${encodeURIComponent(paper)}/claims`, json(given))

export const claims = (query: ClaimsQuery) => answer<ClaimsAnswer>(`/claims${search(query)}`)
export const claim = (id: string) => answer<ShownClaim>(`/claims/${encodeURIComponent(id)}`)
export const reviewClaim = (id: string, review: NewReview) => answer<KeptReview>(`/claims/${encodeURIComponent(id)}/reviews`, json(review))

/** One decision about many claims, kept for all of them or for none. */
export const reviewClaims = (reviews: NewReviews) => answer<KeptReviews>("/reviews", json(reviews))

/** Where the same claims are had as a file. */
export const fileOfClaims = (query: ClaimsQuery, format: "csv" | "jsonl") => `/api/export/${format}${search(query)}`

export const topics = (query: TopicsQuery) => answer<TopicsAnswer>(`/topics${search(query)}`)
/** What papers say of one measure, materials by countries. */
export const matrix = (query: MatrixQuery) => answer<Matrix>(`/matrix${search(query)}`)
export const topic = (key: string) => answer<TopicInFull>(`/topics/${encodeURIComponent(key)}`)

/** What the library holds, counted. */
export const overview = () => answer<Overview>("/overview")

export const health = () => answer<Health>("/health")
export const vocabulary = () => answer<VocabularyAnswer>("/vocabulary")
/** Names spelled much like a word that is none. */
export const near = (word: string) => answer<NearAnswer>(`/vocabulary/near${search({ word })}`)

/** The stream of what happens: `paper` whenever one changes, `counts` whenever the totals do. */
export const events = () => new EventSource("/api/events")
