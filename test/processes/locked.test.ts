/** A locked paper on several processes: the one that is given the password reads, another finds the claims, and no server knows the password. */
import { readFileSync } from "node:fs"
import { Redis } from "ioredis"
import pg from "pg"
import { describe, expect, test } from "vitest"
import { LOCKED, PASSWORD } from "../pdf/locked/paper.ts"
import { REDIS_URL } from "../services.ts"
import { addressOf, papersAt, start, until } from "./programs.ts"
import { servers, serversFault } from "./servers.ts"

const fault = await serversFault()

/** All rows of all tables, as text. */
async function rowsOf(url: string): Promise<string> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows: tables } = await client.query("SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ('public', 'bullmq')")
    const found: string[] = []
    for (const { schemaname, tablename } of tables) {
      const { rows } = await client.query(`SELECT t::text AS row FROM "${schemaname}"."${tablename}" t`)
      found.push(...rows.map(({ row }) => row))
    }
    return found.join("\n")
  } finally {
    await client.end()
  }
}

/** Every value under every key that begins like this, as Redis would save it. */
async function valuesOf(prefix: string): Promise<string> {
  const redis = new Redis(REDIS_URL)
  const keys = await redis.keys(`${prefix}:*`)
  const kinds = await Promise.all(keys.map((key) => redis.type(key)))
  const values = await Promise.all(
    keys.map((key, at) =>
      kinds[at] === "hash" ? redis.hgetall(key) : kinds[at] === "stream" ? redis.xrange(key, "-", "+") : Promise.resolve(key),
    ),
  )
  redis.disconnect()
  return JSON.stringify(values)
}

describe.skipIf(fault)(`a locked paper on PostgreSQL and Redis${fault ? ` (skipped: ${fault})` : ""}`, () => {
  const here = servers()

  test("is read where its password is given, and ends done", { timeout: 300_000 }, async () => {
    const { database, queue, shared } = here
    const page = start(["serve"], shared)
    const worker = start(["work"], shared)
    const url = await addressOf(page)
    await worker.printed(/Working on/)
    const form = new FormData()
    form.append("file", new File([new Uint8Array(readFileSync(LOCKED))], "locked.pdf", { type: "application/pdf" }))
    await fetch(`${url}/api/papers`, { method: "POST", body: form })
    await until(async () => (await papersAt(url))[0]?.fault === "locked")
    const [paper] = await papersAt(url)
    const headers = { "content-type": "application/json" }
    const body = JSON.stringify({ password: PASSWORD })
    const answer = await fetch(`${url}/api/papers/${paper!.id}/password`, { method: "POST", headers, body })
    expect([answer.status, (await answer.json()).reason]).toEqual([200, null])
    await until(async () => (await papersAt(url))[0]?.state === "done")
    expect(await papersAt(url)).toMatchObject([{ state: "done", claims: 22, reason: null, fault: null }])

    const [rows, values] = [await rowsOf(database.url), await valuesOf(queue)]
    // What they do know is found like this.
    expect([rows.includes("locked.pdf"), values.includes(paper!.id)]).toEqual([true, true])
    expect([rows.includes(PASSWORD), values.includes(PASSWORD)]).toEqual([false, false])
    for (const program of [page, worker]) {
      await program.end("SIGTERM")
      expect(program.output()).not.toContain(PASSWORD)
    }
  })
})
