import { readFileSync } from "node:fs"
import type { Command } from "commander"
import { type Config, configOf, type Overrides } from "../config.ts"

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
