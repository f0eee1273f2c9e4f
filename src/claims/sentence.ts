/** A sentence as the claim rules see it: coordinated mentions as groups, clauses and parentheses cut. */

import type { Passage } from "../mentions/index.ts"
import type { AreaId, MaterialId, Span } from "../model.ts"
import { clausesOf } from "../text/clauses.ts"
import { parenthesesOf, remarksOf, without } from "../text/parentheses.ts"
import { apposedOf } from "./areas/apposed.ts"
import { isInPassing } from "./areas/in-passing.ts"

/** Mentions joined by commas and "and": one subject or object. */
export interface Group<Id> extends Span {
  readonly ids: readonly Id[]
}
export interface AreaGroup extends Group<AreaId> {
  readonly form: "noun" | "adjective" | "possessive"
  /** Set for a word that stands for a name ("there"), with what it says of its role (stand-ins.ts). */
  readonly standsIn?: { readonly role: "origin" | "destination" | null }
  /** Set for what lies in the area: a state, a province, a mine. */
  readonly part?: boolean
}

export interface Sentence {
  readonly passage: Passage
  readonly text: string
  /** The text with parentheses blanked, at the same places. */
  readonly plain: string
  readonly parentheses: readonly Span[]
  readonly clauses: readonly Span[]
  readonly materials: readonly Group<MaterialId>[]
  readonly areas: readonly AreaGroup[]
}

