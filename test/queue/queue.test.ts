import { createHash } from "node:crypto"
import { EventEmitter, once } from "node:events"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { AssayError, PaperError } from "../../src/errors.ts"
import { openQueue, type Queue, type QueueOptions, type Work } from "../../src/queue/index.ts"
import { postgresFault, redisFault } from "../services.ts"
import { embeddedPlace, type Place, postgresPlace, redisPlace } from "./places.ts"

const places = [
  { name: "Redis", open: redisPlace, fault: await redisFault() },
  { name: "a PostgreSQL server", open: postgresPlace, fault: await postgresFault() },
  { name: "the embedded database", open: embeddedPlace, fault: null },
]

/** A different paper for each word. */
const paper = (word: string) => createHash("sha256").update(word).digest("hex")

for (const { name, open, fault } of places) {
  describe.skipIf(fault)(`the queue on ${name}${fault ? ` (skipped: ${fault})` : ""}`, () => {
    let place: Place
    const open_: Queue[] = []
    beforeAll(async () => {
      place = await open()
    })
    afterEach(async () => {
      await Promise.all(open_.splice(0).map((queue) => queue.close()))
    })
    afterAll(() => place?.clear())

    const queueAt = async (options: QueueOptions = {}) => {
      const queue = await openQueue(place.where, { delayMs: 20, ...options })
      open_.push(queue)
      return queue
    }

    test("a paper is read, then its scanned pages recognised, then its claims extracted", async () => {
      const queue = await queueAt()
      const { seen, work, ended } = recorder([paper("one")])
      await queue.work(work, { concurrency: 2 })
      await queue.enqueue("read", paper("one"))
      await ended
      expect(seen).toEqual([`read ${paper("one")} 1`, `recognise ${paper("one")} 1`, `extract ${paper("one")} 1`])
    })

    test("the same job enqueued again while it waits or runs is one job; when it has ended it can come again", async () => {
      const queue = await queueAt()
      const id = paper("twice")
      const first = recorder([id])
      for (let i = 0; i < 5; i++) await queue.enqueue("read", id)
      expect(await queue.counts()).toEqual({ waiting: 1, active: 0 })
      expect(await queue.live()).toEqual(new Set([id]))
      await queue.work(first.work, { concurrency: 2 })
      await first.ended
      await until(async () => (await queue.live()).size === 0)
      expect(first.seen).toHaveLength(3)
      await queue.retry(id)
      await until(async () => first.seen.length === 6)
    })

    test("a fault that may pass is tried again until it has passed", async () => {
      const queue = await queueAt()
      const id = paper("passing")
      const { seen, failures, work, ended } = recorder([id])
      let faults = 3
      await queue.work(
        {
          ...work,
          async read(job) {
            if (faults-- > 0) {
              seen.push(`fault ${job.attempt}`)
              throw new PaperError("crashed", "The child was killed.", { passing: true })
            }
            await work.read(job)
          },
        },
        { concurrency: 1 },
      )
      await queue.enqueue("read", id)
      await ended
      expect(seen).toEqual(["fault 1", "fault 2", "fault 3", `read ${id} 4`, `recognise ${id} 1`, `extract ${id} 1`])
      expect(failures).toEqual([])
    })

    test("a fault that does not pass is tried as often as agreed, then told in a sentence", async () => {
      const queue = await queueAt({ attempts: 3 })
      const id = paper("lasting")
      const { failures, work, ended } = recorder([id])
      let runs = 0
      await queue.work(
        {
          ...work,
          async read() {
            runs++
            throw new Error("ENOSPC: no space left on device")
          },
        },
        { concurrency: 1 },
      )
      await queue.enqueue("read", id)
      await ended
      await until(async () => (await queue.live()).size === 0)
      expect(runs).toBe(3)
      expect(failures).toHaveLength(1)
      expect(failures[0]).toContain("no space left on device")
    })

    test("a broken paper is tried once, and stops nobody else", async () => {
      const queue = await queueAt()
      const broken = paper("broken")
      const sound = paper("sound")
      const { seen, failures, work, ended } = recorder([broken, sound])
      await queue.work(
        {
          ...work,
          async read(job) {
            if (job.paper !== broken) return work.read(job)
            seen.push(`read ${broken} ${job.attempt}`)
            throw new PaperError("locked", "paper.pdf needs a password.")
          },
        },
        { concurrency: 1 },
      )
      await queue.enqueue("read", broken)
      await queue.enqueue("read", sound)
      await ended
      expect(seen).toEqual([`read ${broken} 1`, `read ${sound} 1`, `recognise ${sound} 1`, `extract ${sound} 1`])
      expect(failures).toEqual(["paper.pdf needs a password."])
    })

    test("another process hears of every change, and of progress", async () => {
      const [queue, elsewhere] = [await queueAt(), await queueAt()]
      const id = paper("heard")
      const heard: string[] = []
      const progress: number[] = []
      elsewhere.onChange((changed) => heard.push(changed))
      const { work, ended } = recorder([id])
      await queue.work(
        {
          ...work,
          async read(job) {
            job.progress(0.25)
            await until(async () => progress.length > 0)
            await work.read(job)
          },
          async progressed(_paper, value) {
            progress.push(value)
          },
        },
        { concurrency: 1 },
      )
      await queue.enqueue("read", id)
      await ended
      // Added, started, advanced and completed in the first stage, three of them in each of the others.
      await until(async () => heard.length >= 10)
      expect(new Set(heard)).toEqual(new Set([id]))
      expect(progress).toEqual([0.25])
    })

    test("a job whose worker vanished is taken up by another", async () => {
      const dying = await queueAt({ lockMs: 300, lookMs: 100 })
      const id = paper("orphan")
      const started = latch()
      const hangs = () => {
        started.resolve()
        return new Promise<void>(() => undefined)
      }
      await dying.work({ ...nothing, read: hangs }, { concurrency: 1 })
      await dying.enqueue("read", id)
      await started.promise
      await dying.close({ graceMs: 0 })

      const queue = await queueAt({ lockMs: 300, lookMs: 100 })
      const { seen, work, ended } = recorder([id])
      await queue.work(work, { concurrency: 1 })
      await ended
      expect(seen.map((line) => line.split(" ")[0])).toEqual(["read", "recognise", "extract"])
    })
  })
}

