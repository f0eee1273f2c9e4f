/** What a paragraph goes on about: a sentence whose subject is "it" speaks of the subject of the sentence before. */
import type { MaterialId } from "../../model.ts"
import type { Group, Sentence } from "../sentence.ts"

/** "Iridium is …", "The scarcest of them, iridium, …": nothing but an article and an adjective or two before the name. */
const OPENS = /^\W*(?:(?:And|But|Yet|Today|Now|Even|Only)\s+)?(?:[Tt]he\s+|[Mm]ost\s+|[Aa]ll\s+|[Nn]ative\s+)?(?:[a-z][\w-]*\s+){0,2}$/

/** The material that a sentence is about because it begins with its name; none where an area stands before it or a product has it. */
export function topicOf({ text, materials, areas }: Sentence): Group<MaterialId> | undefined {
  const [first] = materials
  if (!first || !OPENS.test(text.slice(0, first.start)) || areas.some(({ start }) => start < first.start)) return undefined
  return /^(?:['’]s?|-\w+)?\s+(?:mines?|miners?|makers?|producers?|smelters?|prices?)\b/.test(text.slice(first.end)) ? undefined : first
}

/** "It turns up in platinum ore", "Its price has tripled": the subject is what was spoken of. */
const TAKES_UP =
  /^(?:(?:And|But|Yet|Today|Now|Usually|Mostly|Often),?\s+)?(?:It|They|Its|Their|(?:(?:Almost|Nearly|Virtually|About|Roughly|Some)\s+)?(?:[Aa]ll|[Mm]ost|[Mm]uch|[Hh]alf|[Tt]he rest) of (?:it|them))\s+(?!(?:was|is) (?:the|an?|not|only) [^,;]*\b(?:that|who)\b)/
/** What is told of a subject in passing: where it is found, what it is won with, what it goes into. */
const OBLIQUE =
  /\b(?:in|into|out of|from|with|of|for|by|as|to|than|like|alongside|besides|near|among|between|through|inside)\s+(?:the\s+|an?\s+|its\s+|their\s+|most\s+|all\s+|some\s+|other\s+)?(?:[a-z][\w-]*\s+){0,2}$/

/** Whether a sentence takes up the subject of the one before ("It leaks out of gas fields"), the materials up to a place being named in passing. */
export function takesUp({ text, materials }: Pick<Sentence, "text" | "materials">, until = text.length): boolean {
  return TAKES_UP.test(text) && materials.every(({ start }) => start >= until || OBLIQUE.test(text.slice(0, start)))
}

/** "Drills and turbine blades cannot do without it", "Anodes swallow most of it": all that is named uses what was spoken of. */
const HAS_NEED_OF_IT =
  /\b(?:without|of|for|with|on|uses?|used|needs?|needed|contains?|contained|consumes?|consumed|absorbs?|takes?|buys?|requires?|swallows?|devours?)\s+(?:it|them)\b/

/** Whether a sentence names only products, as what needs the material that was spoken of before. */
export function needsWhatWasNamed({ text, materials }: Sentence, isProduct: (id: MaterialId) => boolean): boolean {
  return materials.every(({ ids }) => ids.every(isProduct)) && HAS_NEED_OF_IT.test(text)
}
