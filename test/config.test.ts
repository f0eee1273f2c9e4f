import { resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { configOf } from "../src/config.ts"
import { AssayError } from "../src/errors.ts"

describe("the settings", () => {
  test("have a default for everything", () => {
    const data = resolve("assay-data")
    expect(configOf({})).toEqual({
      dataDir: data,
      inbox: `${data}/inbox`,
      library: `${data}/library`,
      libraryNamed: false,
      s3: null,
      databaseUrl: null,
      redisUrl: null,
      queue: "assay",
      host: "127.0.0.1",
      names: [],
      port: 4860,
      limits: { pages: 5000, bytes: 200_000_000, seconds: 120, memoryMb: 1500 },
      ocr: { on: true, pages: 500, seconds: 60 },
      workers: 2,
      reviewer: "researcher",
      password: null,
      debug: false,
    })
  })

  test("come from the environment, and what the command line says goes before it", () => {
    const env = { ASSAY_DATA: "/srv/assay", ASSAY_PORT: "5000", ASSAY_MAX_MB: "1", USER: "ada" }
    const { dataDir, inbox, port, limits, reviewer } = configOf(env, { port: 0, host: undefined })
    expect({ dataDir, inbox, port, bytes: limits.bytes, reviewer }).toEqual({
      dataDir: "/srv/assay",
      inbox: "/srv/assay/inbox",
      port: 0,
      bytes: 1_000_000,
      reviewer: "ada",
    })
  })

  test("take an empty variable as unset, as compose files write it", () => {
    expect(configOf({ REDIS_URL: "", ASSAY_PORT: "" })).toEqual(configOf({}))
  })

  test("name a bucket with the keys to it", () => {
    const keys = { AWS_ENDPOINT_URL: "http://127.0.0.1:5000", AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "secret" }
    expect(configOf({ LIBRARY: "s3://papers/2024", ...keys })).toMatchObject({
      library: "s3://papers/2024",
      s3: { endpoint: "http://127.0.0.1:5000", region: "us-east-1", accessKeyId: "id", secretAccessKey: "secret" },
    })
    expect(() => configOf({ LIBRARY: "s3://papers" })).toThrow(/AWS_ACCESS_KEY_ID.*make LIBRARY a folder/)
  })

  test.each([
    [{ ASSAY_PORT: "abc" }, 'ASSAY_PORT is "abc": a whole number from 0 to 65535 is needed.'],
    [{ ASSAY_PORT: "70000" }, 'ASSAY_PORT is "70000": it must be at most 65535.'],
    [{ ASSAY_WORKERS: "0" }, 'ASSAY_WORKERS is "0": it must be at least 1.'],
    [{ ASSAY_WORKERS: "1.5" }, 'ASSAY_WORKERS is "1.5": a whole number from 1 to 64 is needed.'],
    [{ DATABASE_URL: "localhost" }, 'DATABASE_URL is "localhost": it must start with postgres:// or postgresql://.'],
    [{ REDIS_URL: "http://cache" }, 'REDIS_URL is "http://cache": it must start with redis:// or rediss://.'],
    [{ ASSAY_QUEUE: "a:b" }, 'ASSAY_QUEUE is "a:b": it may hold letters, digits, dots, - and _ only.'],
  ])("say in one sentence what is wrong: %o", (env, sentence) => {
    expect(() => configOf(env)).toThrow(new AssayError(sentence))
  })
})
