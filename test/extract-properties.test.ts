/** What holds of every document, whatever it says. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { explained } from "../src/claims/explain.ts"
import { loadExamples, loadVocabulary } from "../src/corpus/index.ts"
import { extract } from "../src/extract.ts"
import { lexiconOf, passagesOf } from "../src/mentions/index.ts"
import { claim as claimSchema, type Document, mention as mentionSchema, type Span } from "../src/model.ts"
import { documentOfText } from "../src/text/plain.ts"

const lexicon = lexiconOf(loadVocabulary())
const examples = loadExamples()
const id = "0".repeat(64)

/** Bits that are most likely to trip a reader: figures, brackets, marks and words of the field in no order. */
const shard = fc.oneof(
  fc.constantFrom(
    ..."% ( ) ; : , . - – — / ~ < > → ' ’ “ ” 1,5 50-percent two-thirds half 2019–22 U.S. respectively from to by of the".split(" "),
  ),
  fc.constantFrom("China", "cobalt", "lead", "Import Sources (2019–22):", "mined", "refines", "imports", "increased", "$&", "\\u0000"),
  fc.nat({ max: 3000 }).map((n) => `${n}%`),
  fc.string({ unit: "grapheme", maxLength: 12 }),
)
const noise = fc.array(shard, { maxLength: 20 }).map((shards) => shards.join(" "))
const sentence = fc.constantFrom(...examples.map(({ heading, sentence }) => (heading ? `${heading}\n\n${sentence}` : sentence)))
const torn = fc.tuple(sentence, fc.nat(200), fc.nat(200)).map(([text, from, length]) => text.slice(from, from + length))
const text = fc
  .array(fc.tuple(fc.oneof({ weight: 4, arbitrary: sentence }, torn, noise), fc.constantFrom(" ", "", "\n", "\n\n")), { maxLength: 8 })
  .map((pieces) => pieces.flat().join(""))

/** A table of words and figures in no order, under a caption that may say what they are. */
const tabled = fc
  .record({
    caption: fc.constantFrom("", "Table 1. Import sources of cobalt, in percent", "Reserves by country (2023), %", "Duties"),
    rows: fc.array(
      fc.array(fc.oneof(fc.constantFrom("", "China", "Cobalt", "2022", "2023p", "78", ">95", "12%", "other", "Share, %"), noise), {
        minLength: 1,
        maxLength: 4,
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    headers: fc.nat({ max: 2 }),
  })
  .map(({ caption, rows, headers }): Document => {
    let text = caption
    const place = (words: string): Span => {
      text += text ? "\n" : ""
      const start = text.length
      text += words
      return { start, end: text.length }
    }
    const lines = rows.map((cells, at) => ({
      cells: cells.map((words, column) => ({ span: place(words), column, to: column })),
      header: at < headers,
      indent: at % 2,
    }))
    const start = caption ? caption.length + 1 : 0
    const blocks: Document["blocks"] = [
      ...(caption ? [{ kind: "caption" as const, page: 1, span: { start: 0, end: caption.length } }] : []),
      { kind: "table", page: 1, span: { start, end: text.length }, rows: lines },
    ]
    return { ...documentOfText(text, { id, country: "US" }), blocks }
  })

const paper = fc.oneof({ weight: 3, arbitrary: text.map((text) => documentOfText(text, { id })) }, tabled)

describe("whatever a document says,", () => {
  it("every mention and claim is whole and shows the words it rests on", () => {
    fc.assert(
      fc.property(paper, (document) => {
        const within = ({ start, end }: Span) => start >= 0 && start < end && end <= document.text.length
        const { mentions, claims } = extract(document, lexicon)
        for (const mention of mentions) {
          mentionSchema.parse(mention)
          expect(within(mention.span)).toBe(true)
        }
        for (const claim of claims) {
          claimSchema.parse(claim)
          expect(within(claim.span)).toBe(true)
          expect(claim.quote).toBe(document.text.slice(claim.span.start, claim.span.end).replace(/\s+/g, " "))
          expect(claim.materials.length).toBeGreaterThan(0)
          expect(claim.value.low).toBeLessThanOrEqual(claim.value.high)
          for (const { span } of claim.reasons) if (span) expect(within(span)).toBe(true)
        }
        expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length)
      }),
      // Two equal figures of one clause once had one id.
      { numRuns: 300, examples: [[documentOfText("cobalt 50-percent 50-percent", { id })]] },
    )
  })

  it("the same document gives the same bytes", () => {
    fc.assert(
      fc.property(paper, (document) => {
        const again = structuredClone(document)
        expect(JSON.stringify(extract(document, lexicon))).toBe(JSON.stringify(extract(again, lexicon)))
        expect(document).toEqual(again)
      }),
      { numRuns: 100 },
    )
  })

  it("each claim is explained once, and each percentage has a claim or a reason", () => {
    fc.assert(
      fc.property(paper, (document) => {
        const { mentions, claims } = extract(document, lexicon)
        const percentages = explained(document, passagesOf(document, lexicon), claims).flatMap((unit) => unit.percentages)
        expect(percentages.filter(({ claim, why }) => (claim === null) === (why === null))).toEqual([])
        expect(new Set(percentages.flatMap(({ claim }) => claim?.id ?? []))).toEqual(new Set(claims.map((claim) => claim.id)))
        const spans = new Set(percentages.map(({ span }) => span.start))
        expect(mentions.filter(({ kind, span }) => kind === "quantity" && !spans.has(span.start))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

it("a paragraph about something else changes no claim before it", () => {
  const alone = fc.constantFrom(...examples.filter(({ heading }) => !heading).map(({ sentence }) => sentence))
  fc.assert(
    fc.property(alone, (sentence) => {
      const meaning = (text: string) => extract(documentOfText(text, { id }), lexicon).claims.map(({ id: _, ...claim }) => claim)
      expect(meaning(`${sentence}\n\nThe meeting was closed in the late afternoon.`)).toEqual(meaning(sentence))
    }),
    { numRuns: 200 },
  )
})
