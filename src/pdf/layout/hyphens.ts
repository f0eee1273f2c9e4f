/** Hyphens at line ends: soft ones are taken out, those of compound words stay. */

/** Words of the paper as it writes them inside lines, in lower case: the witness for how a broken word is spelled. */
export type Spellings = ReadonlySet<string>

const COMPOUND_FIRST =
  /^(?:self|non|well|high|low|long|short|cross|co|pre|post|anti|semi|multi|mid|half|all|ex|so|by|three|two|one|four|five|six|ten)$/

/** Whether the hyphen between "cobalt-" at a line's end and "free" at the next line's start belongs to the word. */
export const keepsHyphen = (before: string, after: string, spellings: Spellings): boolean => {
  const head = (before.slice(0, -1).match(/[\p{L}\p{N}-]+$/u)?.[0] ?? "").toLowerCase()
  const tail = (after.match(/^[\p{L}\p{N}]+/u)?.[0] ?? "").toLowerCase()
  if (head === "" || tail === "" || /^\p{Lu}|^\d/u.test(after) || /\d$/.test(head)) return true
  if (spellings.has(`${head}-${tail}`)) return true
  if (spellings.has(head + tail)) return false
  if (head.includes("-") || COMPOUND_FIRST.test(head)) return true
  return head.length > 2 && tail.length > 2 && spellings.has(head) && spellings.has(tail)
}
