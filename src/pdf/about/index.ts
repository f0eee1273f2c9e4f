/** What a paper is: its title, who published it, when, and in which language. */
import type { Document } from "../../model.ts"
import type { MarginLine } from "../layout/furniture.ts"
import type { Ink, InkedShape } from "../layout/ink.ts"
import type { PaperInfo } from "../raw.ts"
import { imprintOf } from "./imprint.ts"
import { languageOf } from "./language.ts"
import { publisherOf } from "./publishers.ts"
import { titleOf } from "./title.ts"

export type About = Pick<Document, "title" | "publisher" | "published" | "country" | "language">

/** A line that is a name or a date and no sentence has at most so many words. */
const SHORT = 14
/** A block that names who published a paper has at most so many lines; longer ones are prose, and footnotes cite, which names others. */
const IMPRINT = 4
/** An imprint stands among so many blocks of the first page. */
const BEGINNING = 4

/** Read from the first pages, the running heads and feet, and last from what the file says about itself. */
export const aboutOf = (
  shapes: readonly InkedShape[],
  furniture: readonly MarginLine[],
  info: PaperInfo,
  text: string,
  ink: Pick<Ink, "unmarked">,
): About => {
  const early = shapes.flatMap((shape) => (shape.kind !== "table" && shape.lines[0]!.page <= 2 ? [shape] : []))
  const short = early
    .flatMap(({ kind, lines }) => (kind !== "footnote" && lines.length <= IMPRINT ? lines : []))
    .filter((line) => line.text.split(" ").length <= SHORT && !/^(?:Sources?|Notes?)\b/.test(line.text))
  const onFirst = short.filter(({ page }) => page === 1).map((line) => line.text)
  const repeated = [...new Set(furniture.map((line) => line.text))]
  const onBoth = short.map((line) => line.text)
  const beginning = new Set(early.slice(0, BEGINNING).flatMap(({ lines }) => lines))
  const imprint = [...short.filter((line) => line.page === 1 && beginning.has(line)).map(({ text }) => text), ...repeated]
    .map(imprintOf)
    .find((found) => found !== null)
  const publisher = imprint
    ? (publisherOf([[imprint.body]]) ?? { name: imprint.body, country: null })
    : publisherOf([repeated, onFirst, [info.author ?? ""], onBoth])
  return {
    title: titleOf(early, repeated, info, publisher?.name ?? null, ink),
    publisher: publisher?.name ?? null,
    published: publishedIn([...repeated, ...onFirst, ...onBoth]) ?? imprint?.year ?? info.created,
    country: publisher?.country ?? null,
    language: languageOf(text),
  }
}

const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
const DATES: readonly RegExp[] = [
  new RegExp(`\\b${MONTH}(?: \\d{1,2},?)?,? ((?:19|20)\\d\\d)\\b`),
  /\b(?:Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre|Januar|Februar|März|Juni|Juli|Oktober|Dezember) ((?:19|20)\d\d)\b/i,
  /\b\d{1,2}[./]\d{1,2}[./]((?:19|20)\d\d)\b/,
  /(?:^|[:,©] ?)((?:19|20)\d\d)$/,
]

/** The year of the first date: one with a month's name anywhere counts before bare numbers. */
const publishedIn = (lines: readonly string[]): number | null => {
  for (const date of DATES) {
    for (const line of lines) {
      const year = date.exec(line)?.[1]
      if (year) return Number(year)
    }
  }
  return null
}
