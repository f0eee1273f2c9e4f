import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { z } from "zod"
import { requireShared } from "../../src/cli/settings.ts"
import { configOf } from "../../src/config.ts"
import { assay } from "../cli/run.ts"

const root = join(import.meta.dirname, "../..")
const text = (path: string) => readFileSync(join(root, path), "utf8")

const service = z.looseObject({
  image: z.string(),
  command: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.unknown()).default({}),
  healthcheck: z
    .object({ test: z.array(z.string()).min(2) })
    .loose()
    .optional(),
})
const compose = z
  .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) })
  .parse(parse(text("docker-compose.yml"), { merge: true }))

/** Values as compose fills them in: "${ASSAY_INBOX:-./inbox}" gives "./inbox". */
const filled = (value: string) => value.replace(/\$\{\w+:-([^}]*)\}/g, "$1")
const ours = Object.entries(compose.services).filter(([, { image }]) => image === "assay")

describe("docker-compose.yml", () => {
  test("holds a database, a queue, the page, the inbox and two workers", () => {
    expect(Object.keys(compose.services)).toEqual(["postgres", "valkey", "web", "watch", "work-1", "work-2"])
    expect(ours.map(([, { command }]) => command[0])).toEqual(["serve", "watch", "work", "work"])
  })

  test.each(ours)("%s runs a command that exists, with options that it has", async (_, { command: [name, ...options] }) => {
    const help = await assay([name!, "--help"])
    expect(help.code).toBe(0)
    expect(help.out).toContain(`Usage: assay ${name}`)
    for (const option of options.filter((word) => word.startsWith("--"))) expect(help.out).toContain(option)
  })

  test.each(ours)("%s has all settings it needs", (name, { environment }) => {
    const settings = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, filled(value)]))
    const config = requireShared(configOf(settings), name)
    expect(compose.services).toHaveProperty(new URL(config.databaseUrl!).hostname)
    expect(compose.services).toHaveProperty(new URL(config.redisUrl!).hostname)
    expect(config.library.startsWith(`${config.dataDir}/`)).toBe(true)
  })

  test("opens ports on the loopback address only", () => {
    const ports = Object.values(compose.services).flatMap(({ ports }) => ports)
    expect(ports).toEqual(["127.0.0.1:4860:4860"])
  })

  test("waits for servers whose health it asks for, and keeps what they hold in named volumes", () => {
    for (const [, { depends_on }] of ours)
      for (const needed of Object.keys(depends_on)) expect(compose.services[needed]?.healthcheck).toBeDefined()
    const kept = Object.values(compose.services).flatMap(({ volumes }) => volumes.map((volume) => filled(volume).split(":")[0]!))
    expect(new Set(kept.filter((name) => !name.startsWith(".")))).toEqual(new Set(Object.keys(compose.volumes)))
    expect(compose.services.valkey?.command.join(" ")).toContain("--maxmemory-policy noeviction")
  })
})

describe("Dockerfile", () => {
  const lines = text("Dockerfile").split("\n")
  const starting = (word: string) => lines.filter((line) => line.startsWith(`${word} `))

  test("runs the program that the build makes, and not as root", () => {
    const [entry] = starting("ENTRYPOINT")
    const program = JSON.parse(entry!.slice("ENTRYPOINT ".length)) as string[]
    expect(program[0]).toBe("node")
    expect(existsSync(join(root, program[1]!))).toBe(true)
    expect(starting("USER")).toEqual(["USER node"])
  })

  test("copies what there is", () => {
    const copied = starting("COPY")
      .flatMap((line) => line.split(" ").slice(1, -1))
      .filter((word) => !word.startsWith("--") && word !== ".")
    expect(copied.length).toBeGreaterThan(3)
    for (const path of copied) expect([path, existsSync(join(root, path.replace("/assay/", "")))]).toEqual([path, true])
  })

  test("builds with commands that package.json has", () => {
    const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> }
    const run = [...text("Dockerfile").matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!)
    expect(run.length).toBeGreaterThan(0)
    for (const name of run) expect(scripts).toHaveProperty(name)
  })
})
