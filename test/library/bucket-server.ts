/** A real S3 server in a process of its own (Debian's python3-moto), with one empty bucket. */
import { spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { S3mini } from "s3mini"
import type { LibraryConfig } from "../../src/library/index.ts"

export interface BucketServer {
  /** What opens a library in its bucket, under a prefix. */
  config(prefix: string): LibraryConfig
  stop(): void
}

const COMMANDS = [
  ["moto_server"],
  ["/usr/bin/moto_server"],
  ["python3", "-m", "moto.server"],
  ["/usr/bin/python3", "-m", "moto.server"],
] as const

/** The server, or null when none of its commands is installed. */
export async function startBucketServer(): Promise<BucketServer | null> {
  for (const [command, ...options] of COMMANDS) {
    const started = await start(command, [...options, "-H", "127.0.0.1", "-p", "0"])
    if (started) return withBucket(started)
  }
  return null
}

async function start(command: string, options: readonly string[]): Promise<{ endpoint: string; stop(): void } | null> {
  const child = spawn(command, options, { stdio: ["ignore", "ignore", "pipe"] })
  const fault = new Promise<null>((resolve) => child.once("error", () => resolve(null)))
  const endpoint = (async () => {
    for await (const line of createInterface({ input: child.stderr })) {
      const address = /Running on (http:\S+)/.exec(line)?.[1]
      if (address) return address
    }
    return null
  })()
  const found = await Promise.race([endpoint, fault])
  // What it goes on to say must be read, or it stops when the pipe is full.
  child.stderr.resume()
  return found === null ? null : { endpoint: found, stop: () => void child.kill() }
}

async function withBucket({ endpoint, stop }: { endpoint: string; stop(): void }): Promise<BucketServer> {
  const s3 = { endpoint, region: "eu-central-1", accessKeyId: "assay", secretAccessKey: "assay-secret" }
  await new S3mini({ ...s3, endpoint: `${endpoint}/papers` }).createBucket().catch((error) => {
    stop()
    throw error
  })
  return { config: (prefix) => ({ library: `s3://papers${prefix}`, s3 }), stop }
}
