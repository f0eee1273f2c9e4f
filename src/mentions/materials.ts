/** Materials in a sentence. */

import type { Material, MaterialId, Span } from "../model.ts"
import { inContext, isPlainlyMeant } from "./ambiguous.ts"
import { masksIn } from "./bodies.ts"
import { coordinatedIn } from "./coordinated.ts"
import { type Acronyms, type FoundMaterial, overlaps } from "./found.ts"
import type { Lexicon, MaterialName } from "./lexicon.ts"
import type { Match } from "./matcher.ts"
import { partsIn } from "./parts.ts"
import { symbolsIn } from "./symbols.ts"

/**
 * The materials that a sentence names, longest name first, in order. Names inside the names of laws and bodies are no
 * materials; an everyday word ("lead") counts only beside a word of mining or another material; a general word ("metals") or a
 * modifier ("coal-fired") only where nothing else is named, or where a figure stands between it and what else is named.
 *
 * @example findMaterials("natural graphite and lead time", lexicon) // [{ id: "natural-graphite", start: 0, end: 16 }]
 */
export function findMaterials(
  text: string,
  lexicon: Lexicon,
  acronyms: Acronyms = new Map(),
  quantities: readonly { readonly span: Span }[] = [],
): FoundMaterial[] {
  const masks = masksIn(text, lexicon)
  const known = lexicon.materials.find(text).filter((match) => !masks.some((mask) => overlaps(mask, match)) && !trapped(text, match))
  const named = known.filter((match, at) => !isWordOn(text, match, known[at - 1], known[at + 1]))
  const sure = named.filter((match) => !match.value.material.ambiguous && !match.value.weak)
  const heads = named.filter((match, at) => !isModifier(text, match, named[at + 1]))
  const found = heads
    .filter((match) => !match.value.material.ambiguous || inContext(text, match, sure))
    .map((match): FoundMaterial => materialOf(text, match))
  for (const one of coordinatedIn(text, named, lexicon)) {
    const at = found.findIndex((other) => overlaps(other, one))
    if (at < 0) found.push(one)
    else found[at] = one
  }
  for (const [word, id] of acronyms) {
    if (!text.includes(word.replaceAll("\\", ""))) continue
    for (const match of text.matchAll(new RegExp(`(?<![A-Za-z])${word}s?(?![A-Za-z])`, "g"))) {
      const place = { start: match.index, end: match.index + match[0].length, id }
      if (!found.some((other) => overlaps(other, place)) && !masks.some((mask) => overlaps(mask, place))) found.push(place)
    }
  }
  for (const part of partsIn(text)) {
    const place = found.findIndex((other) => overlaps(other, part))
    if (place < 0) found.push(part)
    else if (found[place]!.weak) found[place] = part
  }
  for (const symbol of symbolsIn(text, lexicon)) if (!found.some((other) => overlaps(other, symbol))) found.push(symbol)
  return sharpest(
    text,
    found.sort((a, b) => a.start - b.start),
    quantities,
    (id) => lexicon.material.get(id)?.kind === "product",
  )
}

/** Minerals that are said to be critical are critical raw materials; general words and modifiers are weak. */
function materialOf(text: string, { start, end, value }: Match<MaterialName>): FoundMaterial {
  const { id } = value.material
  if (id === "raw-materials" && CRITICAL.test(text.slice(end, end + 80))) return { start, end, id: "critical-raw-materials" }
  if (id === "fertilizer" && /^phosph/i.test(text.slice(start, end)) && BESIDE_FERTILIZERS.test(text.slice(Math.max(0, start - 40), start)))
    return { start, end, id: "phosphates" }
  const after = text.slice(end, end + 30)
  const weak =
    value.weak || COMPOUND.test(after) || (value.material.kind === "product" && MAKER.test(after)) || (id === "steel" && MILL.test(after))
  return { start, end, id, ...(weak && { weak: true }) }
}

/** "potash, ammonia and phosphate fertilizers": beside others the kind is meant. */
const BESIDE_FERTILIZERS = /\b(?:potash|ammonia|nitrogen\w*|urea)\b[^.;]{0,20}(?:,|\b(?:and|or))\s+$/i

/** "crude antimony", "lanthanum salts": a word that only says in what state another one is. */
function isWordOn(
  text: string,
  { start, end, text: word }: Match<MaterialName>,
  last: Match<MaterialName> | undefined,
  next: Match<MaterialName> | undefined,
): boolean {
  if (/^crude$/i.test(word)) return next !== undefined && next.value.material.kind !== "energy" && /^\s+$/.test(text.slice(end, next.start))
  return /^salts?$/i.test(word) && last !== undefined && /^\s+$/.test(text.slice(last.end, start))
}