test("a Redis that does not answer is one sentence with its address", async () => {
  const opening = openQueue({ redisUrl: "redis://127.0.0.1:1" })
  await expect(opening).rejects.toThrow(AssayError)
  await expect(opening).rejects.toThrow(/No Redis answers at 127\.0\.0\.1:1 .*REDIS_URL/)
})

const nothing: Work = {
  read: async () => undefined,
  recognise: async () => undefined,
  extract: async () => undefined,
  progressed: async () => undefined,
  failed: async () => undefined,
}

/** Work that notes what it was asked for; `ended` resolves when each of `papers` has been extracted or has failed. */
function recorder(papers: readonly string[]) {
  const seen: string[] = []
  const failures: string[] = []
  const open = new Set(papers)
  const { promise: ended, resolve } = latch()
  const close = (paper: string) => {
    open.delete(paper)
    if (open.size === 0) resolve()
  }
  const work: Work = {
    async read(job) {
      seen.push(`read ${job.paper} ${job.attempt}`)
    },
    async recognise(job) {
      seen.push(`recognise ${job.paper} ${job.attempt}`)
    },
    async extract(job) {
      seen.push(`extract ${job.paper} ${job.attempt}`)
      close(job.paper)
    },
    progressed: async () => undefined,
    async failed(paper, reason) {
      failures.push(reason)
      close(paper)
    },
  }
  return { seen, failures, work, ended }
}

/** Waits for something that another process or connection brings about; the test's own time limit ends it. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20))
}

function latch(): { promise: Promise<void>; resolve: () => void } {
  const latch = new EventEmitter()
  return { promise: once(latch, "open").then(() => undefined), resolve: () => void latch.emit("open") }
}
