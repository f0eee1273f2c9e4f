/** How thick the strokes of letters are in a picture: bold type is told by nothing else. */
import type { Picture } from "../raw.ts"
import type { SeenWord } from "./tesseract.ts"

const DARK = 128
/** Bold strokes are at least half as thick again as the usual ones of their size, and beside a bold word less will do. */
const BOLD = 1.38
const BESIDE = 1.2

/** The mean length of the dark runs in the rows of a word, in dots; 0 where nothing is dark. */
export const strokeOf = ({ width, height, grey }: Picture, { bbox }: Pick<SeenWord, "bbox">): number => {
  let dark = 0
  let runs = 0
  for (let y = Math.max(0, bbox.y0); y < Math.min(height, bbox.y1); y++) {
    let before = false
    for (let x = Math.max(0, bbox.x0); x < Math.min(width, bbox.x1); x++) {
      const now = grey[y * width + x]! < DARK
      if (now) {
        dark++
        if (!before) runs++
      }
      before = now
    }
  }
  return runs === 0 ? 0 : dark / runs
}

/** Which words of a line are bold; `strokes` are theirs in ems, `usual` is that of the page. */
export const boldIn = (strokes: readonly number[], usual: number): boolean[] => {
  const strong = strokes.map((stroke) => stroke >= BOLD * usual)
  return strokes.map((stroke, at) => strong[at]! || (stroke >= BESIDE * usual && (strong[at - 1] === true || strong[at + 1] === true)))
}
