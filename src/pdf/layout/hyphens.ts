/** Hyphens at line ends: soft ones are taken out, those of compound words stay. */
import { isEnglishWord } from "./english.ts"

/** Words of the paper as it writes them inside lines, in lower case: the first witness for how a broken word is spelled. */
export type Spellings = ReadonlySet<string>

/** A hyphen that typesetters put only where a line ends. */
export const SOFT_HYPHEN = "\u00ad"

/** First parts that keep their hyphen before any word ("self-sufficient"), and those that grow into one ("hydrometallurgy"). */
const KEEPS = /^(?:self|non|well|cross|quasi|two|three|four|five|seven|eight|nine|half)$/
const GROWS =
  /^(?:hydro|electro|micro|macro|geo|photo|thermo|petro|bio|agro|agri|eco|nano|infra|inter|trans|sub|super|over|under|out|up|down|re|un|dis|mis|pro|auto|tele|multi|counter|fore|ferro|alu)$/
/** "end-of-|life", "run-on-|the-mill". */
const PARTICLES = /-(?:of|to|the|and|in|on|by|for|at|or|a|an|per|as|up|off|out)$/
/** The lexicon has some words that newspapers broke at a line's end ("share-holders", "under-writing") beside the whole ones. */
const CLOSED = /^holders?$/
/** Endings that are also words of their own ("renew|able", "price|less"). */
const ENDINGS = /^(?:able|ably|less|like|some|most|ward|wards|wide|ment|ness|ship|hood|full|ally|fold|times|teen|king|ring|ling|ting|sing)$/

/**
 * Whether a word that a narrow cell broke without a hyphen goes on in its next line: "Magnesiu|m", where the paper writes "magnesium"
 * elsewhere. What goes on is less than a word, and a line of its own.
 */
export const goesOnBare = (before: string, line: string, spellings: Spellings): boolean =>
  BROKEN_OFF.test(line) && (line.length === 1 || !isEnglishWord(line)) && HEAD.test(before) && spellings.has((before + line).toLowerCase())
const BROKEN_OFF = /^\p{Ll}{1,3}$/u
const HEAD = /^\p{L}{4,}$/u

/** Whether the hyphen between "cobalt-" at a line's end and "free" at the next line's start belongs to the word. */
export const keepsHyphen = (before: string, after: string, spellings: Spellings): boolean => {
  if (before.endsWith(SOFT_HYPHEN)) return false
  const head = (before.slice(0, -1).match(/[\p{L}\p{N}-]+$/u)?.[0] ?? "").toLowerCase()
  const tail = (after.match(/^[\p{L}\p{N}]+/u)?.[0] ?? "").toLowerCase()
  if (head === "" || tail === "" || /^\p{Lu}|^\d/u.test(after) || /\d$/.test(head)) return true
  if (spellings.has(`${head}-${tail}`)) return true
  if (spellings.has(head + tail)) return false
  // Of "lithium-ex|traction" only the last part is broken.
  const last = head.slice(head.lastIndexOf("-") + 1)
  if (spellings.has(last + tail)) return false
  const known = (word: string): boolean => word.length > 2 && (spellings.has(word) || isEnglishWord(word))
  if ((CLOSED.test(tail) || GROWS.test(last)) && isEnglishWord(last + tail)) return false
  if (isEnglishWord(`${head}-${tail}`) || isEnglishWord(`${last}-${tail}`)) return true
  if (KEEPS.test(last) && tail.length > 3 && known(tail) && !ENDINGS.test(tail)) return true
  if (last === "re" && tail.startsWith("e")) return true
  if (isEnglishWord(last + tail) || isEnglishWord((last + tail).replace(/s$/, "")) || GROWS.test(last)) return false
  if (last === "co" && tail.startsWith("o")) return true
  if (PARTICLES.test(head) && known(tail)) return true
  // "end-|of-life"
  if (/^\p{L}+-\p{L}/u.test(after)) return true
  return known(last) && known(tail) && !ENDINGS.test(tail)
}
