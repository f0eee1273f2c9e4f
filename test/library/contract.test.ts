import { createHash, randomBytes } from "node:crypto"
import { access, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Library, type LibraryConfig, openLibrary } from "../../src/library/index.ts"
import { faultOf } from "../services.ts"
import { startBucketServer } from "./bucket-server.ts"

const server = await startBucketServer()
afterAll(() => server?.stop())
const missing = await faultOf(async () => {
  if (!server) throw new Error("moto_server is not installed (apt install python3-moto python3-flask python3-flask-cors)")
})

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "assay-library-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const ENGINES: readonly { readonly name: string; readonly missing: string | null; config(): LibraryConfig }[] = [
  { name: "a folder", missing: null, config: () => ({ library: join(folder, "library") }) },
  { name: "a bucket", missing, config: () => server!.config("") },
  { name: "a bucket with a prefix", missing, config: () => server!.config("/of/several/") },
]

/** A file of random bytes, and the id that they have. */
async function aFile(size = 1000): Promise<{ readonly id: string; readonly path: string; readonly bytes: Buffer }> {
  const bytes = randomBytes(size)
  const id = createHash("sha256").update(bytes).digest("hex")
  const path = join(folder, `${id.slice(0, 8)} dropped.pdf`)
  await writeFile(path, bytes)
  return { id, path, bytes }
}

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(`the library in ${engine.name}${engine.missing ? `, skipped: ${engine.missing}` : ""}`, () => {
    let library: Library
    beforeAll(() => {
      library = openLibrary(engine.config())
    })

    test("gives back the bytes it was given, and leaves the file where it was", async () => {
      const { id, path, bytes } = await aFile(3_000_000)
      expect(await library.has(id)).toBe(false)
      await library.put(id, path)
      expect(await library.has(id)).toBe(true)
      expect(Buffer.compare(Buffer.from(await library.read(id)), bytes)).toBe(0)
      expect(Buffer.compare(await readFile(path), bytes)).toBe(0)
    })

    test("putting a paper again, or many times at once, is harmless", async () => {
      const { id, path, bytes } = await aFile()
      await Promise.all([1, 2, 3, 4].map(() => library.put(id, path)))
      await library.put(id, path)
      expect(Buffer.from(await library.read(id))).toEqual(bytes)
    })

    test("shows a file at a path while it is used, and gives what the user gives", async () => {
      const { id, path, bytes } = await aFile()
      await library.put(id, path)
      let seen = ""
      const length = await library.withFile(id, async (path) => {
        seen = path
        return (await readFile(path)).length
      })
      expect(length).toBe(bytes.length)
      expect(seen).toMatch(/\.pdf$/)
      await expect(library.withFile(id, async () => Promise.reject(new Error("the reader failed")))).rejects.toThrow("the reader failed")
      expect(await library.has(id)).toBe(true)
    })

    test("lists its papers, in the order of their ids, and no other file", async () => {
      const before = await library.ids()
      const files = await Promise.all([1, 2, 3].map(() => aFile()))
      for (const { id, path } of files) await library.put(id, path)
      await library.remove(files[0]!.id)
      expect(await library.ids()).toEqual([...before, files[1]!.id, files[2]!.id].sort())
    })

    test("an empty file is a file", async () => {
      const { id, path } = await aFile(0)
      await library.put(id, path)
      expect((await library.read(id)).length).toBe(0)
    })

    test("what was removed is missing, and that is said in a sentence", async () => {
      const { id, path } = await aFile()
      await library.put(id, path)
      await library.remove(id)
      await library.remove(id)
      expect(await library.has(id)).toBe(false)
      const fault = {
        fault: "missing",
        message: expect.stringMatching(`^The file of paper ${id.slice(0, 12)} is not in .+; add the paper again.$`),
      }
      await expect(library.read(id)).rejects.toMatchObject(fault)
      await expect(library.withFile(id, async () => "never")).rejects.toMatchObject(fault)
    })

    test("a file that is not what its id says is refused, and nothing of it stays", async () => {
      const [one, other] = [await aFile(), await aFile()]
      await expect(library.put(one.id, other.path)).rejects.toMatchObject({
        passing: true,
        message: expect.stringContaining("changed while it was being added"),
      })
      expect(await library.has(one.id)).toBe(false)
    })

    test("a file that is not there is refused", async () => {
      await expect(library.put("0".repeat(64), join(folder, "nowhere.pdf"))).rejects.toThrow(/ENOENT.*nowhere\.pdf/)
      expect(await library.has("0".repeat(64))).toBe(false)
    })

    test.each(["../../etc/passwd", "", "ABC", `${"a".repeat(63)}/`])("%j is no id", async (id) => {
      const refusal = "is no id of a paper"
      for (const asking of [
        library.has(id),
        library.read(id),
        library.remove(id),
        library.put(id, "x"),
        library.withFile(id, async () => 1),
      ])
        await expect(asking).rejects.toThrow(refusal)
    })
  })
}

describe("a folder", () => {
  test("that is not there yet has no papers", async () => {
    expect(await openLibrary({ library: join(folder, "not yet") }).ids()).toEqual([])
  })

  test("leaves out what else lies in it", async () => {
    const root = join(folder, "mixed")
    const library = openLibrary({ library: root })
    const { id, path } = await aFile()
    await library.put(id, path)
    for (const name of ["notes.txt", `${id}.pdf`, `${id.slice(0, 2)}/${id}.pdf.1234.part`]) await writeFile(join(root, name), "")
    expect(await library.ids()).toEqual([id])
  })

  test("holds only whole files, in folders of two letters", async () => {
    const root = join(folder, "tidy")
    const library = openLibrary({ library: root })
    const { id, path } = await aFile()
    await library.put(id, path)
    await expect(library.put("f".repeat(64), path)).rejects.toThrow()
    expect(await library.ids()).toEqual([id])
    expect((await readdir(root, { recursive: true })).sort()).toEqual([id.slice(0, 2), `${id.slice(0, 2)}/${id}.pdf`, "ff"].sort())
  })
})

describe.skipIf(missing)("a bucket", () => {
  test("leaves no copy of a paper behind after it was used", async () => {
    const library = openLibrary(server!.config("/copies"))
    const { id, path } = await aFile()
    await library.put(id, path)
    const copy = await library.withFile(id, async (path) => path)
    await expect(access(copy)).rejects.toThrow("ENOENT")
  })

  test("that does not answer says which, and what to check", async () => {
    const { s3 } = server!.config("")
    const library = openLibrary({ library: "s3://papers", s3: { ...s3!, endpoint: "http://127.0.0.1:1" } })
    await expect(library.has("a".repeat(64))).rejects.toThrow(
      /^The library s3:\/\/papers at http:\/\/127\.0\.0\.1:1 does not answer as it should \(.+\); check/,
    )
  })

  test("needs to know where it is", () => {
    expect(() => openLibrary({ library: "s3://papers/x", s3: null })).toThrow(
      /^The library s3:\/\/papers\/x is a bucket, which needs AWS_ENDPOINT_URL/,
    )
  })
})
