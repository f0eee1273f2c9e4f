/** Shares of energy, of which what it comes from is used; those of electricity are read in electricity.ts. */
import type { MeasureId } from "../../model.ts"
import { inside } from "../sentence.ts"
import type { Correction, Seen } from "./by-words.ts"

const ENERGY =
  /\b(?:primary|total|national|overall|world['’]s|global|its|their|the|['’]s?|all|commercial|[A-Z]\w+(?:n|ese|ish)) energy(?: (?:supply|supplies|mix|needs))?\s*$|^(?:primary |total |all )?energy(?: (?:supply|mix))?\s*$/i
const GIVES =
  /\b(?:suppl(?:y|ies|ied|ying)|provid(?:e|es|ed|ing)|cover(?:s|ed|ing)?|account(?:s|ed|ing)? for|contribut(?:e|es|ed|ing)|generat(?:e|es|ed|ing)|ma[dk](?:e|es|ing)(?: up)?|produc(?:e|es|ed|ing)|represent(?:s|ed|ing)?|furnish(?:es|ed|ing)?|deliver(?:s|ed|ing)?|fuel(?:s|led|ling)?|yield(?:s|ed)?|constitut(?:e|es|ed)|g[ia]ve[sn]?|meets?|met|feeds?|fed|satisf(?:y|ies|ied)|stands? for|stood for|responsible for|source of)\s+(?:[a-z]+\s+){0,4}$/i
const COMES =
  /^[^,;%]{0,80}?\b(?:com(?:e|es|ing)|came|stem(?:s|med)?|deriv(?:e|es|ed)|originat(?:e|es|ed)|(?:is|are|was|were|be|been|being) (?:\w+ly )?(?:generated|produced|made|obtained|derived|supplied|provided|won|drawn))\s+(?:from|by|with|using|out of|in|through)\b/
const GIVEN: ReadonlySet<MeasureId> = new Set<MeasureId>([
  "supply",
  "consumption",
  "production",
  "composition",
  "extraction",
  "processing",
  "manufacturing",
])

/** "France supplies", "from Russia": a country that gives, no fuel. */
function isCountrys({ figure: { left, right, quantity }, near, sentence: { areas, text } }: Seen): boolean {
  const verb = GIVES.exec(near)
  const at = left.start + (verb?.index ?? 0)
  return (
    (verb !== null &&
      areas.some(
        (area) =>
          area.form === "noun" && area.end <= at && inside(left, area) && /^[\s,]*(?:\w+ly\s|alone\s)?$/.test(text.slice(area.end, at)),
      )) ||
    areas.some((area) => inside(right, area) && /\bfrom\s+(?:the\s+)?$/.test(text.slice(quantity.span.end, area.start)))
  )
}

function isGiven(seen: Seen): boolean {
  return seen.kind === "level" && GIVEN.has(seen.measure) && (GIVES.test(seen.near) || COMES.test(seen.tail)) && !isCountrys(seen)
}

/** "Coal's contribution to the world's energy supply falls to", "the share of gas in primary energy". */
const PART =
  /\b(?:contribution to|shares? (?:of|in)|parts? (?:of|in)|portion of)\s(?:[\w’'-]+\s){0,5}?(?:(?:primary|total|overall) energy|energy (?:supply|mix|needs))\b[^,;%]*$/
const GASES =
  /^\s*(?:more|less|fewer)\s(?:carbon(?! fib)|CO2|CO₂|greenhouse|methane|emissions|nitrogen oxide|sulfur dioxide|sulphur dioxide)/i

export const OF_ENERGY: readonly Correction[] = [
  {
    to: "consumption",
    why: "a part of the energy that is used",
    sure: 0.7,
    fits: (seen) => seen.kind === "level" && GIVEN.has(seen.measure) && PART.test(seen.near) && !isCountrys(seen),
  },
  {
    to: "emissions",
    why: "more or less of a gas",
    sure: 0.8,
    fits: ({ kind, tail }) => kind === "change" && GASES.test(tail),
  },
  {
    to: "consumption",
    why: "what energy is drawn from is used",
    sure: 0.75,
    fits: (seen) => ENERGY.test(seen.share) && isGiven(seen),
  },
]
