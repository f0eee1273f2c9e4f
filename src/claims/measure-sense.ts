/** What a measure's cue means in its sentence: ordered corrections, before and after the areas are known. */
import type { Claim, MaterialId, MeasureId } from "../model.ts"
import type { Context } from "./context.ts"
import type { Figure } from "./figure.ts"
import { inside, type Sentence } from "./sentence.ts"
import type { Filled } from "./slot.ts"

/** A figure's surroundings, as the corrections look at them. */
interface Seen {
  readonly measure: MeasureId
  readonly why: string
  readonly kind: Claim["kind"]
  /** From the start of its clause to the figure; from the figure before it to this one. */
  readonly lead: string
  readonly near: string
  /** From the figure to the next one. */
  readonly tail: string
  /** The of-phrase: "the world's cobalt mine production". */
  readonly share: string
  readonly clause: string
  readonly figure: Figure
  readonly sentence: Sentence
}
interface Areas {
  readonly origin: Filled<readonly unknown[]>
  readonly destination: Filled<readonly unknown[]>
}
interface Correction<More extends readonly boolean[] = []> {
  readonly to: MeasureId
  readonly why: string
  readonly fits: (seen: Seen, ...more: More) => boolean
}

const WORLD = /\b(?:world|global|worldwide)\b/i
const ABROAD = /\b(?:abroad|overseas|foreign sources?|with imports|by imports|through imports|third countries|imported|imports)\b/i
const SECONDARY = /\b(?:scrap|recycl\w+|recovered|secondary|old (?:batteries|catalysts|magnets))\b/i
const MEETS = /\b(?:meets?|met|satisf\w+|suppl\w+|provid\w+|covers?|covered)\s*(?:only\s*|just\s*)?$/i
const STAGES = new Set<MeasureId>(["production", "extraction", "processing", "capacity", "reserves", "manufacturing"])

const OWN_STAGE = {
  extraction: "extraction|mining|mines",
  processing: "processing|refining|separation",
  recycling: "recycling|recovery",
  production: "(?<=(?:own|domestic|home|local)\\s+)production",
}

/** Corrections that need no areas. */
const BY_WORDS: readonly Correction[] = [
  {
    to: "recycling",
    why: "scrap or recycled material as a share of supply or use",
    fits: ({ measure, lead, tail, sentence, figure }) =>
      (measure === "supply" || measure === "consumption") &&
      (/\b(?:through|by|from|with)\s+(?:\w+\s+)?(?:recycl\w+|scrap|secondary)\b/i.test(tail) ||
        (SECONDARY.test(lead) &&
          !sentence.areas.some((area) => inside(figure.left, area) && SECONDARY.test(sentence.text.slice(figure.left.start, area.start))))),
  },
  ...(["extraction", "processing", "recycling", "production"] as const).map((to) => ({
    to,
    why: "a stage of its own meets a part of its use",
    fits: ({ measure, tail }: Seen) =>
      measure === "consumption" &&
      new RegExp(
        `^[^,;]*\\b(?:from|by|through|out of)\\s+(?:(?:its |their )?(?:own|domestic|home|local)\\s+)?(?:${OWN_STAGE[to]})\\b`,
      ).test(tail),
  })),
  {
    to: "supply",
    why: "met by another area",
    fits: ({ measure, near, figure, sentence }) =>
      measure === "consumption" &&
      MEETS.test(near) &&
      !(sentence.materials.some((group) => inside(figure.left, group)) && !sentence.areas.some((area) => inside(figure.left, area))) &&
      sentence.areas.some((area) => figure.of && inside(figure.of, area)),
  },
  {
    to: "supply",
    why: "what is used comes from somebody named or counted",
    fits: ({ measure, tail }) =>
      measure === "consumption" &&
      /\b(?:(?:com(?:e|es|ing)|sourced|supplied|imported|bought|originat\w+) (?:from|in)) (?:a |any |one |single )/i.test(tail),
  },
  {
    to: "ownership",
    why: "held by one area in another",
    fits: ({ measure, near, share, figure, sentence }) =>
      STAGES.has(measure) &&
      (measure === "reserves" ? /\b(?:owns?|owned)\s*$/i : /\b(?:controls?|controlled|holds?|held|owns?|owned)\s*$/i).test(near) &&
      sentence.areas.some((area) => inside(figure.left, area)) &&
      sentence.areas.some((area) => figure.of && inside(figure.of, area)) &&
      !WORLD.test(share),
  },
  {
    to: "exports",
    why: "what goes to a named area leaves another",
    fits: ({ measure, why, tail, figure, sentence }) =>
      measure === "consumption" &&
      /"(?:goes|go|went) to"/i.test(why) &&
      sentence.areas.some(
        ({ start }) =>
          inside(figure.right, { start, end: start }) &&
          /(?:\b(?:goes|go|went)|^) to (?:the )?$/.test(tail.slice(0, start - figure.right.start)),
      ),
  },
  {
    to: "supply",
    why: "what is used is said to be another area's",
    fits: ({ measure, figure, sentence }) =>
      measure === "consumption" &&
      sentence.areas.some(
        (area) =>
          area.form === "adjective" &&
          inside(figure.right, area) &&
          /\b(?:is|are|was|were)\s+$/.test(sentence.text.slice(figure.right.start, area.start)),
      ),
  },
  {
    to: "supply",
    why: "made for another area's need",
    fits: ({ measure, near, tail }) =>
      measure === "consumption" &&
      /\b(?:makes?|made|produc\w+|refin\w+|suppl\w+|provid\w+)\s*$/i.test(near) &&
      /\b(?:that|which)?\s*(?:the )?[A-Z][\w.]+ (?:needs?|uses?|consumes?|requires?)\b/.test(tail),
  },
]

