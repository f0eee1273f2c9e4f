/**
 * Prints how long the store takes with many claims, on each engine: the median of many askings, the longest but one in twenty, and how
 * many times a yardstick (one look at every row, in the same run) the median is. `npm run bench:store -- 20000 embedded` for fewer claims, and one engine alone.
 */
import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import type { Review } from "../src/model.ts"
import { openDatabase } from "../src/store/database.ts"
import { openStore } from "../src/store/index.ts"
import type { Store } from "../src/store/store.ts"
import { claimsOf, paperId } from "./synthetic.ts"

const [claims = 100_000, ...engines] = process.argv.slice(2).map((given) => (/^\d+$/.test(given) ? Number(given) : given))
const SERVER = process.env.ASSAY_TEST_DATABASE ?? "postgres://postgres@127.0.0.1:5432/test"
const PER_PAPER = 50
const ROUNDS = 20

const unreviewed = { reviews: ["unreviewed"] } as const
const first = { limit: 100 } as const
/** What is asked, in the order of the table; those that change something come last. */
const ASKED: readonly (readonly [name: string, ask: (store: Store, round: number) => Promise<unknown>])[] = [
  ["list: first page", (store) => store.claims({}, first)],
  ["list: last page", (store) => store.claims({}, { ...first, offset: Number(claims) - 100 })],
  ["list: last page, unreviewed", (store) => store.claims(unreviewed, { ...first, offset: Number(claims) - 100 })],
  ["list: by value, last page", (store) => store.claims({}, { ...first, sort: "value", descending: true, offset: Number(claims) - 100 })],
  ["list: by value", (store) => store.claims({}, { ...first, sort: "value", descending: true })],
  ["list: material and country", (store) => store.claims({ materials: ["cobalt"], areas: ["CN"] }, first)],
  ["list: words in the sentence", (store) => store.claims({ text: "smelter risk" }, first)],
  ["queue: by uncertainty", (store) => store.claims(unreviewed, { ...first, sort: "uncertainty" })],
  ["queue: by uncertainty, half way", (store) => store.claims(unreviewed, { ...first, sort: "uncertainty", offset: Number(claims) / 2 })],
  ["queue: by conflict", (store) => store.claims(unreviewed, { ...first, sort: "conflict" })],
  ["facets: everything", (store) => store.facets()],
  ["facets: unreviewed", (store) => store.facets(unreviewed)],
  ["facets: material and country", (store) => store.facets({ materials: ["cobalt"], areas: ["CN"] })],
  ["years", (store) => store.years()],
  ["topics: first page", (store) => store.topics({}, first)],
  ["topics: page 400", (store) => store.topics({}, { ...first, offset: 40_000 })],
  ["topics: all", (store) => store.topics()],
  ["topics: of a material", (store) => store.topics({ materials: ["cobalt"] })],
  ["review", (store, round) => store.appendReview(aReview(round))],
  ["topics: after a review", (store, round) => store.appendReview(aReview(round + ROUNDS)).then(() => store.topics({}, first))],
]
const aReview = (round: number): Review => {
  return { claim: `${round}-0`, verdict: "rejected", correction: null, note: null, reviewer: "bench", at: "2026-01-01T00:00:00Z" }
}

for (const engine of engines.length > 0 ? engines : ["embedded", "postgres"]) await measure(String(engine))

async function measure(engine: string): Promise<void> {
  const place = engine === "embedded" ? embedded() : await server()
  const database = await openDatabase(place)
  const store = await openStore(database)
  try {
    const saving = await timed(() => fill(store))
    if (engine === "postgres") await database.pool.query("VACUUM ANALYZE")
    console.log(
      `\n${engine}: ${claims} claims in ${Math.ceil(Number(claims) / PER_PAPER)} papers, saved in ${(saving / 1000).toFixed(1)} s`,
    )
    console.log(`${"first look at topics after all that".padEnd(40)}${ms(await timed(() => store.topicCounts()))}`)
    console.log(
      Object.entries(await store.topicCounts())
        .map(([name, count]) => `${count} topics ${name}`)
        .join(", "),
    )
    const [yardstick] = await asked(() => database.pool.query("SELECT sum(low + high + page + start) FROM claims"))
    console.log(`${"".padEnd(40)}      p50           p95`)
    console.log(`${"yardstick: a look at every row".padEnd(40)}${ms(yardstick)}`)
    for (const [name, ask] of ASKED) {
      const [p50, p95] = await asked((round) => ask(store, round))
      console.log(`${name.padEnd(40)}${ms(p50)}  ${ms(p95)}  ${(p50 / yardstick).toFixed(2).padStart(7)} yardsticks`)
    }
  } finally {
    await store.close()
    await place.remove()
  }
}

async function fill(store: Store): Promise<void> {
  for (let paper = 0; paper * PER_PAPER < Number(claims); paper++) {
    const id = paperId(paper)
    await store.addPaper({ id, name: `${paper}.pdf`, collection: "", bytes: 1 })
    await store.changePaper(id, { state: "done", published: 2010 + (paper % 15), title: `Paper ${(paper * 7919) % 10_000}` })
    await store.saveReading(id, { mentions: [], claims: claimsOf(paper, PER_PAPER) })
  }
}

function embedded() {
  const dataDir = mkdtempSync(join(tmpdir(), "assay-bench-"))
  return { databaseUrl: null, dataDir, remove: async () => rmSync(dataDir, { recursive: true, force: true }) }
}

async function server() {
  const name = `assay_bench_${randomUUID().slice(0, 8)}`
  const ask = async (sql: string) => {
    const client = new pg.Client(SERVER)
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await ask(`CREATE DATABASE ${name}`)
  const url = new URL(SERVER)
  url.pathname = `/${name}`
  return { databaseUrl: url.href, dataDir: tmpdir(), remove: () => ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await ask()
  return performance.now() - start
}

/** The median and the 95th percentile of many askings. */
async function asked(ask: (round: number) => Promise<unknown>): Promise<readonly [p50: number, p95: number]> {
  const taken: number[] = []
  for (let round = 0; round < ROUNDS; round++) taken.push(await timed(() => ask(round)))
  taken.sort((a, b) => a - b)
  return [taken[Math.floor(ROUNDS / 2)]!, taken[Math.floor(ROUNDS * 0.95)]!]
}

function ms(taken: number): string {
  return `${taken.toFixed(1).padStart(9)} ms`
}
