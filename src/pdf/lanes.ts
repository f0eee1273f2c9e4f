/** So many lanes, each with one errand at a time; who comes later waits. */
import { type Lane, type Limits, openLane } from "./lane.ts"

export interface Lanes {
  /** Gives a lane to `work` as soon as one is free, and takes it back. */
  use<Done>(work: (lane: Lane) => Promise<Done>): Promise<Done>
  /** Ends all children, also those at work. */
  close(): Promise<void>
}

/** As many lanes as `count`, the child of each started when first needed. */
export const openLanes = (limits: Limits, count: number, answerSeconds?: number): Lanes => {
  const lanes = Array.from({ length: Math.max(1, count) }, () => openLane(limits, answerSeconds))
  const free = [...lanes]
  const waiting: ((lane: Lane) => void)[] = []
  const take = (): Promise<Lane> => {
    const lane = free.pop()
    return lane ? Promise.resolve(lane) : new Promise((resolve) => waiting.push(resolve))
  }
  const give = (lane: Lane): void => {
    const next = waiting.shift()
    if (next) next(lane)
    else free.push(lane)
  }
  return {
    use: async (work) => {
      const lane = await take()
      try {
        return await work(lane)
      } finally {
        give(lane)
      }
    },
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()))
    },
  }
}
