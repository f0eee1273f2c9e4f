import type { Redis } from "ioredis"
import { AssayError } from "../errors.ts"

/** Asks the server once, and gives its answer; one that cannot be reached is an AssayError with its address. */
export async function askRedis<Answer>(url: string, question: (redis: Redis) => Promise<Answer>): Promise<Answer> {
  const { Redis: Client } = await import("ioredis")
  const redis = new Client(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5000, maxRetriesPerRequest: 0 })
  let fault: Error | null = null
  redis.on("error", (error) => {
    fault = error
  })
  try {
    await redis.connect()
    return await question(redis)
  } catch (error) {
    const { host } = new URL(url)
    throw new AssayError(`No Redis answers at ${host} (${((fault ?? error) as Error).message}); start it, or correct REDIS_URL.`, {
      cause: error,
    })
  } finally {
    redis.disconnect()
  }
}

/**
 * What kind of server it is: "Redis 7.0.15 at 127.0.0.1:6379". Throws when it is set to forget keys once its memory is full, for then
 * it forgets jobs.
 */
export async function redisInWords(url: string): Promise<string> {
  const [server, memory] = await askRedis(url, (redis) => Promise.all([redis.info("server"), redis.info("memory")]))
  const valkey = /^valkey_version:(\S+)/m.exec(server)?.[1]
  const said = `${valkey ? `Valkey ${valkey}` : `Redis ${/^redis_version:(\S+)/m.exec(server)?.[1]}`} at ${new URL(url).host}`
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1]
  if (policy === undefined || policy === "noeviction") return said
  throw new AssayError(`${said} forgets jobs when its memory is full (maxmemory-policy ${policy}); set maxmemory-policy noeviction.`)
}
