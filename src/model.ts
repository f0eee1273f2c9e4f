/** Every noun of Assay: its shape as a zod schema, and the type that follows from it. */
import { z } from "zod"

export const areaId = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9-]*$/, "an area id is an ISO 3166-1 code, a CLDR region code or a group in capitals")
export const materialId = z.string().regex(/^[a-z][a-z0-9-]*$/, "a material id is the common English name in kebab-case")

export const MEASURES = [
  "extraction",
  "processing",
  "manufacturing",
  "production",
  "capacity",
  "reserves",
  "supply",
  "import-reliance",
  "exports",
  "imports",
  "consumption",
  "recycling",
  "stocks",
  "price",
  "tariff",
  "ownership",
  "composition",
  "emissions",
  "investment",
  "other",
] as const
export const measureId = z.enum(MEASURES)
export const COMPARATORS = ["=", "about", "more than", "at least", "less than", "at most"] as const
export const comparator = z.enum(COMPARATORS)
export const STATUSES = ["actual", "target", "forecast", "hypothetical"] as const
export const status = z.enum(STATUSES)
export const SLOTS = ["materials", "origin", "destination", "measure", "kind", "value", "period", "status", "source"] as const
export const slot = z.enum(SLOTS)
export const PLACES = ["prose", "list", "table", "footnote", "chart"] as const

/** A half-open range of `Document.text`, in UTF-16 code units: `text.slice(start, end)`. */
export const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
/** A rectangle on a page in PDF points (1/72 inch), measured from the top left corner of the page as it is shown. */
export const box = z.object({
  page: z.int().positive(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})

/** From 0 to 1. */
const share = z.number().min(0).max(1)
/** `confidence` is how sure the recognition of a picture was of the word; words of the file itself have none. */
export const word = z.object({ span, box, confidence: share.optional() })
/**
 * The words of a document in columns of numbers: an eighth of the room that an object for each takes, and nothing to make anew on the way
 * from the reader to the store and the extraction. `wordsIn` and `wordsOn` of src/text/words.ts give single words.
 */
export const words = z
  .object({
    starts: z.instanceof(Uint32Array),
    ends: z.instanceof(Uint32Array),
    pages: z.instanceof(Uint32Array),
    /** X, y, width and height of each word in hundredths of a point. */
    boxes: z.instanceof(Float32Array),
    /** How sure the recognition was of each word, NaN for words of the file itself; left out for a paper without others. */
    confidences: z.instanceof(Float32Array).optional(),
  })
  .refine(({ starts, ends, pages, boxes, confidences = starts }) => {
    const sameLength = [ends, pages, confidences].every(({ length }) => length === starts.length) && boxes.length === 4 * starts.length
    return sameLength && pages.every((page) => page > 0) && boxes.every(Number.isFinite)
  }, "the columns of a document's words have one entry for each word, and each word a page and a box")
/**
 * Why a page is read from its picture: the file has no text for it, or one that nobody can read. `reader` and `confidence`, the mean of
 * its words, are null as long as that was not done.
 */
export const recognition = z.object({
  why: z.enum(["no text", "unreadable text"]),
  reader: z.enum(["tesseract"]).nullable(),
  confidence: share.nullable(),
})
/** A page without `recognition` was read from the file's own text. */
export const page = z.object({
  number: z.int().positive(),
  width: z.number(),
  height: z.number(),
  span,
  /** What the paper itself calls the page ("iv", "A-3"), where that is not its number. */
  label: z.string().optional(),
  /** Nothing of it could be read; its size is a guess. */
  damaged: z.literal(true).optional(),
  /** Its drawing is damaged in the middle: it was read up to there. */
  brokenOff: z.literal(true).optional(),
  recognition: recognition.optional(),
})
/** An entry of the table of contents that a PDF carries beside its pages; `level` 1 is the outermost, `page` null leads nowhere. */
export const outlineEntry = z.object({ title: z.string(), level: z.int().positive(), page: z.int().positive().nullable() })

/** One cell of a table: where its text stands, and which columns it covers (0-based, `to` inclusive). */
export const cell = z.object({ span, column: z.int().nonnegative(), to: z.int().nonnegative() })
/** One row; `header` rows label the columns below them, `indent` is the depth of the row label (0 is the outermost). */
export const row = z.object({ cells: z.array(cell), header: z.boolean(), indent: z.int().nonnegative() })

/** A block of text in reading order. Its `span` includes no running head, page number or watermark. */
export const block = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), span, page: z.int().positive(), level: z.int().min(1).max(6) }),
  z.object({ kind: z.literal("paragraph"), span, page: z.int().positive() }),
  z.object({ kind: z.literal("list"), span, page: z.int().positive() }),
  z.object({ kind: z.literal("caption"), span, page: z.int().positive() }),
  z.object({ kind: z.literal("footnote"), span, page: z.int().positive(), mark: z.string() }),
  z.object({ kind: z.literal("table"), span, page: z.int().positive(), rows: z.array(row) }),
])

/** What a paper is called, who brought it out, and in which year. */
export const metadata = z.object({ title: z.string().nullable(), publisher: z.string().nullable(), published: z.int().nullable() })

