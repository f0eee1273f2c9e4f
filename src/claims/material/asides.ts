/** Materials that a sentence names on the side: what something is made from, what a share happens to be. */
import type { MaterialId, MeasureId } from "../../model.ts"
import type { Group, Sentence } from "../sentence.ts"

/** "making hydrogen from coal and gas": what is made, and what it is made from. */
const MAKING =
  /\b(?:[Mm]aking|[Pp]roducing|[Pp]roduction of|[Mm]anufacture of|[Gg]enerating|[Oo]btaining|[Mm]akes?|[Pp]roduces?)\s+(?:the\s+)?(?:[a-z-]+\s+)?$/
/** "the rest by melting down old stainless steel". */
const BY_DOING =
  /\bby\s+(?:(?:re-?)?(?:melting|processing|smelting|refining|burning|reforming|recycling|cracking))(?:\s+(?:down|up))?\s+(?:of\s+)?(?:(?:old|used|spent|scrapped|imported|the)\s+)*$/
/** "dysprosium and terbium, the two heavy rare earths used in magnets". */
const APPOSED = /^,\s+(?:the|an?|one of the|both|two of the)\s+(?:[\w-]+\s+){0,3}$/
/** "17%, all of it LNG". */
const REMARK = /,\s*(?:nearly |almost |virtually )?(?:all|most|much|half) of (?:it|them|this)\s+(?:is |was |as |in the form of )?$/i
const FROM =
  "(?:made|produced|derived|generated|extracted|obtained|recovered|cooked|distilled|brewed|smelted|won|gained|burnt|cracked|reformed)\\s+(?:from|out of|with)\\s+(?:the )?(?:\\w+\\s+)?$"
/** "96% is produced from fossil fuels". */
const SOURCE = new RegExp(`\\b(?:is|are|was|were|being)\\s+(?:\\w+\\s+)?${FROM}`)
/** "the synthetic sort, made from petroleum coke": said of what stands before the comma. */
const PARTICIPLE = new RegExp(`,\\s+${FROM}`)
/** Right behind another material: "hydrogen made from natural gas". */
const SOURCE_OF = new RegExp(`^\\s+(?:(?:that|which) (?:is|are) )?${FROM}`)
/** "produced from fossil fuels (60% from coal, 25% from gas)": the parts of what it is made from. */
const PART_FROM = /(?:%|per ?cent)\s+from\s+(?:the )?$/
const MADE_FROM = /\b(?:made|produced|derived|generated|extracted|obtained|recovered)\s+(?:from|out of)\b/
/** Cobalt is what is recovered "from waste batteries". */
const WASTE = /\bfrom\s+(?:waste|spent|used|old|discarded|end-of-life)\s+$/i

/** "the recycled content of cobalt in new batteries", "recovery of lithium from batteries". */
const IN_A_PRODUCT =
  /^\s+(?:(?:content|contained|used|recovered|recycled|reclaimed|won)\s+)?(?:in|from)\s+(?:the\s+|their\s+|its\s+)?(?:new\s+|electric\s+|end-of-life\s+|portable\s+|industrial\s+|waste\s+|spent\s+|used\s+|old\s+|scrap\s+)?$/i

/** "132,000 t of contained silicon": a weight is told by what is in it. */
const CONTAINED = /\b(?:t|tons?|tonnes?|kg|kilograms?|ounces|pounds|lb) (?:of )?contained\s+$/

/** "rare earths, such as neodymium", "critical minerals including tin": the members of a group told for example. */
const MEMBER =
  /^,?\s+(?:(?:such as|including|among (?:them|these|which)|like|for example|for instance|e\.g\.|notably|especially|above all)(?: are)?,?)\s+(?:the\s+)?$/i
/** "zinc, a by-product of lead", "won together with nickel", "unlike tin": another one it is held against. */
const BESIDE =
  /\b(?:(?:by-?|co-?)products? (?:of|from|in) (?:the )?(?:(?:mining|smelting|refining|production|making) (?:of )?)?|(?:together|along) with |\b(?:[Aa]part|[Aa]side) from |\b[Ll]eaving aside |\b[Nn]ot counting |\b(?:[Ee]xcept(?:ing)?|[Ee]xcluding) (?:for )?|,\s+not |\binstead of |\brather than |[Uu]nlike (?:for )?|(?<=^|,\s)[Ll]ike )$/

