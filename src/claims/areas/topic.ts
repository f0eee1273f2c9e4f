/** Whom a sentence is about, for what the next one leaves to a pronoun: the area that its main clause begins with. */
import type { Passage } from "../../mentions/index.ts"
import type { AreaId } from "../../model.ts"
import { type AreaGroup, type Sentence, sentenceOf } from "../sentence.ts"
import { isLeftOut } from "./role-words.ts"

/** What goes before a main clause and ends at its comma: "While Zambia struggles, …", "With help from Japan, …", "What Norway lost, …". */
const FRAME =
  /^(?:(?:And|But|Yet|So),? )?(?:Even )?(?:(?:Much |Just )?(?:as|As) in|While|Although|Though|Whereas|Where|What|Whatever|As|Since|Because|If|When|Once|After|Before|Until|Unless|Now that|Unlike|Like|Despite|Notwithstanding|In spite of|With|Without|Thanks to|Owing to|Due to|Under|Besides|Apart from|Far from|Among|Amid|For|From|On|By|At|Over|During|In|Within|Across|Next to|Behind|Between|Together with|Hit by|According to)\s[^,;]*,\s+(?!(?:and|or)\b)/

/** "The mines of …", "Much of …", "Miners in …": what leads to the area that a clause begins with; no verb. */
const LEADS =
  /^(?:[\W_]*(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]hat|[Tt]hen|[Tt]oday|[Nn]ow|[Aa]nd|[Bb]ut|[Yy]et|[Mm]uch|[Mm]ost|[Mm]any|[Aa]ll|[Ee]ven|[Nn]eighbouring|[Bb]oth|too|[A-Za-z-]+s|[a-z-]+) ){0,4}?(?:(?:of|in|by) (?:the )?)?$/

/**
 * The area that the main clause of a sentence begins with: of its subject, or of the frame before it where the subject has none. Null
 * where none is named.
 *
 * @example topicOf(sentence)?.ids // ["CD"] for "While Zambia struggles, the Congo booms."
 */
export function topicOf(sentence: Sentence): AreaGroup | null {
  const { text } = sentence
  const areas = sentence.areas.filter((group) => !isLeftOut(sentence, group))
  const frame = FRAME.exec(text)
  const main = frame ? frame[0].length : 0
  const [subject] = areas.filter(({ start }) => start >= main)
  if (subject && LEADS.test(text.slice(main, subject.start))) return subject
  const framed = areas.filter(({ end }) => end <= main)
  return framed.length === 1 && !subject ? framed[0]! : null
}

/** Whom the nearest of the sentences before that names areas is about; null where that cannot be told. */
export function topicBefore(before: readonly Passage[]): readonly AreaId[] | null {
  const nearest = before.findLast(({ areas }) => areas.some(({ id }) => id !== "001"))
  const topic = nearest ? topicOf(sentenceOf(nearest)) : null
  return topic && topic.form !== "adjective" ? topic.ids : null
}
