/** What the pool promises, on the shared session of the embedded database and, as the measure of it, on a real pool. */
import { setTimeout as pause } from "node:timers/promises"
import { createPostgresBackend, Queue, QueueEvents, runMigrations, Worker } from "bullmq"
import type { Notification } from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { openDatabase, type Pool } from "../../src/store/database.ts"
import { ENGINES, newFolder, type Place, titleOf } from "./engines.ts"

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(`the pool on ${titleOf(engine)}`, () => {
    let place: Place
    let pool: Pool
    beforeAll(async () => {
      place = await engine.open()
      pool = place.database.pool
      await pool.query("CREATE TABLE assay_rows (id int PRIMARY KEY, word text)")
    })
    beforeEach(() => pool.query("TRUNCATE assay_rows"))
    afterAll(() => place?.clear())

    const ids = async () => (await pool.query("SELECT id FROM assay_rows ORDER BY id")).rows.map(({ id }) => id)

    test("values come back in the types of pg", async () => {
      const { rows } = await pool.query({
        text: `SELECT 1::int AS int, 9007199254740993::bigint AS bigint, 0.1::numeric AS numeric, 0.1::float8 AS float, true AS yes,
          ARRAY['a','b,"c'] AS texts, '{"b": 1, "a": [null]}'::json AS json, '2026-01-02T03:04:05Z'::timestamptz AS at,
          '\\x00ff'::bytea AS bytes, NULL AS nothing, $1::text[] AS given`,
        values: [["x", 'y "z"\\', null]],
      })
      expect(rows).toEqual([
        {
          int: 1,
          bigint: "9007199254740993",
          numeric: "0.1",
          float: 0.1,
          yes: true,
          texts: ["a", 'b,"c'],
          json: { b: 1, a: [null] },
          at: new Date("2026-01-02T03:04:05Z"),
          bytes: Buffer.from([0, 255]),
          nothing: null,
          given: ["x", 'y "z"\\', null],
        },
      ])
    })

    test("a lone query beside a transaction neither sees it nor joins its ROLLBACK", async () => {
      const client = await pool.connect()
      await client.query("BEGIN")
      await client.query("INSERT INTO assay_rows VALUES (1)")
      const lone = pool.query("INSERT INTO assay_rows VALUES (2)")
      await pause(20)
      await client.query("INSERT INTO assay_rows VALUES (3)")
      await client.query("ROLLBACK")
      client.release()
      await lone
      expect(await ids()).toEqual([2])
    })

    test("a statement that fails spoils only its own transaction", async () => {
      const client = await pool.connect()
      await client.query("BEGIN")
      const lone = pool.query("INSERT INTO assay_rows VALUES (10)")
      await expect(client.query("INSERT INTO assay_rows VALUES (NULL)")).rejects.toMatchObject({ code: "23502" })
      await expect(client.query("SELECT 1")).rejects.toMatchObject({ code: "25P02" })
      await client.query("ROLLBACK")
      await client.query("INSERT INTO assay_rows VALUES (11)")
      client.release()
      await lone
      expect(await ids()).toEqual([10, 11])
    })

    test("transactions of many clients do not mix, whichever way they end", async () => {
      const write = async (id: number) => {
        const client = await pool.connect()
        try {
          await client.query("BEGIN")
          for (const part of [0, 1, 2]) await client.query("INSERT INTO assay_rows VALUES ($1)", [id * 10 + part])
          await client.query(id % 2 ? "ROLLBACK" : "COMMIT")
        } finally {
          client.release()
        }
      }
      const lone = (id: number) => pool.query("INSERT INTO assay_rows VALUES ($1)", [id * 10 + 9])
      await Promise.all([1, 2, 3, 4, 5, 6].flatMap((id) => [write(id), lone(id)]))
      expect(await ids()).toEqual([19, 20, 21, 22, 29, 39, 40, 41, 42, 49, 59, 60, 61, 62, 69])
    })

    test("several statements in one text are carried out, and a failing one undoes them", async () => {
      await pool.query("INSERT INTO assay_rows VALUES (1); INSERT INTO assay_rows VALUES (2)")
      await expect(pool.query("INSERT INTO assay_rows VALUES (3); SELECT 1/0")).rejects.toMatchObject({ code: "22012" })
      expect(await ids()).toEqual([1, 2])
    })

    test("a named statement is prepared once and used again", async () => {
      const named = { name: "by-id", text: "SELECT $1::int AS id" }
      expect((await pool.query({ ...named, values: [1] })).rows).toEqual([{ id: 1 }])
      expect((await pool.query(named, [2])).rows).toEqual([{ id: 2 }])
    })

    test("a client that listens holds nobody up and hears what others say", async () => {
      const listener = await pool.connect()
      const heard: Notification[] = []
      const hear = (notification: Notification) => heard.push(notification)
      listener.on("notification", hear)
      await listener.query("-- comment before it, as BullMQ has\nLISTEN assay_news")
      await pool.query("SELECT pg_notify('assay_news', 'first')")
      const client = await pool.connect()
      await client.query("BEGIN")
      await client.query("NOTIFY assay_news, 'second'")
      expect(heard.map(({ payload }) => payload)).not.toContain("second")
      await client.query("COMMIT")
      client.release()
      await expect
        .poll(() => heard.map(({ channel, payload }) => `${channel}: ${payload}`))
        .toEqual(["assay_news: first", "assay_news: second"])
      listener.off("notification", hear)
      await pool.query("SELECT pg_notify('assay_news', 'third')")
      await listener.query("SELECT 1")
      listener.release(true)
      expect(heard).toHaveLength(2)
    })

    test("queues, workers and event streams of BullMQ run on it, beside transactions of others", async () => {
      const migrator = await pool.connect()
      await runMigrations(migrator)
      migrator.release()
      const options = { connection: pool }
      const queue = new Queue("test", options, createPostgresBackend)
      const events = new QueueEvents("test", options, createPostgresBackend)
      const done: number[] = []
      const worker = new Worker("test", async (job) => done.push(job.data.at), { ...options, concurrency: 4 }, createPostgresBackend)
      await Promise.all([queue.waitUntilReady(), events.waitUntilReady(), worker.waitUntilReady()])
      for (let at = 0; at < 20; at++) {
        const job = await queue.add("job", { at })
        const client = await pool.connect()
        await client.query("BEGIN")
        await client.query("INSERT INTO assay_rows VALUES ($1)", [at])
        await pause(2)
        await client.query(at % 2 ? "COMMIT" : "ROLLBACK")
        client.release()
        await job.waitUntilFinished(events)
      }
      expect(done).toEqual(Array.from({ length: 20 }, (_, at) => at))
      expect(await queue.getJobCounts("completed", "failed", "waiting", "active")).toEqual({
        completed: 20,
        failed: 0,
        waiting: 0,
        active: 0,
      })
      expect(await ids()).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19])
      await Promise.all([worker.close(), events.close(), queue.close()])
    })
  })
}

