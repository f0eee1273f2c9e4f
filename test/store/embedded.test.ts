import { existsSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openDatabase } from "../../src/store/database.ts"
import { setAsideDatabase } from "../../src/store/embedded.ts"
import { openStore } from "../../src/store/index.ts"
import { built, startChild } from "./children.ts"
import { newFolder } from "./engines.ts"
import { aClaim, aPaper, aReview, idOf } from "./samples.ts"

describe("the embedded database", () => {
  let folder: string
  let remove: () => void
  beforeEach(() => {
    ;({ folder, remove } = newFolder())
  })
  afterEach(() => remove())
  const open = () => openDatabase({ databaseUrl: null, dataDir: folder })

  test("keeps everything from one time to the next", async () => {
    const store = await openStore(await open())
    await store.addPaper(aPaper("kept"))
    await store.saveReading(idOf("kept"), { mentions: [], claims: [aClaim("kept")] })
    await store.close()
    await store.close()
    const again = await openStore(await open())
    expect(await again.paper(idOf("kept"))).toMatchObject({ name: "kept.pdf", claims: 1 })
    expect((await again.claims()).claims).toMatchObject([aClaim("kept")])
    await again.close()
  })

  test("is refused to a second opener with a sentence, and free again when that one has closed it", async () => {
    const database = await open()
    await expect(open()).rejects.toThrow(`The data folder ${folder} is in use by another Assay (process ${process.pid})`)
    expect((await database.pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }])
    await database.close()
    await (await open()).close()
  })

  test("that was left half made is made anew", async () => {
    await (await open()).close()
    rmSync(join(folder, "database", "made-by-assay"))
    rmSync(join(folder, "database", "global"), { recursive: true })
    const database = await open()
    expect((await database.pool.query("SELECT count(*)::int AS papers FROM papers")).rows).toEqual([{ papers: 0 }])
    await database.close()
  })

  test("that does not open says how to make it anew, and lets go of the folder", async () => {
    await (await open()).close()
    truncateSync(join(folder, "database", "global", "pg_control"), 10)
    for (let time = 0; time < 2; time++)
      await expect(open()).rejects.toThrow(/^The database in .*database does not open \(.+\); "assay rebuild" makes it anew/)
  })

  test("that was set aside makes room for a new one, and is kept", async () => {
    const database = await open()
    expect(() => setAsideDatabase(folder)).toThrow(`The data folder ${folder} is in use`)
    await database.pool.query("CREATE TABLE old (id int)")
    await database.close()
    const aside = setAsideDatabase(folder)
    const anew = await open()
    expect((await anew.pool.query("SELECT to_regclass('old') AS there")).rows).toEqual([{ there: null }])
    expect(existsSync(join(aside, "PG_VERSION"))).toBe(true)
    await anew.close()
  })

  test("kill -9 in the middle of writing loses nothing that was acknowledged, and doubles nothing", async () => {
    const acknowledged: string[] = []
    for (const [round, patience] of [30, 80, 7].entries()) {
      const writer = startChild(`
        const { openDatabase } = await import("${built("store/database.js")}")
        const { openStore } = await import("${built("store/index.js")}")
        const { createHash } = await import("node:crypto")
        const store = await openStore(await openDatabase({ databaseUrl: null, dataDir: ${JSON.stringify(folder)} }))
        for (let at = 0; ; at++) {
          const word = "${round}-" + at
          const id = createHash("sha256").update(word).digest("hex")
          await store.addPaper({ id, name: word, collection: "", bytes: 1 })
          const claims = [1, 2, 3].map((start) => ({ ...${JSON.stringify(aClaim("x"))}, id: word + "." + start, document: id, span: { start, end: 9 } }))
          await store.saveReading(id, { mentions: [], claims })
          await store.appendReview({ ...${JSON.stringify(aReview("x"))}, claim: word + ".1" })
          console.log(word)
        }`)
      for (let line = await writer.line(), read = 0; line !== null; line = await writer.line()) {
        acknowledged.push(line)
        if (++read === patience) await pause(3 * round).then(() => writer.kill())
      }
      await writer.kill()
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(30 + 80 + 7)

    const store = await openStore(await open())
    const papers = await store.papers()
    expect(papers.map(({ name }) => name)).toEqual(expect.arrayContaining(acknowledged))
    expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length)
    for (const word of acknowledged) {
      const { claims } = await store.claims({ papers: [idOf(word)] })
      expect(claims.map(({ id, review }) => [id, review?.verdict])).toEqual([
        [`${word}.1`, "accepted"],
        [`${word}.2`, undefined],
        [`${word}.3`, undefined],
      ])
    }
    // At most the paper that was being written is unfinished, and its claims are all there or none.
    for (const { claims } of papers) expect([0, 3]).toContain(claims)
    await store.close()
  }, 180_000)
})

test("a server that cannot be reached is said in a sentence, without its password", async () => {
  const opening = openDatabase({ databaseUrl: "postgres://ann:secret@127.0.0.1:1/assay", dataDir: "unused" })
  await expect(opening).rejects.toThrow(
    "The PostgreSQL server at postgres://ann@127.0.0.1:1/assay cannot be used (connect ECONNREFUSED 127.0.0.1:1); check DATABASE_URL, or unset it to keep the database in the data folder.",
  )
})

test("a data folder that cannot be is said in a sentence", async () => {
  const { folder, remove } = newFolder()
  writeFileSync(join(folder, "file"), "")
  await expect(openDatabase({ databaseUrl: null, dataDir: join(folder, "file") })).rejects.toThrow(
    /^The data folder .*file cannot be used \(.*EEXIST.*\); choose another with --data\.$/,
  )
  remove()
})
