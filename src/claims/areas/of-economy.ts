/** Whose economy, or whose revenue, a material has a part in: the one area of the sentence, wherever it stands; else the one spoken of before. */
import type { AreaId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { carriedAreas } from "./carried.ts"
import { areaOfParagraph } from "./of-paragraph.ts"

export function economyOf(figure: Figure, sentence: Sentence, context: Context): Filled<readonly AreaId[]> {
  const { quantity, of } = figure
  const own =
    sentence.areas.find((group) => of !== null && inside(of, group)) ??
    sentence.areas.findLast(({ end }) => end <= quantity.span.start) ??
    sentence.areas.find(({ start }) => start >= quantity.span.end)
  if (own) return filled<readonly AreaId[]>(own.ids, own, "whose economy it is", 0.85)
  return (
    carriedAreas("origin", figure, sentence, context, "production") ??
    carriedAreas("destination", figure, sentence, context, "consumption") ??
    areaOfParagraph("origin", figure, sentence, context, "production", "level") ??
    filled<readonly AreaId[]>([], null, "no area is named", 0.6)
  )
}
