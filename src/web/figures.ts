/** Numbers, years and values as they are written everywhere on the page. */
import type { ShownClaim } from "./api.ts"

const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 2 })
const MINUS = "\u2212"
/** Keeps a figure and its sign on one line. */
const NARROW_SPACE = "\u202f"

/** `1234.5` gives "1,234.5", `-20` gives "−20". */
export const number = (value: number): string => grouped.format(value).replace("-", MINUS)

/** `plural(1, "claim")` gives "1 claim", `plural(1200, "claim")` "1,200 claims". */
export const plural = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? "" : "s"}`

const WORDS: Readonly<Record<ShownClaim["value"]["comparator"], string>> = {
  "=": "",
  about: "about ",
  "more than": "over ",
  "at least": "at least ",
  "less than": "under ",
  "at most": "up to ",
}

/** `{low: 60, high: 70, comparator: "about"}` gives "about 60–70 %"; a change always shows its direction: "+12 %". */
export function valueText({ value, kind }: Pick<ShownClaim, "value" | "kind">): string {
  const signed = (figure: number) => (kind === "change" && figure > 0 ? `+${number(figure)}` : number(figure))
  // "−30–−20" cannot be read.
  const joint = value.low < 0 ? " to " : "–"
  const range = value.low === value.high ? signed(value.low) : `${signed(value.low)}${joint}${number(value.high)}`
  return `${WORDS[value.comparator]}${range}${NARROW_SPACE}${value.unit === "percent" ? "%" : "pp"}`
}

/** `{from: 2019, to: 2022}` gives "2019–2022", one year "2019", null "". */
export const periodText = (period: ShownClaim["period"]): string =>
  period === null ? "" : period.from === period.to ? String(period.from) : `${period.from}–${period.to}`

const moment = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" })
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" })

/** When something happened, as one writes it: "26 Nov, 14:05"; a day alone "26 Nov 2026". */
export const momentText = (at: string): string => moment.format(new Date(at))
export const dayText = (at: string): string => day.format(new Date(at))

/** Confidence as a word, each from its least on. Of claims from 0.9 on, at least 97 in 100 are wholly right; from 0.6 on, more are right than wrong. */
export const CONFIDENCE = [
  { word: "sure", from: 0.9, to: 1 },
  { word: "likely", from: 0.6, to: 0.9 },
  { word: "unsure", from: 0, to: 0.6 },
] as const
export const confidenceWord = (confidence: number): (typeof CONFIDENCE)[number]["word"] =>
  CONFIDENCE.find(({ from }) => confidence >= from)?.word ?? "unsure"

/** "page 12", or "page 12 (labelled 4)" where the paper counts otherwise. */
export const pageText = ({ page, pageLabel }: Pick<ShownClaim, "page" | "pageLabel">): string =>
  pageLabel === undefined ? `page ${page}` : `page ${page} (labelled ${pageLabel})`

/** `1_400_000` gives "1.4 MB". */
export const bytesText = (bytes: number): string =>
  bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** Short words that a title keeps small, unless they begin it. */
const SMALL = new Set(["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"])

/** Words of three letters; most others that stand in capitals are somebody's initials. */
const SHORT = new Set("air all are gas has how its key law new not oil one ore our raw sea tax tin two use war way who why".split(" "))

/** Names that are written in capitals, long as they are. */
const CAPITALS = new Set([
  "EIA",
  "GAO",
  "IEA",
  "UAE",
  "USA",
  "ASEAN",
  "BRICS",
  "IRENA",
  "JOGMEC",
  "NATO",
  "OECD",
  "OPEC",
  "UNCTAD",
  "UNESCO",
  "UNIDO",
  "USGS",
])

/** A title as it is shown: words in capitals do not shout, "YTTRIUM" becomes "Yttrium"; "EU", "US" and "G7" stay as they are. */
export function quietTitle(title: string): string {
  const letters = title.replace(/[^\p{L}]/gu, "")
  const loud = letters.length > 0 && letters === letters.toUpperCase()
  let first = true
  let shouted = false
  return title.replace(/\p{L}[\p{L}\p{M}’']*/gu, (word) => {
    const begins = first
    first = false
    // Between words that shout a short one does, too: "CRITICAL RAW MATERIALS".
    const least = loud ? 4 : shouted ? 3 : 5
    const lower = word.toLowerCase()
    const asWord = (word.length >= least && /[AEIOUY]/.test(word)) || (loud && SHORT.has(lower))
    const shouts = word === word.toUpperCase() && !CAPITALS.has(word) && asWord
    shouted = shouts
    if (loud && SMALL.has(lower)) return begins ? lower[0]!.toUpperCase() + lower.slice(1) : lower
    return shouts ? word[0]! + lower.slice(1) : word
  })
}

/** Why a paper failed: what is said for the command line, said for the page, where the field for the password stands beside it. */
export const reasonText = (reason: string | null): string => reason?.replace("give one with --password", "give it here") ?? ""

/** A paper's title; before it is read, the name of its file. */
export const titleOf = (paper: Pick<ShownClaim["paper"], "title" | "name">): string => (paper.title ? quietTitle(paper.title) : paper.name)
