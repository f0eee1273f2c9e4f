/** What a reader of a paper's claims should know of the paper: that it has none yet for its language, what of it was not read, and by whom it was. */
import { CLAIM_LANGUAGES, type Document } from "../model.ts"

const languages = new Intl.DisplayNames(["en"], { type: "language" })

/** Why pages without readable text were not read from their pictures: not yet, not at all, or in vain. */
export type Unseen = "waiting" | "off" | "in vain"

/**
 * A sentence each, none for a paper of which nothing is to be said: `["It is in German; claims are found in English papers only so
 * far.", "Pages 3 and 7–9 are damaged and were not read.", "Page 2 is read from its picture (OCR), 93 % sure of the words."]`.
 */
export function notesOf(
  { language, pages, reader, cutShort }: Pick<Document, "language" | "pages" | "reader" | "cutShort">,
  unseen: Unseen,
): string[] {
  const damaged = pages.flatMap((page) => (page.damaged ? [page.number] : []))
  const brokenOff = pages.flatMap((page) => (page.brokenOff ? [page.number] : []))
  const seen = pages.filter(({ recognition }) => recognition?.reader)
  const blind = pages.flatMap(({ number, recognition }) => (recognition?.reader === null ? [number] : []))
  return [
    ...(cutShort ? [`Its file is cut short, as after a download that broke off: ${wholeInWords(pages.length - damaged.length)}.`] : []),
    ...(seen.length === 0 ? [] : [`${scansInWords(seen)}.`]),
    ...(blind.length === 0 ? [] : [`${pagesInWords(blind)} without readable text; ${unseenInWords(blind.length === 1, unseen)}.`]),
    ...(CLAIM_LANGUAGES.includes(language) ? [] : [`It is in ${languages.of(language)}; claims are found in English papers only so far.`]),
    ...(damaged.length === 0 ? [] : [`${pagesInWords(damaged)} damaged and ${damaged.length === 1 ? "was" : "were"} not read.`]),
    ...(brokenOff.length === 0
      ? []
      : [
          `${pagesInWords(brokenOff)} damaged in the middle and ${brokenOff.length === 1 ? "was" : "were"} read up to there; something may be missing.`,
        ]),
    ...(reader === "pdf-parse" ? ["It was read by pdf-parse, for PDFium could not; what is lit on its pages may lie a little off."] : []),
  ]
}

/** "Pages 1–15 are read from their pictures (OCR), 93 % sure of their words": on the mean of these pages. */
function scansInWords(scans: Document["pages"]): string {
  const sure = scans.reduce((sum, { recognition }) => sum + (recognition?.confidence ?? 0), 0) / scans.length
  const whose = scans.length === 1 ? "its picture (OCR)" : "their pictures (OCR)"
  return `${pagesInWords(scans.map(({ number }) => number))} read from ${whose}, ${Math.round(100 * sure)} % sure of the words`
}

/** "82 pages of it are whole, and others may be gone" */
function wholeInWords(pages: number): string {
  return `${pages} ${pages === 1 ? "page of it is" : "pages of it are"} whole, and others may be gone`
}

function unseenInWords(one: boolean, unseen: Unseen): string {
  if (unseen === "waiting") return one ? "it waits to be read from its picture (OCR)" : "they wait to be read from their pictures (OCR)"
  if (unseen === "off") return "reading pictures of pages (OCR) is switched off"
  const whose = one ? "its picture" : "their pictures"
  // Empty, or too slow on a busy machine: which of the two is not kept, so that neither is said.
  return `nothing could be read in ${whose} (OCR) in the time a page has (ASSAY_OCR_SECONDS); reading the paper again tries once more`
}

/** "Page 31 is", "Pages 3, 5 and 7–9 are". */
function pagesInWords(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && number === last.to + 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  const parts = runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(", ")
  return numbers.length === 1 ? `Page ${parts} is` : `Pages ${parts.replace(/, (?=\d+(?:–\d+)?$)/, " and ")} are`
}

/** "p. 12", or "p. 12 (labelled 4)" where the paper counts otherwise. */
export const pageInWords = ({
  page,
  pageLabel = null,
}: {
  readonly page: number
  readonly pageLabel?: string | null | undefined
}): string => (pageLabel === null ? `p. ${page}` : `p. ${page} (labelled ${pageLabel})`)
