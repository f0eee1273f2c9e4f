/** An area's own use: what it makes held against what it needs, and one supplier of many. */

import type { AreaId, MeasureId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"
import { type Filled, filled, toldBy } from "../slot.ts"
import { STAGES } from "./measures.ts"

/** "the ceiling for any one foreign source is 60% of consumption", "from a single supplier no more than 55% of its consumption". */
export const ONE_SUPPLIER =
  /\b(?:(?:a|any|one|no|the)\s+(?:single|one|lone|sole|third|given)\s+(?:[\w-]+\s+){0,2}|(?:single|lone|sole|any)\s+(?:[\w-]+\s+)?|one\s+(?:[\w-]+\s+)?)(?:source|country|supplier|state|nation|origin|seller|vendor|provider)\b/i

/** Whose use the claim before is about. */
export function usersBefore({ previous }: Context): Filled<readonly AreaId[]> {
  return filled(previous?.destination.value ?? [], null, "whose use the claim before is about", 0.6, true)
}

export const HOME =
  /\b(?:domestic(?:ally)?|at home|(?:own|home) soil|within the (?:Union|EU|bloc|country)|in the (?:Union|EU|bloc|country))\b/

const OWN_USE =
  /\b(?:annual |yearly |total |domestic )*(?:consumption|needs?|demand|requirements?)\b|\b(?:it|they|the (?:country|nation)) (?:itself |now )?(?:consume[sd]?|need(?:s|ed)?|use[sd]?|install(?:s|ed)?|require[sd]?|burn(?:s|ed|t)?)\b|\b(?:used|consumed|needed|burn(?:ed|t)) (?:in|by) (?:the )?(?=[A-Z])|(?<=\b[A-Z][\w.]+) (?:(?:annually|itself|now) )?(?:consumes?|needs?|uses?|requires?)\b/

/** "mine 10% of the EU's consumption", "process 40% of what it consumes": a stage held against an area's own use, which is its destination too. */
export function ownUse(figure: Figure, sentence: Sentence, measure: MeasureId): Filled<readonly AreaId[]> | null {
  const tail = sentence.text.slice(figure.quantity.span.end, figure.clause.end)
  const use = STAGES.has(measure) && figure.bracket === null ? tail.match(OWN_USE) : null
  // "output fell by 4% and its consumption by 7%": the use has a figure of its own.
  const behind = use ? tail.slice((use.index ?? 0) + use[0].length) : ""
  if (
    /^(?:\s+of\s+\S+)?\s+(?:by (?:about |some )?[\d.,]+\s?(?:%|per ?cent)|(?:was|were|fell|rose|dropped|increased|decreased|grew|declined)\b)/.test(
      behind,
    )
  )
    return null
  if (!use || /\b(?:world|global)\b/.test(tail)) return null
  const named = sentence.areas.find(
    ({ start, end }) =>
      start >= figure.quantity.span.end &&
      end <= figure.clause.end &&
      start - figure.quantity.span.end <= (use.index ?? 0) + (/ (?:in|by) (?:the )?$/.test(use[0]) ? use[0].length : 0),
  )
  const subject =
    /\b(?:its|their|it|they|the (?:country|nation|bloc|Union)(?:['’]s| (?:needs|uses|consumes|used|needed|consumed)))\b|^\s+of\s+(?:the\s+)?(?:domestic|national|home|local)\s/.test(
      tail,
    )
      ? sentence.areas.findLast(({ end }) => end <= figure.quantity.span.start)
      : undefined
  const group = named ?? subject
  return group ? toldBy("home", filled(group.ids, group, "a share of its own use", 0.8)) : null
}

/** "domestic production is to cover 10% of demand": of what is used, where only the home is spoken of. */
export function isOfUse({ quantity: { span }, clause }: Figure, { text }: Sentence): boolean {
  return /^\s+of (?:the )?(?:country['’]s |nation['’]s |domestic |national |total |home |annual |its |our |their )*(?:demand|needs?|requirements?|use|consumption)\b/.test(
    text.slice(span.end, clause.end),
  )
}

/** "… but only produces 5%": who takes in the clause before is the one who makes. */
export function isElided({ clause }: Figure, { text }: Sentence): boolean {
  return /^[\s,]*(?:but|and|yet|though)\s+(?:(?:only|just|also|itself|themselves|merely|together)\s+)*(?:produces?|mines?|refines?|extracts?|makes?|process(?:es)?|smelts?|holds?)\b/.test(
    text.slice(clause.start),
  )
}
