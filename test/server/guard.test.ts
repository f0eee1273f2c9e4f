import { mkdir, writeFile } from "node:fs/promises"
import { request } from "node:http"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createApp, serve } from "../../src/server/index.ts"
import { idOf, openParts, PDF, type TestParts } from "./parts.ts"

let parts: TestParts
let app: ReturnType<typeof createApp>
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  const opened = await openParts()
  const page = join(opened.folder, "web")
  await mkdir(join(page, "assets"), { recursive: true })
  await writeFile(join(page, "index.html"), "<!doctype html><title>Assay</title>")
  await writeFile(join(page, "assets", "main-1a2b.js"), "export {}")
  await writeFile(join(opened.folder, "secret.txt"), "secret")
  parts = { ...opened, page }
  app = createApp(parts)
  server = await serve(parts, { host: "127.0.0.1", port: 0 })
})
afterAll(async () => {
  await server?.close()
  await parts?.close()
})

const form = () => {
  const form = new FormData()
  form.append("file", new Blob([new Uint8Array(PDF)]), "paper.pdf")
  return form
}

/** A request as it stands on the wire, which fetch would tidy up. */
function wire(path: string, headers: Record<string, string>, method = "GET", body = ""): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (answer) => {
      let text = ""
      answer.on("data", (chunk) => {
        text += chunk
      })
      answer.on("end", () => resolve({ status: answer.statusCode!, text }))
    })
    asked.on("error", reject)
    asked.end(body)
  })
}

describe("whose name the server answers to", () => {
  const port = () => new URL(server.url).port
  test.each(["127.0.0.1", "localhost", "LOCALHOST", "[::1]", "127.1.2.3"])("%s is this machine", async (host) => {
    expect((await wire("/api/health", { host: `${host}:${port()}` })).status).toBe(200)
    expect((await wire("/api/health", { host })).status).toBe(200)
  })

  test.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "evil.example:4860", "[::2]"])(
    "%s is not, for papers and for the page",
    async (host) => {
      const papers = await wire("/api/papers", { host })
      expect(papers.status).toBe(403)
      expect(JSON.parse(papers.text).error).toMatch(/^Assay does not answer as "/)
      expect((await wire("/", { host })).status).toBe(403)
    },
  )

  test("a server that listens on the network answers to an address and to the names it was given, and to no other", async () => {
    const open = createApp({ ...parts, names: ["assay.institute.example"] }, { host: "0.0.0.0" })
    const asked = async (host: string) => (await open.request("/api/health", { headers: { host } })).status
    expect(await asked("assay.institute.example:4860")).toBe(200)
    expect(await asked("10.0.0.7:4860")).toBe(200)
    expect(await asked("localhost:4860")).toBe(200)
    expect(await asked("evil.example:4860")).toBe(403)
  })
})

describe("who may change something", () => {
  const add = (headers: Record<string, string>) => app.request("/api/papers", { method: "POST", headers, body: form() })
  test.each([
    ["another site", { origin: "https://evil.example" }],
    ["the same machine on another port", { origin: "http://localhost:9999" }],
    ["a sandboxed frame", { origin: "null" }],
    ["a form of another site in a browser that hides the origin", { "sec-fetch-site": "cross-site" }],
    ["a page of the same site but another host", { "sec-fetch-site": "same-site" }],
  ])("%s may not", async (_, headers) => {
    const answer = await add(headers)
    expect(answer.status).toBe(403)
    expect((await answer.json()).error).toMatch(/^A page of another site may not change anything/)
    expect(await parts.store.papers()).toEqual([])
  })

  test("nor may it review", async () => {
    const answer = await app.request("/api/claims/x/reviews", { method: "POST", headers: { origin: "https://evil.example" }, body: "{}" })
    expect(answer.status).toBe(403)
  })

  test("the page and programs may; no other site is told that it could read", async () => {
    const own = await add({ origin: "http://localhost" })
    expect((await own.json()).outcomes[0].outcome).toBe("added")
    expect((await (await add({})).json()).outcomes[0].outcome).toBe("duplicate")
    expect(own.headers.get("access-control-allow-origin")).toBeNull()
    expect(own.headers.get("cross-origin-resource-policy")).toBe("same-origin")
  })
})

describe("the page", () => {
  test("is the page at every address of its own, and runs only scripts of the server", async () => {
    for (const path of ["/", "/claims?material=cobalt", "/topics/cobalt"]) {
      const answer = await app.request(path)
      expect(answer.status).toBe(200)
      expect(answer.headers.get("content-type")).toMatch(/^text\/html/)
      expect(answer.headers.get("cache-control")).toBe("no-cache")
      expect(await answer.text()).toContain("<title>Assay</title>")
    }
    const policy = (await app.request("/")).headers.get("content-security-policy")!
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'(;|$)/)
    expect(policy).toMatch(/default-src 'self';/)
    expect(policy).not.toMatch(/https?:/)
  })

  test("keeps its hashed files", async () => {
    const answer = await app.request("/assets/main-1a2b.js")
    expect(answer.headers.get("content-type")).toMatch(/javascript/)
    expect(answer.headers.get("cache-control")).toContain("immutable")
    const missing = await app.request("/assets/gone.js")
    expect([missing.status, missing.headers.get("cache-control")]).toEqual([404, null])
  })

  test.each(["/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2f..%2fsecret.txt", "/..\\secret.txt"])(
    "%s does not lead out of its folder",
    async (path) => {
      const { status, text } = await wire(path, { host: "localhost" })
      expect(text).not.toBe("secret")
      expect([404, 200, 400]).toContain(status)
    },
  )

  test("that is not built is said to be, and the API answers all the same", async () => {
    const { page: _, ...bare } = parts
    const answer = await createApp(bare).request("/")
    expect(answer.status).toBe(503)
    expect((await answer.json()).error).toContain("npm run build")
    expect(await (await createApp(bare).request("/api/health")).json()).toEqual({
      ok: true,
      version: "0.0.1",
      mode: "embedded",
      instance: null,
      reviewer: "ada",
    })
  })
})

