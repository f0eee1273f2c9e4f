import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { findSources } from "../../src/mentions/sources.ts"

const groups: Record<string, Record<string, string>> = parse(readFileSync(new URL("sources.yaml", import.meta.url), "utf8"))

for (const [group, examples] of Object.entries(groups))
  describe(group, () => {
    test.each(Object.entries(examples))("%s", (text, named) => {
      const found = findSources(text)
      expect(found.map(({ name }) => name).join("; ") || "nobody").toBe(named)
      for (const { name, start, end } of found) expect(text.slice(start, end)).toBe(name)
    })
  })
