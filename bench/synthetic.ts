/** Claims put together at random, always the same: as many materials, countries and measures as papers speak of, a few of them often. */
import { createHash } from "node:crypto"
import { loadVocabulary } from "../src/corpus/index.ts"
import { type Claim, MEASURES, STATUSES } from "../src/model.ts"

/** Numbers from 0 to 1 in an order that never changes (a linear congruence, good enough to spread claims). */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const { materials, areas } = loadVocabulary()
const countries = areas.filter(({ kind }) => kind !== "region").map(({ id }) => id)
const WORDS =
  "supply demand refining of the world share ore smelter export import depends stock mine output reserve price policy secure risk".split(
    " ",
  )

export const paperId = (paper: number) => createHash("sha256").update(`paper ${paper}`).digest("hex")

/** The claims of one paper. Few materials, countries and measures are named often, most of them seldom. */
export function claimsOf(paper: number, count: number): Claim[] {
  const next = numbers(paper + 1)
  const often = <T>(list: readonly T[]): T => list[Math.floor(list.length ** (next() ** 2)) - 1 + Math.floor(next() * 2)] ?? list[0]!
  return Array.from({ length: count }, (_, at): Claim => {
    const low = Math.round(next() * 100)
    const from = 2005 + Math.floor(next() * 20)
    const material = often(materials)
    const quote = `${material.names[0]} ${Array.from({ length: 24 }, () => WORDS[Math.floor(next() * WORDS.length)]).join(" ")} ${low} %`
    return {
      id: `${paper}-${at}`,
      document: paperId(paper),
      page: 1 + Math.floor(at / 3),
      quote,
      span: { start: at * 400, end: at * 400 + quote.length },
      boxes: [1, 2].map((line) => ({ page: 1, x: 72, y: 100 + line * 14, width: 400, height: 12 })),
      where: "prose",
      materials: [material.id],
      origin: next() < 0.7 ? [often(countries)] : [],
      destination: next() < 0.3 ? [often(countries)] : [],
      measure: often(MEASURES),
      kind: next() < 0.9 ? "level" : "change",
      value: { low, high: low, comparator: "=", unit: "percent" },
      period: next() < 0.7 ? { from, to: from } : null,
      status: often(STATUSES),
      source: null,
      implied: [],
      rule: "prose",
      reasons: ["materials", "origin", "measure", "value"].map((slot) => ({
        slot: slot as "value",
        span: { start: at * 400, end: at * 400 + 9 },
        why: "the sentence names it",
      })),
      confidence: Math.round(next() * 1000) / 1000,
    }
  })
}
