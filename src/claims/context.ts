/** What a sentence inherits: from its headings, from the sentences before it, from the paper. */

import { findAreas } from "../mentions/areas.ts"
import type { FoundMeasure } from "../mentions/found.ts"
import type { Lexicon, Passage } from "../mentions/index.ts"
import { findMeasures } from "../mentions/measures.ts"
import type { AreaId, Document, Material, MaterialId } from "../model.ts"
import type { Slots } from "./draft.ts"

/** The year after which nothing is a fact, where a paper does not say when it was published. */
export const LATEST = 2026

export interface Context {
  readonly country: AreaId | null
  /** The country stands in the paper's title. */
  readonly titled: boolean
  /** True for what is manufactured ("battery cells"), not mined or refined. */
  readonly isProduct: (material: MaterialId) => boolean
  /** True for a product that is assembled ("battery cells"), not grown, burnt or made in bulk ("timber", "cement", "petrol"). */
  readonly isManufactured: (material: MaterialId) => boolean
  /** True for what comes out of a refinery ("lithium hydroxide", "spherical graphite"). */
  readonly isRefined: (material: MaterialId) => boolean
  /** True when one material is a kind of the other, however far: titanium dioxide of titanium, lng of energy. */
  readonly isA: (material: MaterialId, other: MaterialId) => boolean
  /** What sort of thing it is: an element, an ore, an alloy. */
  readonly materialKind: (material: MaterialId) => Material["kind"] | undefined
  /** A kind of a material by its adjective, when the vocabulary has it: "synthetic" graphite, "heavy" rare earths. */
  readonly kindOf: (adjective: string, material: MaterialId) => MaterialId | undefined
  readonly published: number | null
  /** Material of the nearest heading that names one. */
  readonly heading: Passage | null
  /** The sentences before it in the same block, at most `FAR`, nearest last. */
  readonly before: readonly Passage[]
  readonly after: Passage | null
  /** What the sentence before speaks of first; it is looked for only when it is asked for. */
  readonly subjectBefore: () => FoundMeasure | undefined
  /** What the last claim of the same block was about; filled in as the rules go along. */
  readonly previous: Slots | null
  /** What the paragraph is headed with: "Import Sources", "Recycling"; in a sheet also what the one before it is headed with. */
  readonly head: string | null
  /** The line right above a list that says what its items are: "Refined cobalt by country in 2022:". */
  readonly lead: Passage | null
  /** The country in whose name a body speaks: "Statistics Norway", "the Geological Survey of India". */
  readonly countryOfBody: (text: string) => AreaId | null
  /** The one material a sheet is about: its title names it and nothing else ("COBALT"). */
  readonly topic: readonly MaterialId[]
}

/** Headings that run into the paragraph: "Recycling:", "Import Sources (2019-22):". */
function runInHead(text: string): string | null {
  return text.match(/^([A-Z][A-Za-z,\s/-]{2,60}?)(?:\s*\([^)]*\))?:\s/)?.[1] ?? null
}

const LEADS = /(?::|\b(?:as follows|the following)\.?)\s*$/
const BULLET = /^\s*[-–—•*·▪◦]\s/

/** How many sentences of its block a sentence can look back to; a block without end would cost its square. */
const FAR = 40

