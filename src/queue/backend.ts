/** The one place that knows where BullMQ keeps its jobs. */
import type { EventEmitter } from "node:events"
import {
  createPostgresBackend,
  createRedisBackend,
  QueueEvents as JobEvents,
  Queue as Jobs,
  type PgPool,
  type Processor,
  runMigrations,
  Worker,
  type WorkerOptions,
} from "bullmq"
import { askRedis } from "./redis.ts"

/** A Redis or Valkey server, or the PostgreSQL pool of the store (embedded or on a server). */
export type Where = { readonly redisUrl: string; readonly prefix?: string } | { readonly pool: unknown }

export interface Backend {
  jobs(name: string): Jobs
  events(name: string): JobEvents
  worker(name: string, run: Processor, options: Omit<WorkerOptions, "connection">): Worker
}

/** Reaches the server (or creates BullMQ's tables in the schema "bullmq"), so that what comes after can rely on it. */
export async function openBackend(where: Where): Promise<Backend> {
  return "redisUrl" in where ? redisBackend(where.redisUrl, where.prefix ?? "assay") : postgresBackend(where.pool as PgPool)
}

async function redisBackend(url: string, prefix: string): Promise<Backend> {
  // BullMQ itself would try for ever and say nothing.
  await askRedis(url, (redis) => redis.ping())
  // A worker must wait for a server that restarts, however long it takes: null stands for no limit.
  const connection = { url, maxRetriesPerRequest: null, retryStrategy: (times: number) => Math.min(times * 100, 2000) }
  return {
    jobs: (name) => new Jobs(name, { connection, prefix }, createRedisBackend),
    events: (name) => new JobEvents(name, { connection, prefix }, createRedisBackend),
    worker: (name, run, options) => new Worker(name, run, { ...options, connection, prefix }, createRedisBackend),
  }
}

async function postgresBackend(pool: PgPool): Promise<Backend> {
  const client = await pool.connect()
  try {
    await runMigrations(client)
  } finally {
    client.release()
  }
  const connection = pool
  // Every queue, worker and event stream leaves one listener at a pool that is not its own; nine of them are no leak.
  ;(pool as unknown as EventEmitter).setMaxListeners?.(0)
  // The types of Queue, Worker and QueueEvents name their backend; which one it is stays behind this file.
  return {
    jobs: (name) => new Jobs(name, { connection }, createPostgresBackend) as unknown as Jobs,
    events: (name) => new JobEvents(name, { connection }, createPostgresBackend) as unknown as JobEvents,
    worker: (name, run, options) => new Worker(name, run, { ...options, connection }, createPostgresBackend) as unknown as Worker,
  }
}
