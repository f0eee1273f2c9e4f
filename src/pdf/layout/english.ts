/** English words with their inflected forms, for hyphens at line ends: the lexicon of natural's tagger, 92,000 words. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

let words: ReadonlySet<string> | undefined

/** Whether English has the word as it stands in the middle of a sentence: "dependent", "follows", "short-lived"; not "importdependent". */
export const isEnglishWord = (word: string): boolean => {
  words ??= load()
  return words.has(word)
}

/** Only the names are wanted: taking them out of the text costs half of what parsing it does, and a third of the memory. */
const load = (): ReadonlySet<string> => {
  const file = createRequire(import.meta.url).resolve("natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json")
  return new Set(readFileSync(file, "utf8").match(/(?<=")[a-z]+(?:-[a-z]+)*(?=":)/g))
}
