/** A share of what is made anywhere, told before the figure or with "all": it is of output, wherever it comes from. */
import type { FoundMeasure } from "../../mentions/found.ts"
import type { Figure } from "../figure.ts"

const EVERYWHERE =
  /^(?:all |the )*(?:world['’]s|global)\b|\b(?:in the world|worldwide|globally|on (?:the planet|earth)|anywhere|around the (?:world|globe))\b/i

/** "Of all tin mined in the world, 25% comes from Peru": a share of what is mined, wherever it comes from. */
export function madeInWorld(cues: readonly FoundMeasure[], text: string, { of, quantity }: Figure): FoundMeasure | undefined {
  const share = of ? text.slice(of.start, of.end) : ""
  const told = of !== null && of.end <= quantity.span.start && EVERYWHERE.test(share)
  if (!told && !/^all (?:the )?(?:mined|extracted|refined|smelted)\b/.test(share)) return undefined
  return cues.find(({ id, form }) => form !== "noun" && (id === "production" || id === "extraction" || id === "processing"))
}
