/** Hyphens at line ends: soft ones are taken out, those of compound words stay. */
import { isEnglishWord } from "./english.ts"

/** Words of the paper as it writes them inside lines, in lower case: the first witness for how a broken word is spelled. */
export type Spellings = ReadonlySet<string>

/** A hyphen that typesetters put only where a line ends. */
export const SOFT_HYPHEN = "\u00ad"

/** First parts that keep their hyphen before any word ("self-sufficient"), and those that grow into one ("hydrometallurgy"). */
const KEEPS =
  /^(?:self|non|well|high|low|long|short|cross|pre|post|semi|mid|half|all|ex|so|by|three|two|one|four|five|six|ten|quasi|cost|end|net|low|near)$/
const GROWS =
  /^(?:hydro|electro|micro|macro|geo|photo|thermo|petro|bio|agro|agri|eco|nano|infra|inter|trans|sub|super|over|under|re|un|dis|mis|auto|tele|multi|counter|fore|ferro|alu)$/

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
  if (spellings.has(last + tail) || isEnglishWord(last + tail)) return false
  if (KEEPS.test(last)) return true
  if (GROWS.test(last)) return false
  const known = (word: string): boolean => word.length > 2 && (spellings.has(word) || isEnglishWord(word))
  return known(last) && known(tail)
}
