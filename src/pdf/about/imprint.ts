/** Who published a paper, as its imprint says: "Northgate Institute for Materials Policy · Discussion Paper 7 · September 2022". */

/** What bodies that publish papers call themselves. */
const BODY =
  /\b(?:Institut(?:e|ion)?|Cent(?:er|re)|Lab(?:oratory)?|Council|Commission|Agency|Ministry|Department|Bureau|Office|Survey|Foundation|Association|University|Bank|Society|Authority|Academy|Chamber|Federation|Bundesanstalt|Bundesamt|\p{L}*[Mm]inisterium|Stiftung|Verband|Universität|Agence|Ministère|Conseil|Fondation|Université|Académie|Observatoire|Fédération|Comité)(?!\p{L})/u
/** French names go on in small letters: "Bureau de recherches géologiques et minières", "Agence spatiale européenne". */
const FRENCH =
  /^(?:(?:Bureau|Office|Centre|Commission|Association) (?:\p{Ll}+ )?(?:de |du |des |d[’']|pour )|(?:Institut|Laboratoire|Conseil|Agence|Ministère|Fondation|Université|Banque|Société|Autorité|Académie|Chambre|Fédération|Observatoire|Comité) (?:de |du |des |d[’']|pour |\p{Ll}+(?:ale?|aise?|ien(?:ne)?|éen(?:ne)?|ique|aire) ))/u
/** Small words that names hold. */
const SMALL = /^(?:of|for|and|the|on|in|&|de|des|du|d|la|le|les|et|l|für|der|die|das|und|von|zur?)$/
const ARTICLE = /^(?:The|Die|Der|Das|La|Le|Les)\s/
const MOST_WORDS = 10

export interface Imprint {
  readonly body: string
  readonly year: number
}

/** The name of a body that opens a line, and the year that ends it; null for lines that say anything else. */
export const imprintOf = (line: string): Imprint | null => {
  const parts = line.split(/\s+[·|•–—]\s+|[,;]\s+/)
  const year = /\b(?:19|20)\d\d$/.exec(line.trimEnd())?.[0]
  if (parts.length < 2 || parts.length > 5 || !year) return null
  const name = parts[0]!.trim()
  const words = name.match(/[\p{L}\p{N}&]+/gu) ?? []
  const isCapital = FRENCH.test(`${name} `) || words.every((word) => /^\p{Lu}/u.test(word) || SMALL.test(word))
  const isName = isCapital && words.length >= 2 && words.length <= MOST_WORDS
  return isName && BODY.test(name) && !/[.:?!]\s/.test(name) && !ARTICLE.test(name) ? { body: name, year: Number(year) } : null
}
