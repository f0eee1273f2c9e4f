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

/** "en", "de", "fr" … by the commonest small words; "und" (undetermined) for text in another script or too little of it. */
export const languageOf = (text: string): string => {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const found = Object.entries(SMALL_WORDS).map(([language, small]) => ({
    language,
    count: small.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
  }))
  const [first, second] = found.sort((a, b) => b.count - a.count)
  return first!.count >= Math.max(3, words.length * 0.01) && first!.count > 1.2 * second!.count ? first!.language : "und"
}
