/** The language of a text, told from its small words. */

const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ["the", "of", "and", "to", "in", "for", "is", "that", "with", "are", "was", "by", "from", "this"],
  de: ["der", "die", "und", "das", "den", "von", "ist", "mit", "für", "des", "auf", "nicht", "eine", "werden"],
  fr: ["le", "les", "des", "et", "la", "du", "une", "est", "dans", "pour", "que", "sur", "par", "au"],
  es: ["el", "los", "de", "la", "y", "que", "en", "una", "por", "con", "para", "del", "las", "se"],
  it: ["il", "di", "che", "della", "e", "per", "con", "del", "una", "sono", "gli", "delle", "dei", "nel"],
  pt: ["os", "de", "da", "do", "que", "em", "uma", "para", "com", "não", "dos", "das", "ao", "é"],
  nl: ["het", "een", "van", "en", "de", "dat", "voor", "zijn", "met", "niet", "aan", "ook", "bij", "wordt"],
  pl: ["w", "na", "się", "nie", "jest", "do", "że", "oraz", "przez", "dla", "od", "są", "lub", "ze"],
  sv: ["och", "att", "det", "som", "en", "är", "för", "av", "den", "till", "inte", "med", "ett", "om"],
}

const LONGEST = Math.max(...Object.values(SMALL_WORDS).flatMap((words) => words.map(({ length }) => length)))

/** Languages that their letters tell, the particular before the general: Japanese has Chinese characters, too. */
const SCRIPTS: readonly (readonly [language: string, letters: RegExp, share: number])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.2],
  ["ko", /\p{Script=Hangul}/gu, 0.4],
  ["zh", /\p{Script=Han}/gu, 0.5],
  ["uk", /[ієїґ]/giu, 0.03],
  ["ru", /\p{Script=Cyrillic}/gu, 0.5],
  ["el", /\p{Script=Greek}/gu, 0.5],
  ["ar", /\p{Script=Arabic}/gu, 0.5],
  ["he", /\p{Script=Hebrew}/gu, 0.5],
  ["hi", /\p{Script=Devanagari}/gu, 0.5],
  ["th", /\p{Script=Thai}/gu, 0.5],
]

/** The language of a text whose letters are not Latin. */
const languageOfLetters = (text: string): string | undefined => {
  // Most papers end here: to count all letters by their scripts took as long as all the rest of what a paper is told by.
  if (plainLettersIn(text) > text.length / 2) return undefined
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 10 || (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > letters / 2) return undefined
  return SCRIPTS.find(([, own, share]) => (text.match(own)?.length ?? 0) > letters * share)?.[0]
}

const plainLettersIn = (text: string): number => {
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) | 0x20
    if (code >= 0x61 && code <= 0x7a) letters++
  }
  return letters
}

/**
 * "en", "de", "fr" … by the commonest small words, "ja", "ru" … by the letters; "und" (undetermined) where neither tells, or the text is
 * too short.
 */
export const languageOf = (whole: string): string => {
  const text = whole.slice(0, 20_000)
  const other = languageOfLetters(text)
  if (other) return other
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of words) if (word.length <= LONGEST) counts.set(word, (counts.get(word) ?? 0) + 1)
  const found = Object.entries(SMALL_WORDS).map(([language, small]) => ({
    language,
    count: small.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
  }))
  const [first, second] = found.sort((a, b) => b.count - a.count)
  return first!.count >= Math.max(3, words.length * 0.01) && first!.count > 1.2 * second!.count ? first!.language : "und"
}
