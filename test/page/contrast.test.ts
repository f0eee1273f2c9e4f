import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const css = readFileSync(join(import.meta.dirname, "../../src/web/style/tokens.css"), "utf8")
const tokensOf = (text: string) => new Map([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name!, colour!]))
const [day, night] = css.split("@media (prefers-color-scheme: dark)")
const light = tokensOf(day!)
const dark = new Map([...light, ...tokensOf(night!)])

/** Relative luminance after WCAG 2.2. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

/** Every pair of ink and ground that the page sets text in. */
const TEXT: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ["ink", ["paper", "sheet", "lamp", "lamp-soft"]],
  ["ink-2", ["paper", "sheet", "desk", "lamp", "lamp-soft"]],
  ["ink-3", ["paper", "sheet", "lamp-soft"]],
  ["pencil", ["paper", "lamp", "lamp-soft"]],
  ["on-ink", ["ink"]],
]

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s colours", (_, tokens) => {
  for (const [ink, grounds] of TEXT) {
    it.each(grounds)(`${ink} is read on %s`, (ground) => {
      expect(contrast(tokens.get(ink)!, tokens.get(ground)!)).toBeGreaterThanOrEqual(4.5)
    })
  }
  it("lines that bound a field or a button are seen", () => {
    expect(contrast(tokens.get("line-2")!, tokens.get("paper")!)).toBeGreaterThanOrEqual(3)
  })
})
