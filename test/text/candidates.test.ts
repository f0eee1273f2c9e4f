import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { PASSING } from "../../src/claims/areas/in-passing.ts"
import { figuresOf } from "../../src/claims/figure.ts"
import { REJECTIONS } from "../../src/claims/no-claim/rejections.ts"
import { sentenceOf } from "../../src/claims/sentence.ts"
import { sketchOf } from "../../src/claims/trade/sketch.ts"
import { ALL_CONSTRUCTIONS } from "../../src/claims/trade/trade.ts"
import { loadExamples, loadVocabulary } from "../../src/corpus/index.ts"
import { lexiconOf, passagesOf } from "../../src/mentions/index.ts"
import { FORMS } from "../../src/mentions/sources.ts"
import { candidatesAmong } from "../../src/text/candidates.ts"
import { needsOf } from "../../src/text/needs.ts"
import { documentOfText } from "../../src/text/plain.ts"

describe("what a pattern needs", () => {
  const told: readonly (readonly [RegExp, readonly (readonly string[])[]])[] = [
    [/\b(?:buys?|bought) \w+ from/, [[" from"], ["buys ", "buy ", "bought "]]],
    [/[Oo]f (?<giver>Peru|Chile)['’]s/, [["of peru's", "of peru’s", "of chile's", "of chile’s"]]],
    [/^(?!.*\bworld\b)Zinc(?= rose)/, [[" rose"], ["zinc"]]],
    [/(?:tin )?(?:lead)*gold+/, [["gol"]]],
    [/colou?rs\.$/i, [["colours.", "colors."]]],
    [/(?:zinc|\w+)|tin/, []],
    [/[a-z]{3}\d\s(?<!x)\/of/, [["/of"]]],
    [/zinc[^x]tin[\]]/, [["zinc"], ["tin"]]],
    [/kelvin/iu, []],
  ]
  test.each(told)("%s", (pattern, needs) => expect(needsOf(pattern)).toEqual(needs))

  /** A pattern, and a text that it fits. */
  interface Sample {
    readonly source: string
    readonly text: string
  }
  const letters = fc.stringMatching(/^[a-d A-D]{1,4}$/)
  const { sample } = fc.letrec<{ sample: Sample }>((tie) => {
    const inner = tie("sample")
    return {
      sample: fc.oneof(
        { maxDepth: 5 },
        letters.map((text) => ({ source: text, text })),
        fc.constantFrom(
          { source: "\\w", text: "b" },
          { source: "[^x]", text: "é" },
          { source: "[cC]", text: "C" },
          { source: "\\.", text: "." },
        ),
        fc.tuple(inner, inner).map(([one, two]) => ({ source: one.source + two.source, text: one.text + two.text })),
        fc.tuple(inner, inner).map(([one, two]) => ({ source: `(?:${one.source}|${two.source})`, text: two.text })),
        fc.tuple(inner, fc.boolean()).map(([{ source, text }, is]) => ({ source: `(?:${source})?`, text: is ? text : "" })),
        fc.tuple(inner, fc.nat(2)).map(([{ source, text }, often]) => ({ source: `(${source})*?`, text: text.repeat(often) })),
        fc.tuple(inner, fc.nat(2)).map(([{ source, text }, often]) => ({ source: `(?:${source}){1,3}`, text: text.repeat(often + 1) })),
        inner.map(({ source, text }) => ({ source: `(?=${source})${source}(?!xyz)`, text })),
      ),
    }
  })
  test("is in every text that it fits", () => {
    fc.assert(
      fc.property(sample, fc.constantFrom("", "i"), letters, ({ source, text }, flags, around) => {
        const pattern = new RegExp(source, flags)
        fc.pre(pattern.test(around + text + around))
        expect(candidatesAmong([pattern], (one) => [one])(around + text + around)).toEqual([pattern])
      }),
      { numRuns: 2000 },
    )
  })
})

describe("of the lists that are tried only so far as a sentence allows", () => {
  const lexicon = lexiconOf(loadVocabulary())
  const passages = loadExamples()
    .flatMap(({ sentence }) => passagesOf(documentOfText(sentence, { id: "0".repeat(64) }), lexicon))
    .filter(({ quantities }) => quantities.length > 0)
  const sentences = passages.map(({ text }) => text)
  const sketches = passages.map(sentenceOf).flatMap((sentence) => figuresOf(sentence).map((figure) => sketchOf(figure, sentence)))
  const rejections = REJECTIONS.flatMap(({ after, before, opening, around, sentence }) => [after, before, opening, around, sentence])
  const passing = PASSING.flatMap(({ before, after }) => [before, after])
  test.each([
    ["constructions of trade", ALL_CONSTRUCTIONS.map(({ pattern }) => pattern), sketches],
    ["what is no claim", rejections, sentences],
    ["areas in passing", passing, sentences],
    ["sources", FORMS.map(({ pattern }) => pattern), sentences],
  ] as const)("%s: each that fits an example is tried on it", (_, given, texts) => {
    const patterns: RegExp[] = [...given].filter((pattern) => pattern !== undefined)
    const among = candidatesAmong(patterns, (pattern) => [pattern])
    const missed = texts.flatMap((text) => {
      const candidates = new Set(among(text))
      return patterns.filter((pattern) => !candidates.has(pattern) && text.search(pattern) >= 0).map((pattern) => [pattern.source, text])
    })
    expect(missed).toEqual([])
    expect(texts.reduce((sum, text) => sum + among(text).length, 0)).toBeLessThan(texts.length * patterns.length * 0.5)
  })
})
