/** What opens a sentence before its main clause: a subordinate clause, a participle, a phrase. */

/** A share as it is written, for patterns. */
export const FIGURE = "(?:\\d[\\d.]*\\s?(?:%|per ?cent)|[Hh]alf|(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree)[ -](?:third|quarter|fifth)s?)"
export const FIRST_FIGURE = new RegExp(FIGURE)

/** "While cobalt is bought in the Congo, 90% …": a subordinate clause that opens the sentence ends at the first comma behind its verb. */
const OPENING =
  /^(?:Even )?(?:[Ww]hile|[Aa]lthough|[Tt]hough|[Ww]hereas|[Aa]s|[Ss]ince|[Bb]ecause|[Ii]f|[Ww]hen|[Oo]nce|[Aa]fter|[Bb]efore|[Nn]ow that|[Ww]here|[Uu]ntil|[Uu]nless|[Ww]henever)\s[^,;]*?\b(?:is|are|was|were|has|have|had|do(?:es)?|did|remains?|holds?|held|fell|rose|grew|made|took|came|went|saw|sank|shrank|kept|led|began|stood|lost|won|gave|gained?|cut|put|set|sold|bought|sent|drew|built|met|paid|dug|can|could|may|might|will|would|must|should|cannot|[a-z]{3,}(?:ed|es)|(?<=(?:[A-Z][\w.’'-]*|\bit|\bthey)\s(?:now\s|still\s|also\s|already\s|alone\s)?)(?:exports?|imports?|mines?|supply|supplies|buys?|sells?|sends?|gets?|uses?|ships?|owns?|needs?|digs?|makes?|take|takes|meets?|covers?|account|accounts|depends?|rely|produce|produces|refines?))\b[^,;]*(?:(?:,\s[\w-]+(?:\s[\w-]+)?){1,4},?\s(?:and|or)\s[\w-]+(?:\s[\w-]+)?|,\sand\s[^,;]*)?,\s+(?!(?:and|or)\b)/

/** "Despite record prices, exports fell by 8%": what a statement is made in the face of, or set beside. */
const DESPITE =
  /^(?:Despite|Notwithstanding|In spite of|In view of|Regardless of|Irrespective of|Unlike|Contrary to|Besides|Apart from|Next to)\s[^,;%]*,\s+(?!(?:and|or)\b)/

/** "Having mined 2% in 2010, Peru …", "Home to 21% of it, Chile …": an opening without a subject, whose subject is that of the main clause. */
const SUBJECTLESS =
  /^(?:(?:After|Before|By|Besides|While|When|Since|Without|In)\s)?(?!(?:During|According|Regarding|Concerning|Including|Excluding|Following|Considering|Depending|Judging|Notwithstanding|Pending|Beijing|Mining|Smelting|Refining|Recycling|Processing|Trading|Manufacturing|Something|Nothing|Spring)\b)[A-Za-z]+ing\s[^,;]*,\s+(?=(?:the\s+)?[A-Z])|^(?:As|Once|Long|Still|Already|Now|Traditionally|Being)\s(?:also\s|already\s|still\s)?(?:an?|the|one)\s(?:[\w’'-]+\s){0,3}?(?:owner|holder|home|source|supplier|seller|producer|miner|refiner|smelter|exporter|importer|buyer|consumer|user|maker|origin)s?\s[^,;]*,\s+(?=(?:the\s+)?[A-Z])|^(?:Itself\s)?(?:Home to|Owner of|(?:(?:Almost|Nearly|Wholly|Entirely|Highly|Fully|Heavily|Completely|Largely)\s)?(?:[Dd]ependent|[Rr]eliant)\s(?:up)?on)\s[^,;]*,\s+(?=(?:the\s+)?[A-Z])/

/** Any phrase before a main clause, which ends at its comma: "With help from Japan, …", "What Norway lost, …". */
const FRAME =
  /^(?:(?:And|But|Yet|So),? )?(?:Even )?(?:(?:Much |Just )?(?:as|As) in|While|Although|Though|Whereas|Where|What|Whatever|As|Since|Because|If|When|Once|After|Before|Until|Unless|Now that|Unlike|Like|Despite|Notwithstanding|In spite of|With|Without|Thanks to|Owing to|Due to|Under|Besides|Apart from|Far from|Among|Amid|For|From|On|By|At|Over|During|In|Within|Across|Next to|Behind|Between|Together with|Hit by|According to)\s[^,;]*,\s+(?!(?:and|or)\b)/

/** The clause that opens a sentence with its comma, or what the statement is made in the face of: "While Zambia struggles, ", "Despite record prices, ". */
export function openingIn(sentence: string): string | null {
  return (OPENING.exec(sentence) ?? DESPITE.exec(sentence))?.[0] ?? null
}

/**
 * Where the main clause of a sentence begins: behind the clause or the phrase that opens it.
 *
 * @example mainClauseIn("With help from Japan, Chile exports it") // 22
 */
export function mainClauseIn(sentence: string): number {
  return (openingIn(sentence) ?? FRAME.exec(sentence)?.[0] ?? "").length
}

/**
 * Where an opening with a figure ends whose subject stands behind it, or -1: "Although it mines 14%, China …" at the comma.
 *
 * @example openingBefore("Home to 21% of it, Chile exports") // 17
 */
export function openingBefore(sentence: string): number {
  const opening = SUBJECTLESS.exec(sentence) ?? (OPENS_WITH_PRONOUN.test(sentence) ? OPENING.exec(sentence) : null)
  if (!opening || !FIRST_FIGURE.test(opening[0]) || !/^(?:the\s+)?[A-Z]/.test(sentence.slice(opening[0].length))) return -1
  return opening[0].trimEnd().length - 1
}
/** "Although it mines 14%, …": an opening whose subject is a pronoun. */
export const OPENS_WITH_PRONOUN = /^(?:[Ee]ven\s)?\w+\s(?:it|they|its|their)\s/
