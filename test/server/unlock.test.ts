import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createApp } from "../../src/server/index.ts"
import { LOCKED, PASSWORD } from "../pdf/locked/paper.ts"
import { openParts, type TestParts } from "./parts.ts"

let parts: TestParts
let app: ReturnType<typeof createApp>
let id: string

const give = async (paper: string, body: unknown) => {
  const headers = { "content-type": "application/json" }
  const answer = await app.request(`/api/papers/${paper}/password`, { method: "POST", headers, body: JSON.stringify(body) })
  return { status: answer.status, said: await answer.json() }
}
const fail = (fault: "locked" | "broken") => parts.store.changePaper(id, { state: "failed", reason: "It needs a password.", fault })

beforeAll(async () => {
  parts = await openParts()
  app = createApp(parts)
  const form = new FormData()
  form.append("file", new Blob([new Uint8Array(readFileSync(LOCKED))]), "locked.pdf")
  const answer = await app.request("/api/papers", { method: "POST", body: form })
  id = (await answer.json()).outcomes[0].id
})
afterAll(() => parts?.close())

describe("a locked paper", () => {
  test("stays as it is with a wrong password, which is refused in a sentence", async () => {
    await fail("locked")
    const before = await parts.store.paper(id)
    expect(await give(id, { password: "anvil" })).toEqual({
      status: 409,
      said: { error: "locked.pdf does not open with this password; check it and try again." },
    })
    expect(await parts.store.paper(id)).toEqual(before)
    expect(await parts.store.document(id)).toBeNull()
  })

  test("is read with the right one, and the rest is left to the queue: nothing there knows the password", async () => {
    await fail("locked")
    const { status, said } = await give(id, { password: PASSWORD })
    expect([status, said]).toMatchObject([200, { id, state: "waiting", reason: null, fault: null, pages: 2, reader: "pdfium" }])
    expect((await parts.store.document(id))?.text).toContain("benchmark")
    expect(await parts.queue.live()).toEqual(new Set([id]))
    const rows = await parts.database.pool.query("SELECT row_to_json(job)::text AS job FROM bullmq.job")
    expect(rows.rows).toHaveLength(1)
    expect(JSON.stringify(rows.rows)).not.toContain(PASSWORD)
    expect(parts.warnings).toEqual([])
  })

  test("asks for a password only when it waits for one", async () => {
    await fail("broken")
    const refusal = { status: 409, said: { error: "locked.pdf does not wait for a password, so there is nothing to open." } }
    expect(await give(id, { password: PASSWORD })).toEqual(refusal)
    await parts.store.changePaper(id, { state: "done", reason: null })
    expect(await give(id, { password: PASSWORD })).toEqual(refusal)
    expect((await give("0".repeat(64), { password: PASSWORD })).status).toBe(404)
  })

  test.each([{}, { password: "" }, { password: "x".repeat(1001) }, { password: 7 }, { password: "x", more: 1 }])(
    "refuses %j without saying it back",
    async (body) => {
      const { status, said } = await give(id, body)
      expect(status).toBe(400)
      expect(said.error).not.toContain("xxx")
    },
  )
})