export const document = z.object({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  ...metadata.shape,
  /** The country whose paper it is: what "domestic" stands for. */
  country: areaId.nullable(),
  language: z.string(),
  reader: z.enum(["pdfium", "pdf-parse", "plain"]),
  /** The end of its file is missing; what was left of it was read, and pages may be gone with it. */
  cutShort: z.literal(true).optional(),
  text: z.string(),
  pages: z.array(page),
  blocks: z.array(block),
  words,
  /** Spans of superscript marks in the text ("90 %¹²"): no part of the number before them. */
  marks: z.array(span),
  /** In the order of the contents; left out where the file has none. */
  outline: z.array(outlineEntry).optional(),
})
/** Languages in which claims are found; "und" is text that is too short, or too much of tables, to tell. */
export const CLAIM_LANGUAGES: readonly string[] = ["en", "und"]

export const quantity = z.object({
  low: z.number(),
  high: z.number(),
  comparator,
  unit: z.enum(["percent", "percentage point"]),
})
export const period = z.object({ from: z.int(), to: z.int() })

const mentioned = { span, page: z.int().positive() }
export const mention = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("material"), ...mentioned, id: materialId }),
  z.object({ kind: z.literal("area"), ...mentioned, id: areaId, form: z.enum(["noun", "adjective", "possessive"]) }),
  z.object({ kind: z.literal("quantity"), ...mentioned, value: quantity }),
  z.object({ kind: z.literal("year"), ...mentioned, value: period }),
  z.object({
    kind: z.literal("measure"),
    ...mentioned,
    id: measureId,
    form: z.enum(["noun", "verb", "adjective", "phrase"]),
  }),
  z.object({ kind: z.literal("source"), ...mentioned, name: z.string() }),
])

/** Why a slot holds what it holds: the words that said so, if any, and a sentence a researcher understands. */
export const reason = z.object({ slot, span: span.nullable(), why: z.string() })

export const claim = z.object({
  id: z.string(),
  document: z.string(),
  page: z.int().positive(),
  /** What the paper calls the page, where that is not its number. */
  pageLabel: z.string().optional(),
  quote: z.string(),
  /** Where footnote marks stand in the quote; left out where there are none. */
  marks: z.array(span).optional(),
  span,
  boxes: z.array(box),
  where: z.enum(PLACES),
  materials: z.array(materialId),
  origin: z.array(areaId),
  destination: z.array(areaId),
  measure: measureId,
  kind: z.enum(["level", "change"]),
  value: quantity,
  period: period.nullable(),
  status,
  source: z.string().nullable(),
  implied: z.array(slot),
  rule: z.string(),
  reasons: z.array(reason),
  confidence: share,
  /** How sure the recognition was of its words, where they were read from a picture; `confidence` is so much lower. */
  recognised: share.optional(),
})

/** The slots of a claim that a reviewer may correct. */
export const correction = claim
  .pick({
    materials: true,
    origin: true,
    destination: true,
    measure: true,
    kind: true,
    value: true,
    period: true,
    status: true,
    source: true,
  })
  .partial()

const decided = { reviewer: z.string(), at: z.iso.datetime() }
/** What a person said about a claim. `withdrawn` takes back the last that the same person said about it. */
export const review = z.object({
  claim: z.string(),
  verdict: z.enum(["accepted", "rejected", "corrected", "withdrawn"]),
  correction: correction.nullable(),
  note: z.string().nullable(),
  /** A word of the sender's for this one decision: sent a second time, about the same claim, it is the same one. */
  request: z.string().min(1).max(100).optional(),
  ...decided,
})
/** A review that holds: one that was not taken back. */
export const standingReview = review.extend({ verdict: review.shape.verdict.exclude(["withdrawn"]) })

/** The rule of claims that a person added, where others have the name of the rule that found them. */
export const BY_PERSON = "person"
/** A claim that a person found where no rule did. */
export const addedClaim = z.object({ decided: z.literal("claim"), claim, ...decided })
/** What a person says a paper is; `null` is "it has none", a field left out stays as it was read. */
const written = z.string().trim().min(1).max(1000).nullable()
const year = z.int().min(1000, "a year is meant").max(2999, "a year is meant").nullable()
export const edit = metadata.extend({ title: written, publisher: written, published: year }).partial()
export const editedPaper = z.object({ decided: z.literal("edit"), paper: z.string(), edit, ...decided })
export const removedPaper = z.object({ decided: z.literal("removal"), paper: z.string(), name: z.string(), ...decided })
/** All that a person decides and no engine may undo. */
export const decision = z.union([z.discriminatedUnion("decided", [addedClaim, editedPaper, removedPaper]), review])

export const VERDICTS = [
  "agree",
  "conflict",
  "different period",
  "revision",
  "different scope",
  "target against actual",
  "same source",
] as const
export const verdict = z.enum(VERDICTS)

/** What claims of several papers are compared on. `[]` as destination is the world. */
export const topic = z.object({
  materials: z.array(materialId),
  measure: measureId,
  kind: z.enum(["level", "change"]),
  origin: z.array(areaId),
  destination: z.array(areaId),
})

