/** Names that are everyday words ("lead"): where the material is meant. */

import type { MaterialName } from "./lexicon.ts"
import type { Match } from "./matcher.ts"

/** "refined lead in 1990", "50% of all lead in use": whatever follows, an amount of the metal. */
export function isPlainlyMeant(text: string, { start, end, value }: Pick<Match<MaterialName>, "start" | "end" | "value">): boolean {
  return value.material.ambiguous && (text.slice(start, end).includes(" ") || AMOUNT_OF.test(text.slice(Math.max(0, start - 40), start)))
}

const MATERIAL_WORD =
  /^[\s-]+(?:ores?|metals?|mine|mining|smelt|refin|concentrate|deposit|acid|alloy|scrap|oxide|production|output|reserves|exports|imports|consum|demand|prices?\b|suppl(?:y|ies)\b|content|recycl|ingots?|bullion|stocks|inventor|batter(?:y|ies)|us(?:e|ed|ers?|age)\b)/i

/** "of lead", "all lead", "80% of the lead", "the world's lead": an amount or a stage of it. */
const AMOUNT_OF =
  /(?:\b(?:refined|mined|primary|secondary|recycled|of|for|all|of (?:global|world|total|imported)|[Ww]orld['’]s)|(?:%|per ?cent|pc|half|thirds?|quarters?|fifths?|tenths?|most|rest|tons?|tonnes) of (?:the|its|their))\s+$/i

/** "Lead is …" at the start of a sentence; not "its lead is". */
const STATED = /^\s+(?:is|was|has|had|comes|came|can)\b/

/** "silver rose 4.9% and lead increased 3.7%": what moves by so much. */
const MOVED =
  /^\s+(?:prices? )?(?:(?:rose|increased|fell|dropped|declined|decreased|gained|advanced|climbed|slipped|slid|jumped|plunged|lost|shed|added)(?: by)?|(?:was|were) (?:up|down)|up|down)\s+(?:about |nearly |over |almost )?[\d.]+\s?(?:%|per ?cent|p(?:c|ct)\b)/

/** "zinc was down by 31% and iron ore by 51%, while lead, against the trend, yielded 74% more", "; for lead it is 12%". */
const GOES_ON = /(?:[,;:–—]\s+|\b(?:while|whereas|and|but|for|of|in|to|by|from)\s+)$/
const WITH_FIGURE =
  /^(?:,[^,;%]{3,40},)?\s+(?:(?:it|this) is |is |was |by |at |with |about |some |to |had |has |[a-z]+(?:ed|ose|ell|ew|ank|lid) |brought (?:in )?|earned |made (?:up )?|provide[sd] |contribute[sd] |accounted for )*(?:about |some |nearly |only |just )?\(?[\d.]+\s?(?:%|per ?cent|p(?:c|ct)\b)/

/** "Few metals are reused as faithfully as lead." */
const AFTER_PREPOSITION = /\b(?:as|like|unlike|of|for|than|with|from|into|and|or)\s+$/

/** Whether an everyday word stands where only the material can be meant: beside a word of mining, an amount, or another material. */
export function inContext(text: string, { start, end }: Match<MaterialName>, sure: readonly Match<MaterialName>[]): boolean {
  if (sure.length > 0 && MOVED.test(text.slice(end, end + 60))) return true
  if (sure.length > 0 && GOES_ON.test(text.slice(Math.max(0, start - 12), start)) && WITH_FIGURE.test(text.slice(end, end + 70)))
    return true
  const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 20)]
  // "China could claim 34%, a lead much smaller than in batteries"
  if (/\b(?:a|an|its|their)\s+$/.test(before) && !MATERIAL_WORD.test(after)) return false
  if (MATERIAL_WORD.test(after) || AMOUNT_OF.test(before) || (STATED.test(after) && /^\W*$/.test(before)))
    return !/^\s+(?:to(?! (?:grow|rise|fall|increase|decline|decrease|reach|be|drop|expand|shrink|climb|come)\b)|the|role|time)\b/.test(
      after,
    )
  if (/\bmetals?\b/i.test(text) && AFTER_PREPOSITION.test(before) && /^\s*(?:[,.;:)]|$|and\b|or\b|is\b|was\b)/.test(after)) return true
  return sure.some(
    (other) =>
      /^[\s,]*(?:(?:and|or|&)\s+)?$/.test(text.slice(other.end, start)) ||
      /^[\s,]*(?:(?:and|or|&)\s+)?$/.test(text.slice(end, other.start) || "x"),
  )
}
