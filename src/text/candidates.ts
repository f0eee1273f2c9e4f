/** Which patterns of a long list can fit a text at all, told without trying them. */
import { type Needs, needsOf } from "./needs.ts"

/** Bits for the threes of letters of a text; a sentence of 300 letters sets one in fourteen. */
const BITS = 4096

/** Words of which a text must hold one, each with the bit of its first three letters. */
interface Need {
  readonly words: readonly string[]
  readonly bits: readonly number[]
}

/**
 * A function that gives, of the entries, those whose patterns a text can fit, in their order: the text holds all the words that each of
 * the patterns cannot do without (needs.ts). It is then for the patterns to decide.
 *
 * @example candidatesAmong([/\bbuys? /, /\bsells? /], (pattern) => [pattern])("Peru sells tin.") // [/\bsells? /]
 */
export function candidatesAmong<Entry>(
  entries: readonly Entry[],
  patternsOf: (entry: Entry) => readonly RegExp[],
): (text: string) => readonly Entry[] {
  /** Read when the first text comes: the program starts without it. */
  let index: Index | undefined
  /** The text asked about last: most are asked about once for each of their figures or names. */
  let recent: { readonly text: string; readonly candidates: readonly Entry[] } | undefined
  return (text) => {
    if (recent?.text === text) return recent.candidates
    index ??= indexOf(entries.map((entry) => patternsOf(entry).flatMap(needsOf)))
    const { needs, needed } = index
    const small = text.toLowerCase()
    const bits = bitsOf(small)
    const met: (boolean | undefined)[] = new Array(needs.length).fill(undefined)
    const isMet = (number: number): boolean => {
      met[number] ??= holdsOne(small, bits, needs[number]!)
      return met[number]
    }
    const candidates = entries.filter((_, at) => needed[at]!.every(isMet))
    recent = { text, candidates }
    return candidates
  }
}

/** The different needs of all entries, and which of them each has. */
interface Index {
  readonly needs: readonly Need[]
  readonly needed: readonly (readonly number[])[]
}

function indexOf(all: readonly Needs[]): Index {
  const needs: Need[] = []
  const numbers = new Map<string, number>()
  const numberOf = (words: readonly string[]): number => {
    const key = words.join("|")
    const number = numbers.get(key) ?? needs.push({ words, bits: words.map((word) => bitAt(word, 0)) }) - 1
    numbers.set(key, number)
    return number
  }
  return { needed: all.map((one) => [...new Set(one.map(numberOf))]), needs }
}

/** Runs a million times a second of reading: a plain loop. */
function holdsOne(text: string, set: Uint32Array, { words, bits }: Need): boolean {
  for (let at = 0; at < words.length; at++) {
    const bit = bits[at]!
    if ((set[bit >> 5]! & (1 << (bit & 31))) !== 0 && text.includes(words[at]!)) return true
  }
  return false
}

function bitsOf(text: string): Uint32Array {
  const set = new Uint32Array(BITS / 32)
  for (let at = text.length - 3; at >= 0; at--) {
    const bit = bitAt(text, at)
    set[bit >> 5]! |= 1 << (bit & 31)
  }
  return set
}

function bitAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (BITS - 1)
}
