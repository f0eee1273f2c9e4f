/** Words and sequences of words, for comparing what was read with what was written. */

/** The words of a text in lower case, compounds in one piece: ["import-dependent", "for", "84"]. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\u2010/g, "-")
    .match(/[\p{L}\p{N}]+(?:[-.,’'][\p{L}\p{N}]+)*/gu) ?? []

/** How many of the wanted words were read in the wanted order: the length of the longest common subsequence. */
export const inOrder = (wanted: readonly string[], read: readonly string[]): number => {
  let before = new Uint16Array(read.length + 1)
  for (const word of wanted) {
    const now = new Uint16Array(read.length + 1)
    for (let at = 0; at < read.length; at++) {
      now[at + 1] = read[at] === word ? before[at]! + 1 : Math.max(before[at + 1]!, now[at]!)
    }
    before = now
  }
  return before[read.length]!
}

/** Whether the words stand in the text one behind the other. */
export const runs = (read: readonly string[], words: readonly string[]): boolean =>
  read.some((_, at) => words.every((word, ahead) => read[at + ahead] === word))

/** How often a word stands in a text, whatever its case; "end-of" is counted in "end-of-life" too. */
export const occurrences = (text: string, word: string): number =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\u2010/g, "-")
    .match(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "gu"))?.length ?? 0