export const LISTS = ["eu-critical-2023", "eu-strategic-2023", "us-critical-2022", "us-critical-2025", "uk-critical-2021"] as const

/** An entry of `corpus/vocabulary/materials.yaml`. `names[0]` is the one shown. */
export const material = z.strictObject({
  id: materialId,
  names: z.array(z.string().min(2)).min(1),
  /** Wordings so general ("metals") that they count only where the sentence names no other material. */
  weak: z.array(z.string().min(2)).default([]),
  symbol: z.string().optional(),
  kind: z.enum(["element", "group", "ore", "compound", "intermediate", "alloy", "product", "energy", "umbrella"]),
  broader: z.array(materialId).default([]),
  /** Members of a group, by the list or body that says so; a claim about the group is never spread to them. */
  members: z.array(materialId).default([]),
  lists: z.array(z.enum(LISTS)).default([]),
  /** A name that is also an everyday word ("lead"): it counts only beside ore, metal, a mine or another material. */
  ambiguous: z.boolean().default(false),
  /** Words that make the name mean something else when they follow ("lining") or stand before it. */
  not_before: z.array(z.string()).default([]),
  not_after: z.array(z.string()).default([]),
  source: z.string().optional(),
  note: z.string().optional(),
})

/** An entry of `corpus/vocabulary/areas.yaml`. Names are matched as written, capitals included. */
export const area = z.strictObject({
  id: areaId,
  kind: z.enum(["country", "region", "group"]),
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  adjectives: z.array(z.string()).default([]),
  /** Seats of government that stand for it ("Beijing"). */
  metonyms: z.array(z.string()).default([]),
  /** Provinces, states and regions of a country ("Katanga"): what lies in them lies in the country. */
  parts: z.array(z.string()).default([]),
  /** Adjectives and people of its parts ("Siberian"). */
  part_adjectives: z.array(z.string()).default([]),
  members: z.array(z.strictObject({ id: areaId, from: z.int().optional(), to: z.int().optional() })).default([]),
  not_before: z.array(z.string()).default([]),
  not_after: z.array(z.string()).default([]),
  source: z.string().optional(),
  note: z.string().optional(),
})

/** An entry of `corpus/vocabulary/measures.yaml`: cue words by part of speech; verbs as lemmas, with irregular forms spelled out. */
export const measure = z.strictObject({
  id: measureId,
  name: z.string(),
  gloss: z.string(),
  nouns: z.array(z.string()).default([]),
  verbs: z.array(z.string()).default([]),
  forms: z.array(z.string()).default([]),
  adjectives: z.array(z.string()).default([]),
  phrases: z.array(z.string()).default([]),
})

/** Names of laws, bodies and papers that contain a material or a country ("Critical Raw Materials Act"): masked before matching. */
export const vocabulary = z.object({
  materials: z.array(material),
  areas: z.array(area),
  measures: z.array(measure),
  masks: z.array(z.string()),
})

export type AreaId = z.infer<typeof areaId>
export type MaterialId = z.infer<typeof materialId>
export type MeasureId = z.infer<typeof measureId>
export type Comparator = z.infer<typeof comparator>
export type Status = z.infer<typeof status>
export type Slot = z.infer<typeof slot>
export type Span = Readonly<z.infer<typeof span>>
export type Box = Readonly<z.infer<typeof box>>
export type Word = Readonly<z.infer<typeof word>>
export type Words = Readonly<z.infer<typeof words>>
export type Page = Readonly<z.infer<typeof page>>
export type OutlineEntry = Readonly<z.infer<typeof outlineEntry>>
export type Cell = Readonly<z.infer<typeof cell>>
export type Row = Readonly<z.infer<typeof row>>
export type Block = Readonly<z.infer<typeof block>>
export type Metadata = Readonly<z.infer<typeof metadata>>
export type Document = Readonly<z.infer<typeof document>>
export type Quantity = Readonly<z.infer<typeof quantity>>
export type Period = Readonly<z.infer<typeof period>>
export type Mention = Readonly<z.infer<typeof mention>>
export type Reason = Readonly<z.infer<typeof reason>>
export type Claim = Readonly<z.infer<typeof claim>>
export type Correction = Readonly<z.infer<typeof correction>>
export type Review = Readonly<z.infer<typeof review>>
export type StandingReview = Readonly<z.infer<typeof standingReview>>
export type Edit = Readonly<z.infer<typeof edit>>
export type AddedClaim = Readonly<z.infer<typeof addedClaim>>
export type EditedPaper = Readonly<z.infer<typeof editedPaper>>
export type RemovedPaper = Readonly<z.infer<typeof removedPaper>>
export type Decision = Readonly<z.infer<typeof decision>>
export type Verdict = z.infer<typeof verdict>
export type Topic = Readonly<z.infer<typeof topic>>
export type Material = Readonly<z.infer<typeof material>>
export type Area = Readonly<z.infer<typeof area>>
export type Measure = Readonly<z.infer<typeof measure>>
export type Vocabulary = Readonly<z.infer<typeof vocabulary>>