/** Corrections by the areas: imports with a named origin are supply, one's own imports without one are reliance on imports. */
const BY_AREAS: readonly Correction<[origin: boolean, destination: boolean]>[] = [
  {
    to: "extraction",
    why: "of ore",
    fits: ({ measure, share }) => measure === "production" && /\b(?:(?<!\biron )ores?|mines?|mined)\b/i.test(share),
  },
  {
    to: "processing",
    why: "of refined material",
    fits: ({ measure, share, clause }, _, destination) =>
      ((measure === "production" || (measure === "supply" && !destination)) && /\b(?:refined|smelted)\b/i.test(share)) ||
      (measure === "production" && /\brefined\s+[\w-]+\s+(?:production|output)\b/i.test(clause)),
  },
  {
    to: "supply",
    why: "an area makes up a share",
    fits: ({ measure, why }, origin) => measure === "composition" && origin && /"(?:make|made)/.test(why),
  },
  {
    to: "supply",
    why: "the share of one area in another's imports",
    fits: ({ measure, kind, figure, lead }, origin) =>
      kind === "change" &&
      (measure === "imports" || measure === "supply") &&
      origin &&
      figure.quantity.value.unit === "percentage point" &&
      /\b(?:shares?|parts?|portion|proportion|slice)\b/i.test(lead),
  },
  {
    to: "imports",
    why: "a change of what one area sends to another",
    fits: ({ measure, kind, sentence, why, lead }, origin, destination) =>
      kind === "change" &&
      measure === "supply" &&
      ((destination && (origin || /import/i.test(sentence.text))) || /\bimports from\b/i.test(lead)) &&
      !/dependen|relian/.test(why),
  },
  {
    to: "supply",
    why: "imports from a named origin are supply",
    fits: ({ measure, kind }, origin) => kind === "level" && measure === "imports" && origin,
  },
  {
    to: "import-reliance",
    why: "imports of its own, with no origin named",
    fits: (seen, _, destination) =>
      seen.kind === "level" &&
      seen.measure === "imports" &&
      destination &&
      !WORLD.test(seen.near + seen.tail + seen.share) &&
      !isSaidToBe(seen.figure, seen.sentence),
  },
  {
    to: "supply",
    why: "dependence on a named origin is supply",
    fits: ({ measure, kind }, origin) => kind === "level" && measure === "import-reliance" && origin,
  },
  {
    to: "import-reliance",
    why: "from abroad, with no origin named",
    fits: ({ measure, kind, clause, share }, origin, destination) =>
      kind === "level" &&
      (measure === "supply" || measure === "consumption") &&
      !origin &&
      destination &&
      ABROAD.test(clause) &&
      !/\b(?:single|any one|one) (?:[\w-]+ ){0,2}(?:source|country|supplier|state)\b/i.test(clause) &&
      !WORLD.test(share),
  },
  {
    to: "supply",
    why: "an area supplies a part of another's use",
    fits: ({ measure, kind, near }, origin, destination) =>
      kind === "level" && measure === "consumption" && origin && destination && /\b(?:suppl|provid)\w+\s*$/i.test(near),
  },
  {
    to: "supply",
    why: "an area has a share in what another uses",
    fits: ({ measure, kind, figure, sentence }, origin, destination) =>
      kind === "level" &&
      measure === "consumption" &&
      origin &&
      destination &&
      figure.of !== null &&
      sentence.areas.some((area) => inside(figure.of!, area)) &&
      sentence.areas.some((area) => area.end <= figure.quantity.span.start && inside(figure.clause, area)),
  },
  {
    to: "supply",
    why: "what it uses comes from a named origin",
    fits: ({ measure, kind, near, tail }, origin) =>
      kind === "level" && measure === "consumption" && origin && /\bfrom\b/.test(near + tail),
  },
]

