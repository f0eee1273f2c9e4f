/** Decisions on their way to the server. Each is written into the browser first: neither a reload nor a dead server loses one. */
import { AnswerError, type KeptReview, type NewReview, reviewClaim, reviewClaims } from "../api.ts"

export interface Letter {
  /** Its place in the browser's storage; letters go in the order of their keys. Its end is the request by which the server knows it again. */
  readonly key: string
  readonly claims: readonly string[]
  readonly review: NewReview
  /** Whether it was sent and no answer came yet: it may have arrived all the same. */
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
export function put(claims: readonly string[], review: NewReview): Letter {
  const [chance] = crypto.getRandomValues(new BigUint64Array(1))
  const key = `${PREFIX}${String(Date.now()).padStart(15, "0")}-${String(++numbered).padStart(6, "0")}-${chance!.toString(36)}`
  const letter: Letter = { key, claims, review, tried: false }
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

/** What the server now keeps. However often a letter is sent, it is kept once. */
async function deliver(letter: Letter): Promise<readonly KeptReview[]> {
  const { key, claims } = letter
  const review = { ...letter.review, request: key.slice(PREFIX.length) }
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

/** Of several tabs only one sends. A browser knows locks on this machine and over https only; without them a letter may go twice, and is kept once. */
const alone = (send: () => Promise<void>): Promise<unknown> =>
  "locks" in navigator ? navigator.locks.request("assay:outbox", send) : send()

let sending: Promise<unknown> | null = null
/** Sends what waits, one after the other, until nothing is left. */
function sendAll(): Promise<unknown> {
  sending ??= alone(sendInOrder).finally(() => {
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
