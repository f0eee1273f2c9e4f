import type { MaterialId, MeasureId } from "../model.ts"

/** How a measure is spoken of. */
export interface Phrase {
  /** "mining", in "China's mining of cobalt". */
  readonly noun: string
  /** Between the noun and the material: "of", "for", "on". */
  readonly link: string
  /** Whose it is: the party that stands before the noun. `either` takes the origin, else the destination. */
  readonly owner: "origin" | "destination" | "either" | "nobody"
  /** What joins the party that does not own it: "EU imports of borates *from* Türkiye". */
  readonly origin: string
  readonly destination: string
  readonly plural?: true
  /** A countable noun, which needs "the" where nobody owns it: "the price of gallium". */
  readonly countable?: true
  /** The figure is the share of the other party, which then follows it: "EU imports of borates: 98 % from Türkiye". */
  readonly share?: true
  /** A level can be told as what the owner does: "China mines 70 % of the world's cobalt". */
  readonly verb?: Verb
}

/** "mines", "mine", "mined", and what stands between the share and the material: "reserves of". */
export interface Verb {
  readonly one: string
  readonly many: string
  readonly past: string
  readonly object: string
}

const verb = (one: string, many: string, past: string, object = ""): Verb => ({ one, many, past, object })

const PHRASES: Readonly<Record<MeasureId, Phrase>> = {
  extraction: { noun: "mining", link: "of", owner: "origin", origin: "by", destination: "for", verb: verb("mines", "mine", "mined") },
  processing: {
    noun: "processing",
    link: "of",
    owner: "origin",
    origin: "by",
    destination: "for",
    verb: verb("processes", "process", "processed"),
  },
  manufacturing: {
    noun: "manufacturing",
    link: "of",
    owner: "origin",
    origin: "by",
    destination: "for",
    verb: verb("makes", "make", "made"),
  },
  production: {
    noun: "production",
    link: "of",
    owner: "origin",
    origin: "by",
    destination: "for",
    verb: verb("produces", "produce", "produced"),
  },
  capacity: {
    noun: "capacity",
    link: "for",
    owner: "origin",
    origin: "in",
    destination: "serving",
    verb: verb("has", "have", "had", "capacity for "),
  },
  reserves: {
    noun: "reserves",
    link: "of",
    owner: "origin",
    origin: "in",
    destination: "for",
    plural: true,
    verb: verb("holds", "hold", "held", "reserves of "),
  },
  supply: { noun: "supply", link: "of", owner: "destination", origin: "from", destination: "to", share: true },
  "import-reliance": {
    noun: "reliance",
    link: "on imports of",
    owner: "destination",
    origin: "from",
    destination: "by",
    verb: verb("relies", "rely", "relied"),
  },
  exports: { noun: "exports", link: "of", owner: "origin", origin: "from", destination: "to", plural: true, share: true },
  imports: { noun: "imports", link: "of", owner: "destination", origin: "from", destination: "to", plural: true, share: true },
  consumption: { noun: "consumption", link: "of", owner: "destination", origin: "from", destination: "in", share: true },
  recycling: {
    noun: "recycling",
    link: "of",
    owner: "either",
    origin: "by",
    destination: "for",
    verb: verb("recycles", "recycle", "recycled"),
  },
  stocks: { noun: "stocks", link: "of", owner: "either", origin: "from", destination: "for", plural: true },
  price: { noun: "price", link: "of", owner: "nobody", origin: "from", destination: "in", countable: true },
  tariff: { noun: "tariff", link: "on", owner: "destination", origin: "from", destination: "by", countable: true },
  ownership: { noun: "ownership", link: "of", owner: "nobody", origin: "by", destination: "in" },
  composition: { noun: "content", link: "of", owner: "nobody", origin: "from", destination: "in", countable: true },
  emissions: { noun: "emissions", link: "from", owner: "either", origin: "by", destination: "for", plural: true },
  investment: { noun: "investment", link: "in", owner: "origin", origin: "by", destination: "in" },
  other: { noun: "figure", link: "on", owner: "nobody", origin: "from", destination: "in", countable: true },
}

/** What comes out of a well or a brine is extracted, not mined. */
const FROM_WELLS: ReadonlySet<MaterialId> = new Set([
  "crude-oil",
  "petroleum",
  "natural-gas",
  "lng",
  "helium",
  "fossil-fuels",
  "bromine",
  "iodine",
])

/** The phrase for a measure of these materials: extraction of `["crude-oil"]` speaks of extracting, of `["cobalt"]` of mining. */
export function phraseFor(measure: MeasureId, materials: readonly MaterialId[], hasDestination: boolean): Phrase {
  if (measure === "extraction" && materials.some((id) => FROM_WELLS.has(id)))
    return { ...PHRASES.extraction, noun: "extraction", verb: verb("extracts", "extract", "extracted") }
  // with no destination it is the origin that levies it: an export tax or a quota
  if (measure === "tariff" && !hasDestination) return { ...PHRASES.tariff, noun: "duty or quota", link: "on exports of", owner: "origin" }
  return PHRASES[measure]
}
