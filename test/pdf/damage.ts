/** Damaged variants of a PDF, the same for the same seed. */

const KINDS = ["truncated", "bit-flipped", "zero-filled", "junk-prefixed"] as const
export type Damage = (typeof KINDS)[number]
export interface Variant {
  readonly damage: Damage
  readonly bytes: Uint8Array
}

/** Numbers from 0 to 1 that look random and follow from the seed (mulberry32). */
const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Which of so many papers a seed damages: each kind of damage meets each paper. */
export const damagedPaper = (seed: number, papers: number): number => Math.floor(seed / KINDS.length) % papers

/** The variant of this seed: kinds take turns, so four seeds in a row give one of each. */
export const damaged = (whole: Uint8Array, seed: number): Variant => {
  const random = randomOf(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const damage = KINDS[seed % KINDS.length]!
  const bytes = new Uint8Array(whole)
  switch (damage) {
    case "truncated":
      return { damage, bytes: bytes.subarray(0, below(bytes.length)) }
    case "bit-flipped": {
      // From a single bit to one in a thousand bytes.
      const flips = 1 + below(1 + bytes.length * 0.001 * random())
      for (let flip = 0; flip < flips; flip++) bytes[below(bytes.length)]! ^= 1 << below(8)
      return { damage, bytes }
    }
    case "zero-filled": {
      const start = below(bytes.length)
      return { damage, bytes: bytes.fill(0, start, start + 1 + below(bytes.length * 0.2)) }
    }
    case "junk-prefixed": {
      const junk = Uint8Array.from({ length: 1 + below(2_000) }, () => below(256))
      const prefixed = new Uint8Array(junk.length + bytes.length)
      prefixed.set(junk)
      prefixed.set(bytes, junk.length)
      return { damage, bytes: prefixed }
    }
  }
}