const JOINT =
  /^$|^['’]s\s+and\s+(?:the\s+)?(?=$)|^\s*(?:,|;|\/|&|and|or|nor|(?:countries|nations|member states|members)\s+(?:and|or)(?: the)?|as well as|plus|,?\s*(?:along|together|combined) with|[-–]|-(?:and|or)-|,?\s*(?:and|or)(?: the| its| of| in| from)?|,\s*(?:the|as well as)|,?\s+as\s+(?:for|in|with)|,?\s*(?:and|or) for)\s*(?:the\s+)?$/

/** "coal mining together with the production of steel": two doings of which each has its material. */
const DOINGS =
  /^\s+(?:mining|smelting|refining|making)\s*(?:,|,?\s*and|or)\s*$|^\s+(?:mining|smelting|production|refining|making)?\s*(?:,?\s*and|together with|as well as|plus)\s+(?:the\s+)?(?:production|mining|smelting|refining|making|output|processing) of\s+(?:the\s+)?$/

/** "For …", "As to …" at the start of a clause. */
const OPENER =
  /(?:^|[;,:]\s+(?:(?:and|but)\s+)?)(?:for|from|to|in|as (?:to|for|regards)|in the case of|when it comes to|unlike|like|as with|in contrast to|besides|apart from|(?:far |well |just )?(?:ahead of|behind|after)|of (?:the|its|their|these|those) (?:two|three|four|five|six|seven|eight|nine|ten|\d+)(?: [a-z-]+)?)\s+(?:the\s+)?$/i

/** What stands behind a name in a list of names that semicolons part. */
const SEMICOLONS =
  /^\s*(?:,(?!\s+(?:with|at|which|who|where|whose|by contrast|in turn|too|however|meanwhile|for its part|on the other hand)\b)|[;.(]|$|(?:and|or)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s?)+(?:[,;.(]|$))/

/** "; Vietnam, the runner-up, has 4%": what a statement begins with, and a word on it. */
const IN_APPOSITION = /^,\s+(?:the|an?|its|which|where|whose|itself|long|once)\s[^,;]{2,60},\s+(?!and\b|or\b)[a-z]/

/** A finite verb. */
const STATES =
  /^\s+(?:is|are|was|were|has|have|had|makes?|made|accounts?|accounted|rose|fell|will|would|could|supplies|supplied|took|takes?|represents?|grew|climbed|dropped|remains?|stood|reached|drives?|drove|needs?|uses?|used|provides?|provided|covers?|covered|meets?|met|comes?|came|goes|went|leads?|led|holds?|held|produces?|produced|rises?|falls?|buys?|bought|imports?|imported|sells?|sold|exports?|exported|mines?|mined|refine[sd]?|ships?|shipped|gets?|got|rel(?:y|ies|ied)|depend(?:s|ed)?|sends?|sent|consume[sd]?)\b/

/** The world is no origin and no destination: an empty slot stands for it. */
const WORLD = "001"

/** The sentences of passages seen so far: those that follow in a block look back at them. */
const known = new WeakMap<Passage, Sentence>()

/** The sentence of a passage, with its groups. */
export function sentenceOf(passage: Passage): Sentence {
  const sentence = known.get(passage) ?? sentenceIn(passage)
  known.set(passage, sentence)
  return sentence
}

function sentenceIn(passage: Passage): Sentence {
  const { text } = passage
  const remarks = remarksOf(text).filter(
    (remark) => !passage.materials.some((material) => material.id !== "raw-materials" && inside(remark, material)),
  )
  const parentheses = [...parenthesesOf(text), ...remarks].sort((a, b) => a.start - b.start)
  const plain = without(text, parentheses)
  const named = passage.areas.filter(({ id }) => id !== WORLD)
  const clauses = clausesOf(plain)
  const listed = named.filter((area, at) => isListedInPassing(text, named, at, area))
  return {
    passage,
    text,
    plain,
    parentheses,
    clauses,
    materials: groupsOf(text, parentheses, clauses, passage.quantities, passage.materials),
    areas: groupsOf(
      text,
      parentheses,
      clauses,
      passage.quantities,
      named.filter((area) => !listed.includes(area)),
    )
      .filter((group) => !isInPassing(text, group))
      .map((group) => ({
        ...group,
        form: passage.areas.find((area) => area.end === group.end)?.form ?? "noun",
        ...(passage.areas.every((area) => area.part || !inside(group, area)) && { part: true }),
        ...(group.ids.length > 1 && apposedOf(text, group)),
      })),
  }
}

/** "…, above all from Australia, India and Brazil": named in passing itself, or in a list whose first one is. */
function isListedInPassing(text: string, named: Passage["areas"], at: number, { start, end, id }: Passage["areas"][number]): boolean {
  if (isInPassing(text, { start, end, ids: [id] })) return true
  const [last, next] = [named[at - 1], named[at + 1]]
  if (!last) return false
  const between = text.slice(last.end, start)
  const goesOn = /^,\s+(?:the\s+)?$/.test(between) && next !== undefined && /^,?\s+and\s+(?:the\s+)?$/.test(text.slice(end, next.start))
  return (goesOn || /^,?\s+and\s+(?:the\s+)?$/.test(between)) && isListedInPassing(text, named, at - 1, last)
}

function groupsOf<Id>(
  text: string,
  parentheses: readonly Span[],
  clauses: readonly Span[],
  quantities: readonly { readonly span: Span; readonly series?: unknown }[],
  mentions: readonly (Span & { readonly id: Id })[],
): Group<Id>[] {
  const groups: { start: number; end: number; ids: Id[] }[] = []
  const bare = without(
    text,
    parentheses.filter((bracket) => !quantities.some(({ span }) => span.start >= bracket.start && span.end <= bracket.end)),
  )
  for (const mention of mentions) {
    const last = groups.at(-1)
    const joint = last && parentheses.some((bracket) => inside(bracket, last) && inside(bracket, mention)) ? text : bare
    const between = last ? joint.slice(last.end, mention.start) : ""
    // "manganese sulphate, the battery chemical, is" explains a name; "for lithium, steel mills" only opens a clause with one.
    const beside = /\b(?:together|along|combined|jointly) with\s+(?:the\s+)?$/i.test(text.slice(0, last?.start ?? 0))
    // "On the African continent, the DRC and Zambia hold": a frame and what lies in it.
    const frames =
      /^,\s*(?:the\s+)?$/.test(between) &&
      /^\d{3}$/.test(String(last?.ids.at(-1))) &&
      !/^\d{3}$/.test(String(mention.id)) &&
      /(?:^|[;:]\s+)(?:on|in|across|within|among|throughout)\s+(?:the\s+)?$/i.test(text.slice(0, last?.start))
    const parts = (/,\s*the\s+$/.test(between) && !beside) || (/^,\s*$/.test(between) && OPENER.test(text.slice(0, last?.start)))
    // ", and electricity makes up": two names of two statements are no list.
    const parted =
      (last?.ids.length === 1 && /^,\s*(?:and|or)\b/.test(between) && STATES.test(text.slice(mention.end))) ||
      // "On zinc from Peru, Germany levies 5%".
      (last?.ids.length === 1 &&
        !beside &&
        "form" in mention &&
        mention.form === "noun" &&
        /^,\s*(?:the\s+)?$/.test(between) &&
        /\b(?:from|in|to|for|with|on|of|by|at|like|over)\s+(?:the\s+)?$/.test(text.slice(0, last.start)) &&
        /^\s+(?:\w+ly\s+)?(?!(?:mines|exports|imports|supplies|sales|shipments|deliveries|prices|producers|shares)\b)(?:is|was|has|had|[a-z]{2,}(?:s|ed))\b(?! and\b)/.test(
          text.slice(mention.end),
        )) ||
      // "in Chile; Indonesia was next": a statement of its own, "in Chile; Indonesia and Peru came next" likewise.
      // "from Russia, and Slovakia, with 87%,": the next one has a figure of its own.
      (/^,\s+and\b/.test(between) &&
        quantities.some(
          ({ span }) => span.start >= mention.end && /^,\s+(?:with|at)\s+(?:[a-z]+\s+)?$/.test(text.slice(mention.end, span.start)),
        ) &&
        quantities.some(({ span }) => last && span.end <= last.start)) ||
      (between.startsWith(";") &&
        (!SEMICOLONS.test(text.slice(mention.end)) || IN_APPOSITION.test(text.slice(mention.end))) &&
        !text.slice(last?.start, last?.end).includes(";"))
    // "the Congo, and Indonesian mines …": the second one is another's subject.
    const turns = /^,\s*and\s+$/.test(between) && "form" in mention && mention.form === "adjective"
    // "After Myanmar closed its border with China, Malaysian exports …": a clause ends between them.
    const leaves = /^,\s*(?:the\s+)?$/.test(between) && clauses.some(({ start }) => last && start >= last.end && start < mention.start)
    // "copper, and in zinc it leads": what is told of the second one is another statement.
    const anew = /^,?\s*(?:and|or)\s+(of|in|for|from)\s+$/.exec(between.replace(/\bthe\s+$/, ""))
    const restarts =
      last && anew && !new RegExp(`\\b${anew[1]}\\s+(?:[\\w'’-]+\\s+){0,3}$`).test(text.slice(Math.max(0, last.start - 40), last.start))
        ? /^,/.test(between) ||
          quantities.some(({ span }) => span.start >= mention.end && /^,?\s+$/.test(text.slice(mention.end, span.start)))
        : quantities.some(({ span }) => anew && span.start >= mention.end && /^,?\s+$/.test(text.slice(mention.end, span.start)))
    const explains =
      parts && (last?.ids.length === 1 || !/^\s*\)/.test(text.slice(mention.end))) && !/^\s*(?:,|and\b|or\b)/.test(text.slice(mention.end))
    const heads =
      /^,\s*$/.test(between) &&
      quantities.some(({ span }) => /^\s*$/.test(text.slice(mention.end, span.start)) && span.start >= mention.end)
    // "imported by the EU and the United States 19%": the second one heads a figure of its own, as another did before.
    const headsNext =
      last !== undefined &&
      "form" in mention &&
      /^,?\s+and\s+(?:the\s+)?$/.test(between) &&
      quantities.some(({ span, series }) => !series && span.start >= mention.end && /^\s+$/.test(text.slice(mention.end, span.start))) &&
      quantities.some(({ span }) => span.end <= last.start)
    if (
      last &&
      !heads &&
      !headsNext &&
      !explains &&
      !parted &&
      !frames &&
      !turns &&
      !leaves &&
      !restarts &&
      (JOINT.test(between) ||
        (DOINGS.test(between) && !isNewSubject(text, last, mention, between)) ||
        (/^\s*\($/.test(between) && last.ids.includes(mention.id)))
    ) {
      last.end = mention.end
      if (!last.ids.includes(mention.id)) last.ids.push(mention.id)
    } else groups.push({ start: mention.start, end: mention.end, ids: [mention.id] })
  }
  return groups
}

/** "After zinc mining, copper is …": the comma ends a phrase that opens the sentence. */
function isNewSubject(text: string, last: Span, mention: Span, between: string): boolean {
  return (
    /,\s*$/.test(between) &&
    /(?:^|[;,:]\s+)(?:[A-Z][a-z]+|as|after|with|since|besides)\s+(?:an? |the )?(?:[a-z-]+ (?:of|from|in) )?$/.test(
      text.slice(0, last.start),
    ) &&
    !/^\s*(?:,|and\b|or\b|(?:mining|smelting|refining|making)\b)/.test(text.slice(mention.end))
  )
}

export function inside(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
