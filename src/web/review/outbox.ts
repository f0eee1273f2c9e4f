/** Decisions on their way to the server. Each is written into the browser first: neither a reload nor a dead server loses one. */
import { AnswerError, claim, type KeptReview, type NewReview, reviewClaim, reviewClaims, type ShownClaim } from "../api.ts"

export interface Letter {
  /** Its place in the browser's storage; letters go in the order of their keys. */
  readonly key: string
  readonly claims: readonly string[]
  readonly review: NewReview
  /** What this one takes back. */
  readonly undoes: NewReview | null
  /** Whether it was sent before and no answer came: it may have arrived all the same. */
  readonly tried: boolean
}

export interface Post {
  readonly waiting: readonly Letter[]
  /** Why the first of them has not arrived yet. */
  readonly fault: string | null
  /** Letters the server will never take, each with its reason. */
  readonly refused: readonly { readonly letter: Letter; readonly reason: string }[]
}

const PREFIX = "assay:decision:"
const PAUSES = [300, 600, 1200, 2400]

let post: Post = { waiting: kept(), fault: null, refused: [] }
let numbered = 0
const watchers = new Set<() => void>()
let arrived: (letter: Letter, kept: readonly KeptReview[]) => void = () => {}

function kept(): readonly Letter[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
  return keys.sort().map((key) => JSON.parse(localStorage.getItem(key)!) as Letter)
}
function change(part: Partial<Post>): void {
  post = { ...post, ...part }
  for (const changed of watchers) changed()
}
const renew = (part: Partial<Post> = {}) => change({ waiting: kept(), ...part })

export const postNow = (): Post => post
export function watchPost(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

/** Writes a decision down and sends it; gives the letter. */
export function put(claims: readonly string[], review: NewReview, undoes: NewReview | null = null): Letter {
  const key = `${PREFIX}${String(Date.now()).padStart(15, "0")}-${String(++numbered).padStart(6, "0")}`
  const letter: Letter = { key, claims, review, undoes, tried: false }
  localStorage.setItem(key, JSON.stringify(letter))
  renew()
  void sendAll()
  return letter
}

/** Takes a letter back that has not been sent; false when it is too late. */
export function takeBack(key: string): boolean {
  const letter = post.waiting.find((each) => each.key === key)
  if (!letter || letter.tried) return false
  localStorage.removeItem(key)
  renew()
  return true
}

export const dismissRefused = (): void => change({ refused: [] })

const sameReview = (review: ShownClaim["review"], given: NewReview): boolean =>
  review?.verdict === given.verdict && review.note === (given.note ?? null) && slots(review.correction) === slots(given.correction ?? null)
const slots = (correction: object | null): string => JSON.stringify(Object.entries(correction ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))

/** A request that was cut off by a reload may still be at work on the other side. */
const ON_ITS_WAY = 1000

/** Whether a letter that got no answer was taken all the same: sent twice, it would stand on record twice. */
async function tookPlace({ claims, review, undoes }: Letter): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, ON_ITS_WAY))
  const { review: standing } = await claim(claims[0]!)
  return undoes ? !sameReview(standing, undoes) : sameReview(standing, review)
}

/** What the server now keeps; nothing where an earlier attempt had arrived already. */
async function deliver(letter: Letter): Promise<readonly KeptReview[]> {
  if (letter.tried && (await tookPlace(letter))) return []
  const { key, claims, review } = letter
  localStorage.setItem(key, JSON.stringify({ ...letter, tried: true } satisfies Letter))
  renew()
  if (claims.length === 1) return [await reviewClaim(claims[0]!, review)]
  return (await reviewClaims({ ...review, claims: [...claims] })).reviews
}

async function sendInOrder(): Promise<void> {
  for (let failed = 0; ; ) {
    const [letter] = kept()
    if (!letter) return
    try {
      const reviews = await deliver(letter)
      localStorage.removeItem(letter.key)
      failed = 0
      renew({ fault: null })
      arrived(letter, reviews)
    } catch (error) {
      const { message, status } = error as AnswerError
      if (error instanceof AnswerError && status !== null && status < 500) {
        localStorage.removeItem(letter.key)
        renew({ refused: [...post.refused, { letter, reason: message }], fault: null })
        continue
      }
      renew({ fault: message })
      await new Promise((resolve) => setTimeout(resolve, PAUSES[Math.min(failed++, PAUSES.length - 1)]))
    }
  }
}

let sending: Promise<unknown> | null = null
/** Sends what waits, one after the other, until nothing is left. Of several tabs only one sends. */
function sendAll(): Promise<unknown> {
  sending ??= navigator.locks.request("assay:outbox", sendInOrder).finally(() => {
    sending = null
    if (kept().length > 0) void sendAll()
  })
  return sending
}

/** Starts with what an earlier visit left behind, and tells of every letter that arrived. */
export function openPost(tell: typeof arrived): void {
  arrived = tell
  if (post.waiting.length > 0) void sendAll()
}