/** "raw materials critical to the transition", "minerals which the Union deems critical", "commodities on the critical minerals list". */
const CRITICAL =
  /^\s+on (?:the|its|their) (?:[\w’'.]+ ){0,3}(?:critical |official )?list\b|^(?:(?:\s+[\w'’-]+){0,5}?\s+(?:deem|consider|class|list|regard|designat)\w*(?:\s+(?:to be|as))?)?\s+[“"‘']?critical\b(?! (?:minerals?|raw|materials?|metals?))|^\s+on the (?:[\w'’.]+\s+){0,4}(?:list of )?critical (?:minerals?|raw materials?|materials?)\b/i

/** "coal-fired", "hydrogen-based", "oil- and gas-producing": an adjective made of a material. */
const COMPOUND =
  /^[-‐‑](?:(?:,?\s+(?:and|or)\s+)?\w+[-‐‑])?(?:based|fired|fuel+ed|powered|producing|exporting|rich|bearing|containing|free|dependent|related|backed)\b/

/** "battery makers", "the magnet industry": who makes a product, not the product. */
const MAKER = /^\s+(?:makers?|manufacturers?|producers?|industry|sector|markets?|chemicals?|value chain|supply chain)\b/

/** "European steel mills paid more for ferrovanadium": who buys, not what is bought. */
const MILL = /^\s+(?:mills?|makers?|works)\b/

const GROUPS = new Set(["umbrella", "group"])

/**
 * Of "gallium nitride power semiconductors", "battery nickel" and "a magnet's rare earths" the last word is what is meant, once either is a product. A wafer is
 * but a form of what it is cut from: "gallium arsenide wafers" are both.
 */
function isModifier(text: string, { end, value }: Match<MaterialName>, next: Match<MaterialName> | undefined): boolean {
  if (next && isApposed(text.slice(end, next.start), value, next.value)) return true
  if (!next || value.weak || next.value.weak || next.value.material.ambiguous) return false
  // "urea fertilisers" are urea: the first word is the narrower.
  if (value.material.broader.includes(next.value.material.id)) return false
  // "the key battery mineral cobalt", "the rare earth neodymium": a group that is told by name.
  if (GROUPS.has(value.material.kind) && value.material.kind !== next.value.material.kind && /^\s+$/.test(text.slice(end, next.start)))
    return next.value.material.kind !== "product"
  if (![value, next.value].some(({ material }) => material.kind === "product") || next.value.material.id === "wafers") return false
  return (
    next.value.material.kind === "product"
      ? /^\s+(?:(?!and\b|or\b|for\b|from\b|of\b|by\b|with\b|as\b|at\b|on\b|per\b|in\b|into\b|to\b|is\b|are\b|was\b|were\b|has\b|have\b|than\b|via\b|but\b|which\b|that\b|where\b|while\b|makes?\b|made\b|takes?\b|took\b|goes\b|go\b|drives?\b|needs?\b|the\b|an?\b|its?\b|their\b|they\b|our\b|this\b|these\b|those\b|each\b|some\b|all\b|any\b|most\b|more\b|both\b|[a-z]+[^s\W]s\b)[a-z]+\s+)?$/
      : /^(?:['’]s?)?\s+$/
  ).test(text.slice(end, next.start))
}

/** "the battery mineral cobalt", "the rare earths neodymium and praseodymium": the group only says of what kind the next one is. */
function isApposed(between: string, { material: group }: MaterialName, { material }: MaterialName): boolean {
  return (
    (group.kind === "umbrella" || group.kind === "group") &&
    (material.kind === "element" || material.kind === "ore" || material.kind === "compound" || material.kind === "intermediate") &&
    /^\s+$/.test(between)
  )
}

/** Without the general words, but where nothing sharper is named, or only after a figure that they stand before. */
function sharpest(
  text: string,
  found: readonly FoundMaterial[],
  quantities: readonly { readonly span: Span }[],
  isProduct: (id: MaterialId) => boolean,
): FoundMaterial[] {
  const first = found.find(({ weak }) => !weak)
  // "Coal rose by 0.4%, and mineral production as a whole by 1.3%": each has a figure of its own.
  const hasItsOwn = ({ start, end }: FoundMaterial, sharp: FoundMaterial) => {
    const own = quantities.find(({ span }) => span.start >= end)
    return (
      own !== undefined &&
      quantities.some(({ span }) => sharp.end <= span.start && span.end <= start) &&
      AS_A_WHOLE.test(text.slice(end, own.span.start))
    )
  }
  const isKept = ({ id, start, end }: FoundMaterial, sharp: FoundMaterial) =>
    quantities.some(({ span }, at) => at > 0 && span.start >= sharp.end && ITS_OWN.test(text.slice(span.end, start)) && span.end < start) ||
    quantities.some(
      ({ span }) => (end <= span.start && span.end <= sharp.start) || (isProduct(id) && OF_THEM.test(text.slice(span.end, start))),
    ) ||
    (isProduct(id) && found.some((other) => !other.weak && isProduct(other.id) && AND.test(text.slice(other.end, start))))
  return found.filter((one) => !one.weak || !first || isKept(one, first) || hasItsOwn(one, first))
}
/** "mineral exports as a whole by", "all minerals together". */
const AS_A_WHOLE = /^\s+(?:as a whole|taken together|together|overall|in general|altogether|in all)\b[^,;]{0,30}$/
/** "75 percent for modules", "solar cells and panels": a figure or another product makes the general word plain. */
const OF_THEM = /^\s+(?:for|of)\s+(?:the\s+)?$/
/** "30% steel, 20% copper and 14% rubber", "43% less of all minerals". */
const ITS_OWN = /^\s+(?:(?:less|more)\s+)?(?:(?:of|for|in)\s+all\s+)?$/
const AND = /^,?\s+(?:and|or)\s+$/

/** Acronyms that a paper defines for materials: "heavy rare earth elements (HREEs)". */
export function acronymsIn(text: string, lexicon: Lexicon): Acronyms {
  const found = new Map<string, MaterialId>()
  for (const bracket of text.matchAll(/\(([A-Z][A-Za-z+]*[A-Z])s?\)/g)) {
    const before = text.slice(Math.max(0, bracket.index - 60), bracket.index).trimEnd()
    const last = lexicon.materials.find(before).at(-1)
    if (last && last.end === before.length && bracket[1] && initials(last.text, bracket[1]) && !trapped(before, last))
      found.set(bracket[1].replace("+", "\\+"), last.value.material.id)
  }
  return found
}

function initials(name: string, acronym: string): boolean {
  return name[0]?.toLowerCase() === acronym[0]?.toLowerCase()
}

/** A place that is called after its mines: "the copper towns", "the coal belt". */
const PLACE = /^\s+(?:belt|towns?|coast|beach|country|heartland)\b/

/** "Jiangxi Copper", "Aditya Birla Minerals": in running text, with a capital behind another name, it is a company's. */
function isOfAName(text: string, start: number): boolean {
  if (!/^[A-Z][a-z]/.test(text.slice(start, start + 2))) return false
  const name = IN_A_NAME.exec(text.slice(Math.max(0, start - 40), start))
  return name !== null && RUNNING.test(text)
}
const IN_A_NAME =
  /(?:^|[\s(“"])(?!(?:The|A|An|In|Of|For|And|But|If|As|On|At|By|To|From|With|Its|Their|This|Global|World|Critical|Strategic|Refined|Raw|Natural|Rare|Heavy|Light|Primary|Battery|Base|Precious|U\.S\.|US|EU|UK)\s)[A-Z][\w&’.]*(?<!['’]s)\s$/
const RUNNING = /(?:\b[a-z]+\b[^A-Za-z]+){3}/

/** What is only covered with it: "zinc-roofed houses", "lead-lined", "gold-plated". */
const COATED = /^-(?:roofed|lined|plated|coated|clad|tipped)\b/

/** The word before or after says that something else is meant ("silver lining"). */
function trapped(text: string, { start, end, value }: Match<MaterialName>): boolean {
  const after = text.slice(end, end + 40).toLowerCase()
  const before = text.slice(Math.max(0, start - 40), start).toLowerCase()
  const not = trapsOf(value.material)
  return (
    isOfAName(text, start) ||
    PLACE.test(after) ||
    COATED.test(after) ||
    (not.behind !== null && !isPlainlyMeant(text, { start, end, value }) && not.behind.test(after)) ||
    (not.before?.test(before) ?? false)
  )
}

interface Traps {
  readonly before: RegExp | null
  readonly behind: RegExp | null
}
/** Made once for each material: it is asked about wherever it is named. */
const traps = new WeakMap<Material, Traps>()

function trapsOf(material: Material): Traps {
  const known = traps.get(material)
  if (known) return known
  const [before, behind] = [material.not_after, material.not_before].map((words) => words.map(escaped).join("|"))
  const made = {
    before: before ? new RegExp(`\\b(?:${before})[\\s-]*$`) : null,
    behind: behind ? new RegExp(`^[\\s-]*(?:${behind})\\b`) : null,
  }
  traps.set(material, made)
  return made
}

function escaped(word: string): string {
  return word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}
