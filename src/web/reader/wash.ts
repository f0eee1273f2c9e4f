/** The light on the evidence leaves out the words that have a colour of their own: sky over yellow would be read as green. Pure. */
import type { Box } from "../api.ts"

const sameLine = (a: Box, b: Box): boolean =>
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.5 * Math.min(a.height, b.height)

/** A box from 10 to 100 with a hole from 40 to 50 gives two, from 10 to 40 and from 50 to 100. */
export function around(boxes: readonly Box[], holes: readonly Box[]): readonly Box[] {
  return boxes.flatMap((box) => {
    const inside = holes.filter((hole) => hole.page === box.page && sameLine(hole, box)).sort((a, b) => a.x - b.x)
    const left: Box[] = []
    let from = box.x
    for (const hole of inside) {
      if (hole.x > from) left.push({ ...box, x: from, width: Math.min(hole.x, box.x + box.width) - from })
      from = Math.max(from, hole.x + hole.width)
    }
    if (from < box.x + box.width) left.push({ ...box, x: from, width: box.x + box.width - from })
    return left
  })
}
