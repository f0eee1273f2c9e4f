/** Which objects of a PDF lack something that was cut off: a font, a part of a page's drawing. */
import { isOf, type Objects } from "./objects.ts"

/** What pages and fonts name that tells nothing of which letters stand where: what lies over a page, the shapes of letters, colours and layers. */
const ASIDE = /\/(?:P|Metadata|Thumb|PieceInfo|OC|Annots|B|Group|FontFile[23]?|CIDSet)\s*(?:\d+\s+\d+\s+R|\[[^\]]*\])/g
const COLOURS = /\/(?:Properties|ColorSpace|ExtGState|Pattern|Shading)\s*<<[^>]*>>/g
const ABOVE = /\/Parent\s*\d+\s+\d+\s+R/g
const BELOW = /\/Kids\s*\[[^\]]*\]/g

/** The numbers of all objects that cannot be drawn as they were meant, since something they name, or that names in turn, is not there. */
export const lackingOf = (objects: Objects): ReadonlySet<number> => {
  const namedBy = new Map<number, number[]>()
  const lacking = new Set<number>()
  for (const [number, { head }] of objects) {
    for (const named of drawnWith(hasShapes(head, objects) ? head.replace(WIDTHS, "") : head)) {
      if (!objects.has(named)) lacking.add(number)
      const by = namedBy.get(named)
      if (by) by.push(number)
      else namedBy.set(named, [number])
    }
  }
  for (const number of lacking) for (const by of namedBy.get(number) ?? []) lacking.add(by)
  return lacking
}

/** Whether a font has the shapes of its letters, which say how wide they are where the table of their widths is lost. */
const hasShapes = (head: string, objects: Objects): boolean => {
  const descriptor = /\/FontDescriptor\s+(\d{1,7})\s+\d+\s+R/.exec(head)?.[1]
  const file = /\/FontFile[23]?\s+(\d{1,7})\s+\d+\s+R/.exec(objects.get(Number(descriptor))?.head ?? "")?.[1]
  return file !== undefined && objects.has(Number(file))
}
const WIDTHS = /\/W(?:idths)?\s+\d+\s+\d+\s+R/g

/** What an object is drawn with. A page that has no fonts of its own has those of the tree above it. */
const drawnWith = (head: string): Iterable<number> => {
  const inherits = isOf(head, "Page") && !head.includes("/Resources")
  const own = head.replace(ASIDE, "").replace(COLOURS, "").replace(BELOW, "")
  return referencesIn(inherits || (isOf(head, "Pages") && !head.includes("/Resources")) ? own : own.replace(ABOVE, ""))
}

/** The numbers in "12 0 R" of a text, in order. */
export function* referencesIn(text: string): Iterable<number> {
  for (const [, number] of text.matchAll(/(?<!\d)(\d{1,7})\s{1,4}\d{1,5}\s{1,4}R(?![A-Za-z])/g)) yield Number(number)
}
