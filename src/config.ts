/** The environment, parsed once. Nothing else in Assay reads `process.env`. */
import { join, resolve } from "node:path"
import { z } from "zod"
import { AssayError } from "./errors.ts"

/** Where an `s3://` library is reached, and as whom. */
export interface S3Access {
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export interface Config {
  /** Everything that belongs to one collection of papers: inbox, library, database, decisions. Absolute. */
  readonly dataDir: string
  /** The folder that is watched; `done`, `duplicate` and `failed` inside it are not. */
  readonly inbox: string
  /** A PostgreSQL server, or null for the database embedded in `dataDir`. */
  readonly databaseUrl: string | null
  /** A Redis or Valkey server for the queue, or null for the queue inside the database. */
  readonly redisUrl: string | null
  /** Under which name the jobs stand in Redis: two installations on one server need two. */
  readonly queue: string
  /** Where the papers' files are kept: a folder, or `s3://bucket/prefix`. */
  readonly library: string
  /** Whether somebody chose the library, or it is where it is by default. */
  readonly libraryNamed: boolean
  readonly s3: S3Access | null
  readonly host: string
  /** Names under which a server on the network may be opened, besides its address and this machine's own. */
  readonly names: readonly string[]
  readonly port: number
  /** What one paper may take before it is given up. */
  readonly limits: { readonly pages: number; readonly bytes: number; readonly seconds: number; readonly memoryMb: number }
  /** Whether pages without usable text are read from their pictures, and what that may take: pages of a paper, seconds of a page. */
  readonly ocr: { readonly on: boolean; readonly pages: number; readonly seconds: number }
  /** How many papers are read at the same time. */
  readonly workers: number
  /** Whose name stands beside a review that names nobody. */
  readonly reviewer: string
  /** What opens locked papers that are named on the command line; null when nobody said. */
  readonly password: string | null
  /** Show stack traces of unexpected errors. */
  readonly debug: boolean
}

const whole = (low: number, high: number, fallback: number) =>
  z.coerce
    .number({ error: `a whole number from ${low} to ${high} is needed` })
    .int(`a whole number from ${low} to ${high} is needed`)
    .min(low, `it must be at least ${low}`)
    .max(high, `it must be at most ${high}`)
    .default(fallback)
const url = (...schemes: readonly string[]) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && schemes.includes(new URL(value).protocol),
      `it must start with ${schemes.map((s) => `${s}//`).join(" or ")}`,
    )
    .optional()

const environment = z.object({
  ASSAY_DATA: z.string().default("./assay-data"),
  DATABASE_URL: url("postgres:", "postgresql:"),
  REDIS_URL: url("redis:", "rediss:"),
  ASSAY_QUEUE: z
    .string()
    .regex(/^[A-Za-z0-9._-]+$/, "it may hold letters, digits, dots, - and _ only")
    .default("assay"),
  LIBRARY: z.string().optional(),
  AWS_ENDPOINT_URL: url("http:", "https:"),
  AWS_REGION: z.string().default("us-east-1"),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  ASSAY_HOST: z.string().default("127.0.0.1"),
  ASSAY_NAMES: z.string().default(""),
  ASSAY_PORT: whole(0, 65_535, 4860),
  ASSAY_MAX_PAGES: whole(1, 1_000_000, 5000),
  ASSAY_MAX_MB: whole(1, 100_000, 200),
  ASSAY_READ_SECONDS: whole(1, 86_400, 120),
  ASSAY_READ_MB: whole(64, 1_000_000, 1500),
  ASSAY_OCR: z.enum(["on", "off"], { error: "it is on or off" }).default("on"),
  ASSAY_OCR_PAGES: whole(1, 100_000, 500),
  ASSAY_OCR_SECONDS: whole(1, 3600, 60),
  ASSAY_WORKERS: whole(1, 64, 2),
  ASSAY_REVIEWER: z.string().optional(),
  ASSAY_PASSWORD: z.string().optional(),
  ASSAY_DEBUG: z.string().optional(),
  USER: z.string().default("researcher"),
})

/** What a command line may say instead of the environment. */
export type Overrides = { readonly [K in keyof Omit<Config, "inbox" | "s3" | "libraryNamed">]?: Config[K] | undefined }

/**
 * The settings, with every default filled in.
 * `configOf({ASSAY_PORT: "5000"})` gives `{port: 5000, dataDir: "/…/assay-data", databaseUrl: null, …}`; an unusable value is an
 * AssayError such as `ASSAY_PORT is "abc": a whole number from 0 to 65535 is needed.`
 */
export function configOf(env: NodeJS.ProcessEnv = process.env, overrides: Overrides = {}): Config {
  // An empty variable counts as unset: compose files pass `REDIS_URL: ${REDIS_URL:-}`.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const fault = parsed.error.issues[0]!
    const name = String(fault.path[0])
    throw new AssayError(`${name} is "${given[name]}": ${fault.message}.`, { cause: parsed.error })
  }
  const e = parsed.data
  const said = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined)) as Partial<Config>
  const dataDir = resolve(said.dataDir ?? e.ASSAY_DATA)
  const library = said.library ?? e.LIBRARY ?? join(dataDir, "library")
  const remote = library.startsWith("s3://")
  return {
    databaseUrl: e.DATABASE_URL ?? null,
    redisUrl: e.REDIS_URL ?? null,
    queue: e.ASSAY_QUEUE,
    host: e.ASSAY_HOST,
    names: e.ASSAY_NAMES.toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
    port: e.ASSAY_PORT,
    limits: { pages: e.ASSAY_MAX_PAGES, bytes: e.ASSAY_MAX_MB * 1_000_000, seconds: e.ASSAY_READ_SECONDS, memoryMb: e.ASSAY_READ_MB },
    ocr: { on: e.ASSAY_OCR === "on", pages: e.ASSAY_OCR_PAGES, seconds: e.ASSAY_OCR_SECONDS },
    workers: e.ASSAY_WORKERS,
    reviewer: e.ASSAY_REVIEWER ?? e.USER,
    password: e.ASSAY_PASSWORD ?? null,
    debug: e.ASSAY_DEBUG === "1",
    ...said,
    dataDir,
    inbox: join(dataDir, "inbox"),
    library: remote ? library : resolve(library),
    libraryNamed: (said.library ?? e.LIBRARY) !== undefined,
    s3: remote ? s3Access(e) : null,
  }
}

function s3Access(e: z.infer<typeof environment>): S3Access {
  if (!e.AWS_ACCESS_KEY_ID || !e.AWS_SECRET_ACCESS_KEY || !e.AWS_ENDPOINT_URL)
    throw new AssayError(
      "LIBRARY is an s3:// bucket, which needs AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_ENDPOINT_URL; set them, or make LIBRARY a folder.",
    )
  return { endpoint: e.AWS_ENDPOINT_URL, region: e.AWS_REGION, accessKeyId: e.AWS_ACCESS_KEY_ID, secretAccessKey: e.AWS_SECRET_ACCESS_KEY }
}