describe("the API", () => {
  test("describes itself", async () => {
    const described = await (await app.request("/api/openapi.json")).json()
    expect(Object.keys(described.paths).sort()).toEqual([
      "/api/claims",
      "/api/claims/{id}",
      "/api/claims/{id}/reviews",
      "/api/duplicates",
      "/api/export/{format}",
      "/api/health",
      "/api/inbox",
      "/api/matrix",
      "/api/overview",
      "/api/papers",
      "/api/papers/retry",
      "/api/papers/samples",
      "/api/papers/{id}",
      "/api/papers/{id}/claims",
      "/api/papers/{id}/file",
      "/api/papers/{id}/mentions",
      "/api/papers/{id}/mentions/{page}",
      "/api/papers/{id}/password",
      "/api/papers/{id}/read-again",
      "/api/papers/{id}/retry",
      "/api/papers/{id}/words",
      "/api/reviews",
      "/api/topics",
      "/api/topics/{key}",
      "/api/vocabulary",
      "/api/vocabulary/near",
    ])
    expect(described.components.schemas.ShownClaim.properties.words).toEqual({ type: "string" })
    const query = described.paths["/api/claims"].get.parameters as { name: string; schema: unknown }[]
    expect(query.find(({ name }) => name === "material")?.schema).toEqual({ type: "string" })
  })

  test("knows the vocabulary by its names", async () => {
    const { materials, areas, measures } = await (await app.request("/api/vocabulary")).json()
    expect(materials).toContainEqual(expect.objectContaining({ id: "cobalt", name: "cobalt", broader: expect.any(Array) }))
    const areaOf = (id: string) => areas.find((area: { id: string }) => area.id === id)
    expect(areaOf("EU")).toMatchObject({ name: "EU", names: expect.arrayContaining(["European Union"]) })
    expect(areaOf("CD").names).toEqual(expect.arrayContaining(["DRC", "Congolese"]))
    expect(measures).toContainEqual({ id: "import-reliance", name: "import reliance" })
  })

  test.each(["/api/nothing", "/api", "/api/papers/x/y/z"])("has nothing at %s", async (path) => {
    const answer = await app.request(path)
    expect(answer.status).toBe(404)
    expect((await answer.json()).error).toContain("/api/openapi.json")
  })

  test("tells a fault of its own without its insides", async () => {
    const broken = createApp({
      ...parts,
      store: { ...parts.store, papers: () => Promise.reject(new Error("password of the database")) },
    })
    const answer = await broken.request("/api/papers")
    expect(answer.status).toBe(500)
    expect((await answer.json()).error).not.toContain("password")
    expect(parts.warnings.at(-1)).toBe("GET /api/papers failed: password of the database")
  })
})

describe("listening", () => {
  test("an upload over the wire, and the file back in parts", async () => {
    const paper = Buffer.concat([PDF, Buffer.alloc(300_000, "x")])
    const body = new FormData()
    body.append("file", new Blob([new Uint8Array(paper)]), "wire.pdf")
    const { outcomes } = (await (await fetch(`${server.url}/api/papers`, { method: "POST", body })).json()) as {
      outcomes: { id: string }[]
    }
    expect(outcomes).toEqual([{ name: "wire.pdf", id: idOf(paper), outcome: "added", reason: null }])
    const part = await fetch(`${server.url}/api/papers/${idOf(paper)}/file`, { headers: { range: "bytes=0-7" } })
    expect([part.status, await part.text()]).toEqual([206, "%PDF-1.4"])
  })

  test("an upload that the sender breaks off leaves nothing", async () => {
    const { hostname, port } = new URL(server.url)
    const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="cut.pdf"\r\n\r\n%PDF-1.4'
    await new Promise<void>((resolve) => {
      const headers = { "content-type": "multipart/form-data; boundary=x", "content-length": "900000" }
      const asked = request({ hostname, port, path: "/api/papers", method: "POST", headers })
      asked.on("error", () => resolve())
      asked.write(head, () => setTimeout(() => asked.destroy(new Error("gone")), 50))
    })
    await expect.poll(() => parts.leftovers(), { timeout: 10_000 }).toEqual([])
    expect((await parts.store.papers()).map(({ name }) => name)).not.toContain("cut.pdf")
  })

  test("a port in use, and an address that is not this machine's, are said in a sentence", async () => {
    const port = Number(new URL(server.url).port)
    await expect(serve(parts, { host: "127.0.0.1", port })).rejects.toThrow(
      `Port ${port} is in use by another program; choose another with --port`,
    )
    await expect(serve(parts, { host: "203.0.113.7", port: 0 })).rejects.toThrow("This machine has no address 203.0.113.7")
  })
})