describe("the pool of one session", () => {
  let place: Place
  let pool: Pool
  beforeAll(async () => {
    place = await ENGINES[0]!.open()
    pool = place.database.pool
  })
  afterAll(() => place.clear())

  test("a client released in the middle of a transaction is rolled back", async () => {
    await pool.query("CREATE TABLE left_open (id int)")
    const client = await pool.connect()
    await client.query("BEGIN")
    await client.query("INSERT INTO left_open VALUES (1)")
    client.release()
    expect((await pool.query("SELECT * FROM left_open")).rows).toEqual([])
    await expect(client.query("SELECT 1")).rejects.toThrow("was released")
  })

  test("a transaction without a client is refused, and leaves none open", async () => {
    await expect(pool.query("BEGIN")).rejects.toThrow("pool.connect()")
    await expect(pool.query("BEGIN; CREATE TABLE never (id int)")).rejects.toThrow("pool.connect()")
    expect((await pool.query("SELECT to_regclass('never') AS there")).rows).toEqual([{ there: null }])
  })

  test("UNLISTEN of one client leaves the others listening", async () => {
    const [one, other] = [await pool.connect(), await pool.connect()]
    const heard: unknown[] = []
    one.on("notification", ({ payload }) => heard.push(payload))
    await one.query("LISTEN shared")
    await other.query("LISTEN shared")
    await other.query("unlisten *")
    await pool.query("NOTIFY shared, 'still'")
    expect(heard).toEqual(["still"])
    one.release()
    other.release()
  })

  test("a long query keeps nobody waiting but whoever asked it", async () => {
    let ticks = 0
    const clock = setInterval(() => ticks++, 1)
    await pool.query("SELECT count(*) FROM generate_series(1, 1000000)")
    clearInterval(clock)
    expect(ticks).toBeGreaterThan(5)
  })

  test("a database that breaks off says so, then and ever after, and opens again", async () => {
    const { folder, remove } = newFolder()
    const open = () => openDatabase({ databaseUrl: null, dataDir: folder })
    const own = await open()
    const listener = await own.pool.connect()
    await own.pool.query("CREATE TABLE kept (id int); INSERT INTO kept VALUES (1)")
    const sentence = "The embedded database has stopped (it broke off in the middle of a query); start Assay again."
    const breaking = own.pool.query(`SELECT ${"1+".repeat(30_000)}1`)
    const waiting = own.pool.query("SELECT 2")
    for (const question of [breaking, waiting]) await expect(question).rejects.toThrow(sentence)
    for (const question of [own.pool.query("SELECT 3"), own.pool.connect(), listener.query("SELECT 4")])
      await expect(question).rejects.toThrow(sentence)
    listener.release()
    await own.close().catch(() => undefined)
    const again = await open()
    expect((await again.pool.query("SELECT id FROM kept")).rows).toEqual([{ id: 1 }])
    await again.close()
    remove()
  })

  test("after its end it says so in the words of pg", async () => {
    const own = await ENGINES[0]!.open()
    const client = await own.database.pool.connect()
    const asked = own.database.pool.query("SELECT 1 AS one")
    await own.clear()
    expect((await asked).rows).toEqual([{ one: 1 }])
    for (const question of [own.database.pool.query("SELECT 1"), own.database.pool.connect(), client.query("SELECT 1")])
      await expect(question).rejects.toThrow("Cannot use a pool after calling end on the pool")
  })
})
