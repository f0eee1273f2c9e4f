import { readFileSync } from "node:fs"
import { type Command, InvalidArgumentError, Option } from "commander"
import { type Config, configOf, type Overrides } from "../config.ts"
import { AssayError } from "../errors.ts"

/**
 * The settings of a command: the environment, then the global `--data`, then what the command's own options say.
 * `configFor(command, { port: 5000 })`; `command` is the last argument commander gives to an action.
 */
export function configFor(command: Command, overrides: Overrides = {}): Config {
  const { data } = command.optsWithGlobals<{ data?: string }>()
  return configOf(process.env, { dataDir: data, ...overrides })
}

/** Assay's version, "0.1.0", from the package.json above this file (two folders up in src, three in dist). */
export function version(): string {
  const up = import.meta.url.endsWith(".ts") ? "../../" : "../../../"
  return JSON.parse(readFileSync(new URL(`${up}package.json`, import.meta.url), "utf8")).version
}

/** `--port`, a whole number. */
export function portOption(): Option {
  return new Option("--port <port>", "the page's port, 0 for any that is free (default: $ASSAY_PORT or 4860)").argParser((value) => {
    const port = Number(value)
    if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
    throw new InvalidArgumentError("A whole number from 0 to 65535 is needed.")
  })
}

/** `--password`, for locked papers. */
export function passwordOption(): Option {
  return new Option("--password <password>", "opens locked PDFs (default: $ASSAY_PASSWORD, which leaves no trace in the shell's history)")
}

/**
 * What the parts need that run on several hosts: all must speak to the same database, queue and library, and so each is named.
 * Throws one sentence that says which are missing.
 */
export function requireShared(config: Config, command: string): Config {
  const missing = [
    ...(config.databaseUrl ? [] : ["DATABASE_URL (postgres://…)"]),
    ...(config.redisUrl ? [] : ["REDIS_URL (redis://…)"]),
    ...(config.libraryNamed ? [] : ["LIBRARY (a folder that all hosts see, or s3://bucket)"]),
  ]
  if (missing.length === 0) return config
  throw new AssayError(
    `assay ${command} shares its papers with other hosts and needs ${missing.join(" and ")}; set it, or run everything in one process with assay start.`,
  )
}
