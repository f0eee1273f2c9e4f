/** Real parts for the server, on an embedded database in a folder of its own. */
import { createHash } from "node:crypto"
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { configOf } from "../../src/config.ts"
import { loadVocabulary, samplePapers } from "../../src/corpus/index.ts"
import { AssayError } from "../../src/errors.ts"
import { sha256Of } from "../../src/inbox/index.ts"
import { openLibrary } from "../../src/library/index.ts"
import type { Claim, Document } from "../../src/model.ts"
import { openReaders } from "../../src/pdf/index.ts"
import { openQueue, type Queue } from "../../src/queue/index.ts"
import { deciding } from "../../src/server/decide.ts"
import type { Parts } from "../../src/server/index.ts"
import { type Database, openDatabase } from "../../src/store/database.ts"
import { openStore } from "../../src/store/index.ts"
import { unlockPaper } from "../../workers/index.ts"
import { columnsOf } from "../columns.ts"

export const PDF = Buffer.from("%PDF-1.4\n% no more than a paper's first line\n")
export const idOf = (content: string | Buffer) => createHash("sha256").update(content).digest("hex")

export interface TestParts extends Parts {
  readonly queue: Queue
  readonly database: Database
  readonly folder: string
  readonly uploads: string
  /** What was warned of. */
  readonly warnings: string[]
  /** A paper that is read: its file in the library, its text in the store. */
  readonly addPaper: (name: string, text: string, published?: number | null) => Promise<Document>
  readonly addClaims: (document: Document, ...claims: readonly Partial<Claim>[]) => Promise<Claim[]>
  readonly leftovers: () => Promise<string[]>
  /** Lets go of the database, so that another process can open it. */
  shut(): Promise<void>
  /** Shuts, if that was not done, and removes the folder. */
  close(): Promise<void>
}

export async function openParts(limits = { bytes: 1_000_000 }): Promise<TestParts> {
  const folder = await mkdtemp(join(tmpdir(), "assay-server-"))
  const database = await openDatabase({ databaseUrl: null, dataDir: folder })
  const store = await openStore(database)
  const library = openLibrary({ library: join(folder, "library") })
  const queue = await openQueue({ pool: database.pool })
  // Starts no child before a locked paper is opened.
  const readers = openReaders({ limits: configOf({}).limits, workers: 1 })
  const uploads = join(folder, "uploads")
  const warnings: string[] = []
  let shutting: Promise<void> | null = null
  const shut = async () => {
    await readers.close()
    await queue.close({ graceMs: 1000 })
    await store.close()
  }
  return {
    version: "0.0.1",
    vocabulary: loadVocabulary(),
    store,
    library,
    queue,
    database,
    folder,
    uploads,
    warnings,
    reviewer: "ada",
    limits,
    warn: (message, error) => warnings.push(`${message}: ${(error as Error).message}`),
    decide: deciding(folder, store),
    bin: join(folder, "bin"),
    samples: samplePapers,
    missingEnd: (file) => readers.missingEnd(file),
    unlock: (paper, password) => unlockPaper({ store, library, queue, readers }, paper, password),
    async take({ path, name, collection, bytes }) {
      if (bytes === 0) throw new AssayError(`${path.split("/").at(-1)} is empty; download it again.`)
      if (name === "explodes.pdf") throw new Error("secret insides")
      const id = await sha256Of(path)
      await library.put(id, path)
      return { name, id, outcome: await store.addPaper({ id, name, collection, bytes }), reason: null }
    },
    async addPaper(name, text, published = null) {
      const file = join(folder, "paper.pdf")
      const content = Buffer.concat([PDF, Buffer.from(text)])
      await writeFile(file, content)
      const id = idOf(content)
      await library.put(id, file)
      await store.addPaper({ id, name, collection: "", bytes: content.length })
      const document = documentOf(id, text, published)
      await store.saveDocument(document)
      await store.changePaper(id, { state: "done", progress: 1, published, title: document.title, finishedAt: new Date(0).toISOString() })
      return document
    },
    async addClaims(document, ...claims) {
      const whole = claims.map((claim, at) => claimIn(document, claim, at))
      await store.saveReading(document.id, { mentions: [], claims: whole })
      return whole
    },
    leftovers: () => readdir(uploads).catch(() => []),
    shut() {
      shutting ??= shut()
      return shutting
    },
    async close() {
      shutting ??= shut()
      await shutting
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** One page of one line; the n-th character stands at x = 10 n. */
function documentOf(id: string, text: string, published: number | null): Document {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    span: { start: index, end: index + word.length },
    box: { page: 1, x: index * 10, y: 100, width: word.length * 10, height: 12 },
  }))
  const whole = { start: 0, end: text.length }
  return {
    id,
    title: text.slice(0, 20),
    publisher: null,
    published,
    country: null,
    language: "en",
    reader: "pdfium",
    text,
    pages: [{ number: 1, width: 600, height: 800, span: whole }],
    blocks: [{ kind: "paragraph", span: whole, page: 1 }],
    words: columnsOf(words),
    marks: [],
  }
}

/** A claim that the whole text makes: China mines 70 % of the world's cobalt in 2022, unless told otherwise. */
function claimIn({ id: document, text }: Document, given: Partial<Claim>, at: number): Claim {
  return {
    id: `${document.slice(0, 8)}-${at}`,
    document,
    page: 1,
    quote: text,
    span: { start: 0, end: text.length },
    boxes: [{ page: 1, x: 0, y: 100, width: text.length * 10, height: 12 }],
    where: "prose",
    materials: ["cobalt"],
    origin: ["CN"],
    destination: [],
    measure: "extraction",
    kind: "level",
    value: { low: 70, high: 70, comparator: "=", unit: "percent" },
    period: { from: 2022, to: 2022 },
    status: "actual",
    source: null,
    implied: [],
    rule: "test",
    reasons: [],
    confidence: 0.9,
    ...given,
  }
}

export const decisionsIn = (folder: string) => readFile(join(folder, "decisions.jsonl"), "utf8")
