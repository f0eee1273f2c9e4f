import { expect, test } from "vitest"
import type { Picture } from "../../../src/pdf/raw.ts"
import { rulesIn, withoutRules } from "../../../src/pdf/scan/rules.ts"

/** A white page of 600 by 400 dots, two to a point, with dark rectangles: x, y, width, height in dots. */
const pictureOf = (dark: readonly (readonly [number, number, number, number])[]): Picture => {
  const grey = new Uint8Array(600 * 400).fill(255)
  for (const [x, y, width, height] of dark) for (let row = y; row < y + height; row++) grey.fill(20, row * 600 + x, row * 600 + x + width)
  return { width: 600, height: 400, grey, scale: 2 }
}

test("long thin dark lines are rules, in points; a rule may have a speck of light in it", () => {
  expect(rulesIn(pictureOf([[100, 50, 300, 2]]))).toEqual([{ left: 50, right: 200, top: 25, bottom: 26 }])
  expect(rulesIn(pictureOf([[100, 50, 2, 300]]))).toEqual([{ left: 50, right: 51, top: 25, bottom: 175 }])
  expect(
    rulesIn(
      pictureOf([
        [100, 50, 150, 2],
        [251, 50, 149, 2],
      ]),
    ),
  ).toHaveLength(1)
})

test("strokes of letters, bars and areas are none", () => {
  expect(rulesIn(pictureOf([[100, 50, 4, 40]]))).toEqual([])
  expect(rulesIn(pictureOf([[100, 50, 300, 30]]))).toEqual([])
})

test("they are taken out of the picture and nothing else is", () => {
  const letter = [120, 80, 10, 20] as const
  const picture = pictureOf([[100, 50, 300, 2], letter])
  expect(withoutRules(picture, rulesIn(picture)).grey).toEqual(pictureOf([letter]).grey)
})
