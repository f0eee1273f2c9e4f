/** What `assay doctor` looks at, in order: each says in words what is there, or throws what is missing and what to do. */
import { access, constants, readdir, readFile, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import type { Config } from "../config.ts"
import { loadVocabulary, projectRoot } from "../corpus/index.ts"
import { AssayError } from "../errors.ts"
import { openLibrary } from "../library/index.ts"
import { ocrAvailable, readPdf } from "../pdf/index.ts"
import { redisInWords } from "../queue/index.ts"
import { openDatabase } from "../store/database.ts"
import { runningOn } from "./running.ts"

export interface Check {
  readonly name: string
  look(config: Config): Promise<string>
}

export const CHECKS: readonly Check[] = [
  {
    name: "Node.js",
    async look() {
      const { engines } = JSON.parse(await readFile(join(projectRoot(), "package.json"), "utf8")) as { engines: { node: string } }
      const [major, minor] = process.versions.node.split(".").map(Number) as [number, number]
      if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return process.versions.node
      throw new AssayError(`${process.versions.node} is here, ${engines.node} is needed; install a newer one from nodejs.org.`)
    },
  },
  {
    name: "vocabulary",
    async look() {
      const { materials, areas, measures } = loadVocabulary()
      return `${materials.length} materials, ${areas.length} areas, ${measures.length} measures`
    },
  },
  {
    name: "reader",
    async look() {
      const folder = join(projectRoot(), "corpus", "papers")
      const [sample] = (await readdir(folder, { withFileTypes: true }))
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
      const file = join(folder, sample ?? "", "paper.pdf")
      const { reader, pages } = await readPdf(await readFile(file), { name: file })
      return `${reader} reads ${sample}: ${pages.length} pages`
    },
  },
  {
    name: "scans",
    async look({ ocr }) {
      if (!ocr.on) return "recognising text (OCR) is switched off"
      if (!ocrAvailable()) throw new AssayError("tesseract.js or its model of English is missing; run npm ci, or set ASSAY_OCR=off.")
      return `tesseract.js with its model of English, at most ${ocr.pages} pages of a paper and ${ocr.seconds} seconds a page`
    },
  },
  {
    name: "page",
    async look() {
      const file = join(projectRoot(), "dist", "web", "index.html")
      if (await may(file, constants.R_OK)) return "built"
      throw new AssayError("The page is not built; run npm run build.")
    },
  },
  {
    name: "data folder",
    async look({ dataDir }) {
      let folder = dataDir
      while (!(await may(folder, constants.F_OK)) && folder !== dirname(folder)) folder = dirname(folder)
      if (!(await stat(folder)).isDirectory()) throw new AssayError(`${folder} is a file; choose another folder with --data.`)
      if (!(await may(folder, constants.W_OK))) throw new AssayError(`${folder} may not be written to; choose another folder with --data.`)
      return folder === dataDir ? dataDir : `${dataDir} (made at the first start)`
    },
  },
  {
    name: "server",
    async look({ dataDir }) {
      const running = await runningOn(dataDir)
      return running ? `runs at ${running.url} (process ${running.pid})` : "none runs on this folder; assay start starts one"
    },
  },
  {
    name: "database",
    async look(config) {
      if (!config.databaseUrl && (await runningOn(config.dataDir))) return "embedded, held by the server"
      if (!config.databaseUrl && !(await may(join(config.dataDir, "database"), constants.F_OK))) return "embedded (made at the first start)"
      const database = await openDatabase(config)
      try {
        const { rows } = await database.pool.query<{ version: string }>("SELECT current_setting('server_version') AS version")
        return `${database.engine === "embedded" ? "embedded, " : ""}PostgreSQL ${rows[0]?.version}`
      } finally {
        await database.close()
      }
    },
  },
  {
    name: "queue",
    look: async ({ redisUrl }) => (redisUrl ? redisInWords(redisUrl) : "in the database"),
  },
  {
    name: "library",
    async look(config) {
      // Asks for a paper that is not there: what answers is there, and the keys to it are right.
      await openLibrary(config).has("0".repeat(64))
      return config.library
    },
  },
]

const may = (path: string, mode: number) =>
  access(path, mode).then(
    () => true,
    () => false,
  )
