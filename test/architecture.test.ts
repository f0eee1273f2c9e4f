import { readdirSync, readFileSync, statSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { describe, expect, it } from "vitest"

/**
 * The law of imports. A part may import itself, what its line names, and the packages its line names.
 * Pure parts name no `node:` module; the parts of the rim do not name each other, but `cli`, `server` and `workers` wire them.
 */
const LAW: Readonly<Record<string, { readonly parts: readonly string[]; readonly packages: readonly string[] }>> = {
  "src/model.ts": { parts: [], packages: ["zod"] },
  "src/errors.ts": { parts: [], packages: [] },
  "src/config.ts": { parts: ["errors"], packages: ["zod", "node:"] },
  // pure
  "src/text": { parts: ["model"], packages: ["compromise"] },
  "src/mentions": { parts: ["model", "text"], packages: [] },
  "src/claims": { parts: ["model", "text", "mentions"], packages: [] },
  "src/extract.ts": { parts: ["model", "text", "mentions", "claims"], packages: [] },
  "src/export": { parts: ["model"], packages: ["csv-stringify"] },
  "src/review.ts": { parts: ["model"], packages: [] },
  "src/compare.ts": { parts: ["model", "review", "export", "compare"], packages: [] },
  "src/compare": { parts: ["model", "export"], packages: [] },
  "src/score.ts": { parts: ["model"], packages: ["zod"] },
  // the rim
  "src/corpus": { parts: ["model", "errors"], packages: ["yaml", "zod", "node:"] },
  "src/pdf": {
    parts: ["model", "errors"],
    packages: ["@embedpdf/pdfium", "pdf-parse", "tesseract.js", "natural", "workerpool", "zod", "node:"],
  },
  "src/library": { parts: ["model", "errors"], packages: ["s3mini", "zod", "node:"] },
  "src/inbox": { parts: ["model", "errors"], packages: ["chokidar", "node:"] },
  "src/store": { parts: ["model", "errors", "review", "compare"], packages: ["@electric-sql/pglite", "kysely", "pg", "zod", "node:"] },
  "src/queue": { parts: ["model", "errors"], packages: ["bullmq", "ioredis", "zod", "node:"] },
  // what wires them
  "src/server": {
    parts: ["model", "errors", "review", "compare", "export", "text", "claims", "store", "queue", "library"],
    packages: ["hono", "@hono/node-server", "@hono/zod-openapi", "@fastify/busboy", "natural", "zod", "node:"],
  },
  "src/cli": { parts: ["*"], packages: ["commander", "cli-progress", "zod", "node:"] },
  workers: { parts: ["*"], packages: ["workerpool", "node:"] },
  "src/web": {
    parts: ["model", "server", "export"],
    packages: [
      "react",
      "react-dom",
      "@tanstack/react-query",
      "@tanstack/react-virtual",
      "pdfjs-dist",
      "@fontsource-variable",
      "vite",
      "@vitejs/plugin-react",
      "node:",
    ],
  },
}
/** The page and every part of the rim may name the shape of the store and of the API, as types that vanish. */
const TYPES_FOR_ALL = ["src/store/store.ts", "src/server/api.ts"]
const PURE = [
  "src/text",
  "src/mentions",
  "src/claims",
  "src/extract.ts",
  "src/export",
  "src/review.ts",
  "src/compare.ts",
  "src/compare",
  "src/score.ts",
]
const LONGEST = 250

interface Import {
  readonly file: string
  readonly target: string
  readonly typeOnly: boolean
}

const files = [...filesIn("src"), ...filesIn("workers")]
const imports = files.flatMap(importsOf)

describe("the law of imports", () => {
  it("has a line for every part", () => {
    expect(files.filter((file) => !partOf(file))).toEqual([])
  })
  for (const [part, law] of Object.entries(LAW)) {
    const own = imports.filter(({ file }) => partOf(file) === part)
    it(`${part} imports only ${[...law.parts, ...law.packages].join(", ") || "nothing"}`, () => {
      expect(own.filter((one) => !isLawful(one, part, law)).map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
    })
  }
  it("no file imports itself by way of others, not even for a type", () => {
    expect(circlesAmong([...files, ...filesIn("bench"), ...filesIn("test")])).toEqual([])
  })
  it("is kept by something: every part is imported or run", () => {
    expect(imports.length).toBeGreaterThan(200)
  })
})

describe("pure parts", () => {
  const pure = files.filter((file) => PURE.includes(partOf(file) ?? ""))
  it("read no clock, no chance, no environment and print nothing", () => {
    const impure = /\b(?:Date\.now|new Date\(\)|Math\.random|process\.|console\.|performance\.now|setTimeout|fetch\()/
    expect(pure.filter((file) => impure.test(codeOf(file)))).toEqual([])
  })
})

describe("files", () => {
  it(`are at most ${LONGEST} lines long, but for the one page of nouns`, () => {
    const long = files.filter((file) => file !== "src/model.ts" && linesOf(file) > LONGEST)
    expect(long.map((file) => `${file}: ${linesOf(file)} lines`)).toEqual([])
  })
  it("have a median under 80 lines", () => {
    const sizes = files.map(linesOf).sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(80)
  })
  it("are named by words of the field", () => {
    expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|manager|handler|common|misc)\b/.test(file))).toEqual([])
  })
  it("hold no class but errors", () => {
    const classes = files.flatMap((file) => [...codeOf(file).matchAll(/^(?:export )?(?:abstract )?class (\w+)(?: extends (\w+))?/gm)])
    expect(classes.filter(([, , base]) => !base?.endsWith("Error")).map(([, name]) => name)).toEqual([])
  })
})

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesIn(path)
    return /\.tsx?$/.test(name) && !name.endsWith(".d.ts") ? [path] : []
  })
}
function partOf(file: string): string | undefined {
  return Object.keys(LAW).find((part) => file === part || file.startsWith(`${part}/`))
}
function codeOf(file: string): string {
  return readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "")
}
function linesOf(file: string): number {
  return readFileSync(file, "utf8").trimEnd().split("\n").length
}
function importsOf(file: string): Import[] {
  const statements = codeOf(file).matchAll(/^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm)
  return [...statements].map(([, typeOnly, from, dynamic]) => {
    const target = from ?? dynamic ?? ""
    return { file, typeOnly: Boolean(typeOnly), target: target.startsWith(".") ? relative(".", join(dirname(file), target)) : target }
  })
}
/** "a.ts > b.ts > a.ts": a way round for each import that closes one. */
function circlesAmong(files: readonly string[]): string[] {
  const targets = new Map(files.map((file) => [file, importsOf(file).map(({ target }) => target)]))
  const done = new Set<string>()
  const circlesFrom = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [[...way.slice(way.indexOf(file)), file].join(" > ")]
    if (done.has(file)) return []
    const circles = (targets.get(file) ?? []).flatMap((target) => circlesFrom(target, [...way, file]))
    done.add(file)
    return circles
  }
  return files.flatMap((file) => circlesFrom(file, []))
}
function isLawful(
  { target, typeOnly, file }: Import,
  part: string,
  law: { parts: readonly string[]; packages: readonly string[] },
): boolean {
  if (/^(?:src|workers)\//.test(target)) {
    const other = partOf(target)
    if (other === part || law.parts.includes("*") || (typeOnly && TYPES_FOR_ALL.includes(target))) return true
    const name = (other ?? "").replace(/^src\//, "").replace(/\.ts$/, "")
    // Of what others are made of the page takes the shape; run in a browser can only what is pure.
    return law.parts.includes(name) && (part !== "src/web" || typeOnly || PURE.includes(other ?? ""))
  }
  if (target.includes("package.json") || file.endsWith(".css")) return true
  return law.packages.some((name) => (name === "node:" ? target.startsWith(name) : target === name || target.startsWith(`${name}/`)))
}