/** The context of every passage of a document, in the order of the passages. */
export function contextsOf(document: Document, passages: readonly Passage[], lexicon: Lexicon): Context[] {
  const topic = topicOf(passages)
  const titled = areaOfTitle(document, passages, lexicon)
  let heading: Passage | null = null
  let head: string | null = null
  let lead: Passage | null = null
  return passages.map((passage, at) => {
    const { block } = passage
    if (block.kind === "heading") heading = passage
    // The line above a list stays until another paragraph begins that is no item.
    if (passages[at - 1] && passages[at - 1]?.block !== block) {
      const last = passages[at - 1]!
      if (LEADS.test(last.text) || last.block.kind === "caption") lead = { ...last, measures: findMeasures(last.text, lexicon) }
      else if (last.block.kind !== "list" && last.block !== lead?.block && !BULLET.test(last.text)) lead = null
    }
    if (block !== passages[at - 1]?.block) {
      const own = runInHead(document.text.slice(block.span.start, block.span.end))
      head = own ?? (block.kind === "paragraph" && topic.length > 0 ? head : null)
    }
    const before: Passage[] = []
    for (let back = at - 1; back >= at - FAR && passages[back]?.block === passage.block; back--) before.unshift(passages[back]!)
    const next = passages[at + 1]
    return {
      country: titled ?? document.country,
      titled: titled !== null,
      isRefined: (material) => lexicon.material.get(material)?.kind === "intermediate",
      isManufactured: (material) => {
        const { kind, broader = [] } = lexicon.material.get(material) ?? {}
        return kind === "product" && !broader.some((id) => ["umbrella", "energy"].includes(lexicon.material.get(id)?.kind ?? ""))
      },
      isProduct: (material) => lexicon.material.get(material)?.kind === "product",
      isA: (material, other) => broaderThan(material, lexicon).includes(other),
      materialKind: (material) => lexicon.material.get(material)?.kind,
      kindOf: (adjective, material) =>
        [material, ...(lexicon.material.get(material)?.broader ?? [])]
          .map((id) => `${adjective} ${lexicon.material.get(id)?.names[0]?.replace(/^base (?=metals)/, "") ?? ""}`)
          .map((name) => lexicon.materials.find(name).find(({ text }) => text === name)?.value.material.id)
          .find((id) => id !== undefined),
      published: document.published,
      heading,
      head,
      lead,
      before,
      previous: null,
      subjectBefore: () => {
        const last = before.at(-1)
        const cues = last ? findMeasures(last.text, lexicon) : []
        return cues.find(({ id }) => id !== "supply" && id !== "other") ?? cues[0]
      },
      after: next && next.block === passage.block ? next : null,
      countryOfBody: (text) => countryOfBody(text, lexicon),
      topic,
    }
  })
}

/** Bodies that count what lies in every country speak of their own least of all. */
const OF_ALL_COUNTRIES: ReadonlySet<AreaId> = new Set<AreaId>(["US", "GB"])

/** The one country whose name stands in the name of a body; null where two do, or none. */
function countryOfBody(text: string, lexicon: Lexicon): AreaId | null {
  const named = new Set(
    lexicon.masks.find(text).flatMap(({ start, end }) => lexicon.areas.find(text.slice(start, end)).map(({ value }) => value.area.id)),
  )
  const [only] = named
  return named.size === 1 && only && /^[A-Z]{2}$/.test(only) && !["EU", "EZ", "UN"].includes(only) && !OF_ALL_COUNTRIES.has(only)
    ? only
    : null
}

/** All that a material is a kind of, nearest first; groups of groups are few. */
function broaderThan(id: MaterialId, lexicon: Lexicon): readonly MaterialId[] {
  const near = lexicon.material.get(id)?.broader ?? []
  return [...near, ...near.flatMap((one) => broaderThan(one, lexicon))]
}

/** The material of the title, or of the first heading that is nothing but materials. */
function topicOf(passages: readonly Passage[]): MaterialId[] {
  for (const passage of passages.slice(0, 40)) {
    if (passage.block.kind !== "heading" || passage.materials.length === 0) continue
    const rest = passage.materials.reduce(
      (text, { start, end }) => text.slice(0, start) + "_".repeat(end - start) + text.slice(end),
      passage.text,
    )
    if (/^[_\s()&,]*(?:and|natural)?[_\s()&,\d]*$/i.test(rest)) return [...new Set(passage.materials.map(({ id }) => id))]
  }
  return []
}

/** The one area that the title names ("China's Rare-Earth Industry"): what the paper is about, wherever it was written. */
function areaOfTitle(document: Document, passages: readonly Passage[], lexicon: Lexicon): AreaId | null {
  const title = document.title ?? passages.find(({ block }) => block.kind === "heading")?.text ?? ""
  const areas = new Set(findAreas(title, lexicon).map(({ id }) => id))
  return areas.size === 1 ? [...areas][0]! : null
}