/** "lithium hydroxide imports, a key material for batteries": what a thing named before is to another. */
const IN_APPOSITION =
  /^(?:\s+[\w-]+){0,2},\s+(?:a|an|the|one of the|both|all)\s+(?:[\w-]+\s+){0,3}?(?:materials?|ingredients?|components?|inputs?|metals?|minerals?|elements?|ores?|compounds?|feedstocks?|precursors?|raw materials?|parts?)\s+(?:used |needed |required )?(?:for|in|of|to make)\s+(?:[\w-]+\s+){0,3}$/

/** "minerals that are used in batteries": what else is made with it. */
const USE =
  /\b(?:used|needed|required|essential|vital|critical|crucial|indispensable|necessary|important)\s+(?:in|for|to make|to produce|by)\s+(?:the\s+)?(?:(?:production|manufacture|making|manufacturing) of\s+)?(?:[\w-]+\s+){0,3}$/i
/** "gas (including LNG)". */
const INCLUDING = /\(\s*(?:including|such as|e\.g\.,?|for example,?|mostly|mainly)\s[^()]*$/i

/** "a much smaller part than in batteries": only held against. */
const THAN =
  /\b(?:smaller|larger|bigger|greater|lower|higher|better|worse|less|more|fewer|other) than (?:in|for|with|in the case of)\s+(?:the\s+)?$/
/** "its minerals at $1 trillion, chiefly copper and iron ore": what most of a whole is. */
const MOSTLY =
  /,\s+(?:chiefly|mostly|mainly|largely|principally|primarily|predominantly|for the most part|above all|most of (?:it|them))\s+$/
/** "graphite for the anodes of EV batteries": what a thing is worked up for. */
const MEANT_FOR = /^\s+(?:[a-z]+\s+)?for\s+(?:the\s+|use\s+in\s+)?(?:[\w-]+\s+){0,4}$/
const WORKED: ReadonlySet<MeasureId> = new Set<MeasureId>([
  "extraction",
  "processing",
  "production",
  "reserves",
  "supply",
  "import-reliance",
])
/** "ten strategic minerals, lithium and cobalt among them". */
const AMONG_THEM = /^\s*,?\s+(?:among (?:them|others|these)|included|to name (?:a few|but some|only a few))\b/
const GENERAL: ReadonlySet<MaterialId> = new Set([
  "raw-materials",
  "critical-raw-materials",
  "strategic-raw-materials",
  "base-metals",
  "precious-metals",
  "rare-earths",
  "battery-metals",
])

/** "Natural rubber is a critical raw material", "cobalt, on the list of strategic raw materials": what something is counted among. */
const COUNTED_AMONG =
  /\b(?:lists? of|(?:is|are|was|were|as|among|one of|counts? among|belongs? to|figures? among|remains?|considered|deemed|declared)(?:\s(?:an?|the|its|their|two|few|most|many|now|also|[A-Z][\w.]*['’]s?)){0,2}(?:\s[a-z-]+)?)\s+$/

const COUNTED =
  /\b(?:\d+|some|several|certain|many|various|two|three|four|five|six|seven|eight|nine|ten|a dozen|a number of)\s+(?:[a-z-]+\s+){0,2}$/
const NAMELY =
  /^[a-z ]{0,15},?\s+(?:namely|such as|including|among (?:them|these|which)|for example|for instance|e\.g\.|specifically)(?: are)?,?\s+(?:the\s+)?$/

const NUMBER: Readonly<Record<number, RegExp>> = {
  2: /\b(?:two|2)\s+(?:[a-z-]+\s+){0,2}$/,
  3: /\b(?:three|3)\s+(?:[a-z-]+\s+){0,2}$/,
  4: /\b(?:four|4)\s+(?:[a-z-]+\s+){0,2}$/,
  5: /\b(?:five|5)\s+(?:[a-z-]+\s+){0,2}$/,
  6: /\b(?:six|6)\s+(?:[a-z-]+\s+){0,2}$/,
}

/** "100% reliant for 16 minerals, including gallium, indium and niobium": what holds for each of some holds for those that are named. */
function isSpelledOut(
  { start, end, ids }: Group<MaterialId>,
  next: Group<MaterialId> | undefined,
  text: string,
  isCounted: boolean,
): boolean {
  const isGeneral = ids.every((id) => GENERAL.has(id) && id !== "rare-earths")
  // "five key raw materials (cobalt, nickel, lithium, manganese and natural graphite)": as many as are counted.
  if (
    isGeneral &&
    next &&
    NUMBER[next.ids.length]?.test(text.slice(Math.max(0, start - 40), start)) &&
    /^\s*\($/.test(text.slice(end, next.start))
  )
    return true
  return (
    next !== undefined &&
    isCounted &&
    next.ids.length > 1 &&
    isGeneral &&
    COUNTED.test(text.slice(Math.max(0, start - 60), start)) &&
    NAMELY.test(text.slice(end, next.start))
  )
}

/** The sentence without them. */
export function withoutAsides(
  sentence: Sentence,
  measure?: MeasureId,
  isProduct: (id: MaterialId) => boolean = () => false,
  isA: (id: MaterialId, other: MaterialId) => boolean = () => false,
): Sentence {
  const { text } = sentence
  const told = sentence.materials.filter((group, at, all) => !isSpelledOut(group, all[at + 1], text, measure === "import-reliance"))
  const materials = told.map((group) =>
    group.ids.length > 1 && GENERAL.has(group.ids[0]!) && AMONG_THEM.test(text.slice(group.end))
      ? { ...group, ids: group.ids.slice(0, 1) }
      : group,
  )
  const figures = sentence.passage.quantities.map(({ span }) => span)
  const isAside = ({ start, end, ids }: Group<MaterialId>) => {
    // "needed for magnets, 90% of which are made in China": the clause behind is about them.
    if (/^,\s+(?:[^,;%]{0,12}\d[\d.]*\s?(?:%|per ?cent)\s+)?of which\b/.test(text.slice(end))) return false
    const before = text.slice(0, start)
    return (
      REMARK.test(before) ||
      CONTAINED.test(before) ||
      (BESIDE.test(before) && materials.length > 1) ||
      (INCLUDING.test(before) &&
        !figures.some((figure) => /^[^()]*$/.test(text.slice(Math.min(start, figure.start), Math.max(start, figure.start))))) ||
      (measure !== "consumption" && measure !== "composition" && USE.test(before) && materials.some((group) => group.end < start)) ||
      (ids.every((id) => GENERAL.has(id)) &&
        COUNTED_AMONG.test(before) &&
        materials.some((group) => group.end < start && !group.ids.some((id) => GENERAL.has(id) || isProduct(id)))) ||
      SOURCE.test(before) ||
      (BY_DOING.test(before) && materials.length > 1) ||
      materials.some(
        (group) =>
          group.end < start &&
          ((APPOSED.test(text.slice(group.end, start)) && group.ids.every((id) => ids.every((wider) => isA(id, wider)))) ||
            (/^\s+from\s+(?:the\s+)?$/.test(text.slice(group.end, start)) && MAKING.test(text.slice(0, group.start)))),
      ) ||
      PARTICIPLE.test(before) ||
      THAN.test(before) ||
      (MOSTLY.test(before) && materials.some((group) => group.end < start && group.ids.every((id) => GENERAL.has(id)))) ||
      (measure !== undefined &&
        WORKED.has(measure) &&
        ids.every(isProduct) &&
        materials.some((group) => group.end < start && !group.ids.some(isProduct) && MEANT_FOR.test(text.slice(group.end, start)))) ||
      (PART_FROM.test(before.slice(-20)) && MADE_FROM.test(before)) ||
      materials.some(
        ({ end }) =>
          end < start &&
          (SOURCE_OF.test(text.slice(end, start)) || MEMBER.test(text.slice(end, start)) || IN_APPOSITION.test(text.slice(end, start))),
      ) ||
      (measure === "recycling" &&
        (WASTE.test(before) || materials.some(({ end }) => end < start && IN_A_PRODUCT.test(text.slice(end, start)))))
    )
  }
  return { ...sentence, materials: materials.filter((group) => !isAside(group)) }
}
