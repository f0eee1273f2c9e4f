/** Shares of electricity: what generates a part of an area's is production there, what covers a part of its use is consumption. */
import type { MaterialId } from "../model.ts"
import type { Figure } from "./figure.ts"
import { type Group, inside, type Sentence } from "./sentence.ts"

const POWER = "(?:electricity|electric(?:al)? (?:power|energy)|power (?:generation|production|output|supply|mix))"
const ITS_POWER =
  "(?:its|their|all|(?:[A-Z][\\w.-]*|country|nation|world)['’]s?) (?:[a-z]+ )?power(?= (?:from|comes?|came|in|with|by|is|was)\\b|[,.;]|$)"
/** "of Hungary's electricity", "of all the power generated in Spain", "in the electricity mix of Italy". */
const OF_POWER = new RegExp(
  `^,?\\s(?:of|in)\\s(?:[\\w’'.-]+\\s){0,5}?${POWER}\\b(?! (?:prices?|tariffs?|bills?|costs?|lines?|grids?|firms?|sector))|^,?\\s(?:of|in)\\s${ITS_POWER}`,
)
const USED = /\b(?:consumption|consumed|demand|needs?|requirements?|uses?|used|usage)\b/
const IN_ALL = new RegExp(`^(?:all )?(?:the )?(?:[\\w’'.-]+\\s){0,3}?${POWER}\\b`)
/** "supplies", "covers": what a seller does as much as a reactor. */
const SUPPLIES =
  /^\s+(?:\w+ly |now |also |alone )?(?:suppl\w+|provid\w+|covers?|covered|meets?|met|furnish\w*|deliver\w*|sells?|sold|exports?|exported|sends?|sent)\b/

/** Who burns it, or where it goes: no part of what is generated. */
const TAKES =
  /\b(?:consum\w+|us(?:es?|ed|ing)|draws?|drew|t[ao]kes?|took|absorb\w*|swallow\w*|needs?|needed|burn(?:s|ed|t)?|eats?|ate|devour\w*|sav(?:e|es|ed|ing)|los(?:e|es|t)|waste[sd]?|tax\w*|buys?|bought)\b[^,;%]*$/
const GOES = /\b(?:is|are|was|were) (?:used|consumed|lost|exported|sold|needed)\b|\b(?:goes|went|lost|flows?)\b/

/** "31% of its power from coal and 34% from LNG". */
const NEXT_FROM = /^\s+(?:comes? |came )?(?:from|by) /
const WIDE = 120

/** Whether a figure is a share of the electricity that is generated, or of that which is used; null where it is bought and sold. */
export function partOfElectricity(figure: Figure, sentence: Sentence): "generated" | "used" | null {
  const { text, areas, passage } = sentence
  const { quantity, clause, of, right } = figure
  const { start, end } = quantity.span
  const behind = OF_POWER.exec(text.slice(end, end + WIDE))
  const told = behind ? null : of && of.end <= start && IN_ALL.test(text.slice(of.start, of.end)) ? of : null
  const before = passage.quantities.filter((other) => other.span.end <= clause.end && other.span.end <= start).map(({ span }) => span.end)
  const goesOn =
    !behind && !told && !of && NEXT_FROM.test(text.slice(end, right.end))
      ? before.find((at) => OF_POWER.test(text.slice(at, at + WIDE)))
      : undefined
  if (goesOn !== undefined) return USED.test(text.slice(goesOn, start)) ? "used" : "generated"
  if (!behind && !told) return null
  if (TAKES.test(text.slice(figure.left.start, start)) || GOES.test(text.slice(end, right.end))) return null
  const until = behind ? text.slice(end, Math.min(clause.end, end + behind[0].length + 35)) : text.slice(told!.start, told!.end)
  const isSold =
    /\b(?:import|export|purchas|bought|buys)/i.test(text.slice(clause.start, right.end)) ||
    areas.some(
      (area) =>
        (area.start >= end && inside(clause, area) && /\b(?:from|by)\s+(?:the\s+)?$/.test(text.slice(end, area.start))) ||
        (area.end <= start && area.start >= clause.start && area.form === "noun" && SUPPLIES.test(text.slice(area.end))),
    )
  if (isSold) return null
  return USED.test(until.split(/[,;]/)[0] ?? "") ? "used" : "generated"
}

const FUELS: ReadonlySet<MaterialId> = new Set<MaterialId>([
  "coal",
  "natural-gas",
  "lng",
  "crude-oil",
  "petroleum",
  "oil-shale",
  "peat",
  "fossil-fuels",
  "diesel",
  "biodiesel",
  "uranium",
])
/** Between a fuel and its part. */
const BURNT =
  /^(?:[\s-](?:fired|fuelled|fueled|burning|powered))?(?:\s(?:power|thermal))?(?:\s(?:plants?|stations?|generation|units))?\s(?:\w+\s){0,3}?(?:generat|produc|suppl|provid|account|ma[dk]e|represent|contribut|cover|fuel|ha[ds]\b|used to)/i
const FROM = /\b(?:from|by (?:burning)?|with|using|out of|in)\s+(?:\w+\s){0,2}$/

/** The fuel that gives a part of the electricity: "coal generates 70% of India's electricity", "Japan gets 31% of its power from LNG". */
export function fuelOf({ quantity, left, right }: Figure, { text, materials }: Sentence): Group<MaterialId> | undefined {
  const { start, end } = quantity.span
  const isFuel = ({ ids }: Group<MaterialId>) => ids.every((id) => FUELS.has(id))
  return (
    materials.find((group) => isFuel(group) && inside(right, group) && FROM.test(text.slice(end, group.start))) ??
    materials.findLast((group) => isFuel(group) && inside({ start: left.start, end: start }, group) && BURNT.test(text.slice(group.end)))
  )
}
