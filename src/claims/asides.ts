/** Materials that a sentence names on the side: what something is made from, what a share happens to be. */
import type { MeasureId, Span } from "../model.ts"
import type { Sentence } from "./sentence.ts"

/** "17%, all of it LNG". */
const REMARK = /,\s*(?:nearly |almost |virtually )?(?:all|most|much|half) of (?:it|them|this)\s+(?:is |was |as |in the form of )?$/i
const FROM = "(?:made|produced|derived|generated|extracted|obtained|recovered)\\s+(?:from|out of|with)\\s+(?:the )?(?:\\w+\\s+)?$"
/** "96% is produced from fossil fuels". */
const SOURCE = new RegExp(`\\b(?:is|are|was|were|being)\\s+(?:\\w+\\s+)?${FROM}`)
/** Right behind another material: "hydrogen made from natural gas". */
const SOURCE_OF = new RegExp(`^\\s+(?:(?:that|which) (?:is|are) )?${FROM}`)
/** "produced from fossil fuels (60% from coal, 25% from gas)": the parts of what it is made from. */
const PART_FROM = /(?:%|per ?cent)\s+from\s+(?:the )?$/
const MADE_FROM = /\b(?:made|produced|derived|generated|extracted|obtained|recovered)\s+(?:from|out of)\b/
/** Cobalt is what is recovered "from waste batteries". */
const WASTE = /\bfrom\s+(?:waste|spent|used|old|discarded|end-of-life)\s+$/i

/** "the recycled content of cobalt in new batteries", "recovery of lithium from batteries". */
const IN_A_PRODUCT = /^\s+(?:content\s+)?(?:in|from)\s+(?:the\s+)?(?:new\s+|electric\s+|end-of-life\s+|portable\s+|industrial\s+)?$/i

/** "lithium hydroxide imports, a key material for batteries": what a thing named before is to another. */
const IN_APPOSITION =
  /^(?:\s+[\w-]+){0,2},\s+(?:a|an|the|one of the|both|all)\s+(?:[\w-]+\s+){0,3}?(?:materials?|ingredients?|components?|inputs?|metals?|minerals?|elements?|ores?|compounds?|feedstocks?|precursors?|raw materials?|parts?)\s+(?:used |needed |required )?(?:for|in|of|to make)\s+(?:[\w-]+\s+){0,3}$/

/** "minerals that are used in batteries": what else is made with it. */
const USE =
  /\b(?:used|needed|required|essential|vital|critical|crucial|indispensable|necessary|important)\s+(?:in|for|to make|to produce|by)\s+(?:the\s+)?(?:(?:production|manufacture|making|manufacturing) of\s+)?(?:[\w-]+\s+){0,3}$/i
/** "gas (including LNG)". */
const INCLUDING = /\(\s*(?:including|such as|e\.g\.,?|for example,?|mostly|mainly)\s[^()]*$/i

/** The sentence without them. */
export function withoutAsides(sentence: Sentence, measure?: MeasureId): Sentence {
  const { text, materials } = sentence
  const figures = sentence.passage.quantities.map(({ span }) => span)
  const isAside = ({ start }: Span) => {
    const before = text.slice(0, start)
    return (
      REMARK.test(before) ||
      (INCLUDING.test(before) &&
        !figures.some((figure) => /^[^()]*$/.test(text.slice(Math.min(start, figure.start), Math.max(start, figure.start))))) ||
      (measure !== "consumption" && measure !== "composition" && USE.test(before) && materials.some((group) => group.end < start)) ||
      SOURCE.test(before) ||
      (PART_FROM.test(before.slice(-20)) && MADE_FROM.test(before)) ||
      materials.some(({ end }) => end < start && (SOURCE_OF.test(text.slice(end, start)) || IN_APPOSITION.test(text.slice(end, start)))) ||
      (measure === "recycling" &&
        (WASTE.test(before) || materials.some(({ end }) => end < start && IN_A_PRODUCT.test(text.slice(end, start)))))
    )
  }
  return { ...sentence, materials: materials.filter((group) => !isAside(group)) }
}