/** The measure as its words mean it: "scrap met 25% of U.S. consumption" is recycling, "Morocco met 28% of it" supply. */
export function senseOf(measure: Filled<MeasureId>, kind: Claim["kind"], figure: Figure, sentence: Sentence): Filled<MeasureId> {
  const seen = seenAt(measure, kind, figure, sentence)
  return corrected(
    measure,
    BY_WORDS.find(({ fits }) => fits(seen)),
  )
}

/** The measure once its areas are known: "imports 90%" is reliance on imports, "imports 90% from China" supply. */
export function senseWithAreas(
  measure: Filled<MeasureId>,
  kind: Claim["kind"],
  { origin, destination }: Areas,
  figure: Figure,
  sentence: Sentence,
): Filled<MeasureId> {
  const seen = seenAt(measure, kind, figure, sentence)
  return corrected(
    measure,
    BY_AREAS.find(({ fits }) => fits(seen, origin.value.length > 0, destination.value.length > 0)),
  )
}

/** Products are manufactured ("makes 93% of the world's magnets"), and nobody mines what comes out of a refinery. */
export function senseForProducts(measure: Filled<MeasureId>, materials: readonly MaterialId[], context: Context): Filled<MeasureId> {
  const staged = measure.value === "production" || measure.value === "extraction"
  if (staged && materials.every(context.isProduct)) return corrected(measure, { to: "manufacturing", why: "products are manufactured" })
  const refined = (measure.value === "extraction" || (staged && /"ma(?:de|kes?)"/.test(measure.why))) && materials.every(context.isRefined)
  return corrected(measure, refined ? { to: "processing", why: "it comes out of a refinery" } : undefined)
}

function corrected(
  measure: Filled<MeasureId>,
  correction: { readonly to: MeasureId; readonly why: string } | undefined,
): Filled<MeasureId> {
  return correction ? { ...measure, value: correction.to, why: `${measure.why}; ${correction.why}` } : measure
}

function seenAt(measure: Filled<MeasureId>, kind: Claim["kind"], figure: Figure, sentence: Sentence): Seen {
  const { text } = sentence
  return {
    measure: measure.value,
    why: measure.why,
    kind,
    lead: text.slice(figure.clause.start, figure.quantity.span.start),
    near: text.slice(figure.left.start, figure.quantity.span.start),
    tail: text.slice(figure.right.start, figure.right.end),
    share: figure.of ? text.slice(figure.of.start, figure.of.end) : "",
    clause: text.slice(figure.clause.start, figure.clause.end),
    figure,
    sentence,
  }
}

/** "72% was ferroniobium", "consisting of 89% flake": what the imports consist of, not how far an area depends on them. */
function isSaidToBe(figure: Figure, sentence: Sentence): boolean {
  if (/\b(?:consist(?:ed|s|ing)?|composed|made up) of\b[^;]*$/.test(sentence.text.slice(figure.clause.start, figure.quantity.span.start)))
    return true
  return sentence.materials.some(({ start }) =>
    /^\s*(?:was|were|is|are)\s+(?:in\s+)?$/.test(sentence.text.slice(figure.quantity.span.end, start)),
  )
}
