/** Whom a sentence is about, for what the next one leaves to a pronoun: the area that its main clause begins with. */
import type { Passage } from "../../mentions/index.ts"
import type { AreaId } from "../../model.ts"
import { mainClauseIn } from "../../text/openings.ts"
import { type AreaGroup, type Sentence, sentenceOf } from "../sentence.ts"
import { isLeftOut } from "./role-words.ts"

/** "The mines of …", "Much of …", "Miners in …": what leads to the area that a clause begins with; no verb. */
const LEADS =
  /^(?:[\W_]*(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]hat|[Tt]hen|[Tt]oday|[Nn]ow|[Aa]nd|[Bb]ut|[Yy]et|[Mm]uch|[Mm]ost|[Mm]any|[Aa]ll|[Ee]ven|[Nn]eighbouring|[Bb]oth|too|[A-Za-z-]+s|[a-z-]+) ){0,4}?(?:(?:of|in|by) (?:the )?)?$/

/** "The metals on the G20's list are dominated by China": whom a statement about a thing is about. */
const AGENT =
  /\b(?:dominated|controlled|led|headed|topped|supplied|provided|delivered|produced|made|mined|refined|monopoli[sz]ed|met|covered)\s+(?:\w+ly\s+)?by\s+(?:the\s+)?$/

/**
 * The area that the main clause of a sentence begins with: of its subject, or of the frame before it where the subject has none. Null
 * where none is named.
 *
 * @example topicOf(sentence)?.ids // ["CD"] for "While Zambia struggles, the Congo booms."
 */
export function topicOf(sentence: Sentence): AreaGroup | null {
  const { text } = sentence
  const areas = sentence.areas.filter((group) => !isLeftOut(sentence, group))
  const main = mainClauseIn(text)
  const [subject] = areas.filter(({ start }) => start >= main)
  if (subject && LEADS.test(text.slice(main, subject.start)))
    return (
      (subject.form === "possessive"
        ? areas.find(({ start }) => start > subject.end && AGENT.test(text.slice(subject.end, start)))
        : null) ?? subject
    )
  const framed = areas.filter(({ end }) => end <= main)
  return framed.length === 1 && !subject ? framed[0]! : null
}

/** Whom the nearest of the sentences before that names areas is about; null where that cannot be told. */
export function topicBefore(before: readonly Passage[]): readonly AreaId[] | null {
  const nearest = before.findLast(({ areas }) => areas.some(({ id }) => id !== "001"))
  const topic = nearest ? topicOf(sentenceOf(nearest)) : null
  return topic && topic.form !== "adjective" ? topic.ids : null
}
