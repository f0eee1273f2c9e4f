/** Papers, documents and claims to store. */
import { createHash } from "node:crypto"
import type { Claim, Document, Review } from "../../src/model.ts"
import type { NewPaper } from "../../src/store/store.ts"

/** The SHA-256 of a word, as a paper's id. */
export const idOf = (word: string) => createHash("sha256").update(word).digest("hex")

export const aPaper = (word: string, more: Partial<NewPaper> = {}): NewPaper => ({
  id: idOf(word),
  name: `${word}.pdf`,
  collection: "",
  bytes: 1000,
  ...more,
})

/** A claim of the paper `word`; its id follows from its other fields, as it does when it is read. */
export function aClaim(word: string, more: Partial<Claim> = {}): Claim {
  const claim = {
    document: idOf(word),
    page: 1,
    quote: "China refines about 72 % of the world's cobalt",
    span: { start: 100, end: 146 },
    boxes: [{ page: 1, x: 72.01, y: 100.5, width: 300, height: 12 }],
    where: "prose" as const,
    materials: ["cobalt"],
    origin: ["CN"],
    destination: [],
    measure: "processing" as const,
    kind: "level" as const,
    value: { low: 72, high: 72, comparator: "about" as const, unit: "percent" as const },
    period: { from: 2022, to: 2022 },
    status: "actual" as const,
    source: null,
    implied: [],
    rule: "subject-share",
    reasons: [{ slot: "materials" as const, span: null, why: "the sentence names it" }],
    confidence: 0.9,
    ...more,
  }
  return { id: more.id ?? createHash("sha256").update(JSON.stringify(claim)).digest("hex").slice(0, 24), ...claim }
}

/** As many claims of one paper as there are starts, each at its place. */
export function claimsAt<Starts extends readonly number[]>(word: string, ...starts: Starts): { [At in keyof Starts]: Claim } {
  return starts.map((start) => aClaim(word, { span: { start, end: start + 46 } })) as { [At in keyof Starts]: Claim }
}

export const aReview = (claim: string, more: Partial<Review> = {}): Review => ({
  claim,
  verdict: "accepted",
  correction: null,
  note: null,
  reviewer: "ann",
  at: "2026-01-02T03:04:05Z",
  ...more,
})

/** A document with every kind of block, and in its text what broken PDFs hold: a NUL, half a surrogate pair, a ligature. */
export function aDocument(word: string): Document {
  const text = "Cobalt\n\nChina re\uFB01nes 72 %\u00B9 of it\0 \uD83D now.\n\nA\tB"
  return {
    id: idOf(word),
    title: "Cobalt\0 outlook",
    publisher: "Ministry",
    published: 2024,
    country: "DE",
    language: "en",
    reader: "pdfium",
    text,
    pages: [{ number: 1, width: 595.28, height: 841.89, span: { start: 0, end: text.length } }],
    blocks: [
      { kind: "heading", span: { start: 0, end: 6 }, page: 1, level: 1 },
      { kind: "paragraph", span: { start: 8, end: 38 }, page: 1 },
      {
        kind: "table",
        span: { start: 40, end: 43 },
        page: 1,
        rows: [{ cells: [{ span: { start: 40, end: 41 }, column: 0, to: 0 }], header: true, indent: 0 }],
      },
    ],
    words: {
      // Out of order: words of a table may be.
      starts: Uint32Array.of(0, 8, 14, 2),
      ends: Uint32Array.of(6, 13, 20, 4),
      pages: Uint32Array.of(1, 1, 2, 1),
      boxes: Float32Array.of(7212.3456789, 10, 3330, 1100, -50, 2000, 1e-7, 1100, 10000, 2000, 3e9, 1100, 10000, 2000, 3000, 1100),
      confidences: Float32Array.of(Number.NaN, 0.123456789, 1, 0),
    },
    marks: [{ start: 25, end: 26 }],
  }
}
