/** Tables of the shared papers: figures with their row and column. Which are missed: `npm run bench:read -- tables --misses ""`. */
import { spawnSync } from "node:child_process"
import { describe, expect, test } from "vitest"
import { hasShared, shared } from "../../bench/places.ts"
import { annotatedFigures, salientFigures, sumOf } from "../../bench/tables.ts"

const WANTED = 0.95
const noPoppler = spawnSync("pdftotext", ["-v"]).error !== undefined

describe.skipIf(!hasShared)(`figures in tables of the shared papers${hasShared ? "" : ` (skipped: there are none in ${shared})`}`, () => {
  test("95 % of those annotated have their row and column", { timeout: 180_000 }, async () => {
    const found = await annotatedFigures()
    const { right, of } = sumOf(found)
    expect(of).toBeGreaterThan(200)
    expect(right / of, found.flatMap(({ missed }) => missed).join("\n")).toBeGreaterThanOrEqual(WANTED)
  })

  test.skipIf(noPoppler)(
    `95 % of the salient statistics have their row and column${noPoppler ? " (skipped: no pdftotext)" : ""}`,
    async () => {
      const found = await salientFigures()
      const { right, of } = sumOf(found)
      expect(of).toBeGreaterThan(2000)
      expect(
        right / of,
        found
          .flatMap(({ missed }) => missed)
          .slice(0, 20)
          .join("\n"),
      ).toBeGreaterThanOrEqual(WANTED)
    },
  )
})
