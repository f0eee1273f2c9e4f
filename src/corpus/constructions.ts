/**
 * Constructions: ways to say a thing, each with all the wordings that mean the same, from `corpus/constructions/*.yaml`. Where an example
 * shows that one sentence is read, a construction shows that it is read whichever of the usual words stand in it.
 */
import { existsSync, readdirSync } from "node:fs"
import { basename, join } from "node:path"
import { z } from "zod"
import { areaId, COMPARATORS, materialId, measureId, STATUSES } from "../model.ts"
import { type Example, type ExampleClaim, exampleClaim } from "./examples.ts"
import { projectRoot } from "./root.ts"
import { readList } from "./yaml.ts"

/** A material or an area of the claim: a name of the wording ("M", "A") or an id of its own. */
const named = <Id extends z.ZodType>(id: Id) => z.union([z.enum(["M", "N", "P", "A", "B", "C"]), id])
/** A number of the claim: a name of the wording ("n", "-n") or the number itself. */
const number = z.union([z.number(), z.string().regex(/^-?[nmk]$/)])
/** A year of the claim: one past, the one before it, one to come, or the year itself. */
const year = z.union([z.int(), z.enum(["x", "y", "z"])])

const meaning = z.strictObject({
  materials: z.array(named(materialId)).min(1),
  origin: z.array(named(areaId)).optional(),
  destination: z.array(named(areaId)).optional(),
  measure: measureId,
  kind: z.enum(["level", "change"]).optional(),
  value: number,
  comparator: z.enum(COMPARATORS).optional(),
  unit: z.enum(["percent", "percentage point"]).optional(),
  period: z.union([year, z.strictObject({ from: year, to: year })]).optional(),
  status: z.enum(STATUSES).optional(),
})

export const construction = z.strictObject({
  /** What it is called by those who study the language: "a change, its subject a noun of demand". */
  name: z.string().min(1),
  /** Wordings: `(rose|grew)` stands for either, `( by|)` for something or nothing, `{M}`, `{A's}`, `{n}`, `{y}` for what is named. */
  say: z.union([z.string(), z.array(z.string()).min(1)]),
  /** Every claim that each of the wordings makes; an empty list says that none makes any. */
  means: z.array(meaning),
  /** Why Assay does not yet read all of it so. */
  todo: z.string().min(1).optional(),
})
export type Construction = Readonly<z.output<typeof construction>> & { readonly file: string }

/** Names that stand in for another: `{A}`, `{A's}`, `{A-n}` is "China", "China's", "Chinese". */
const AREAS = [
  ["CN", "China", "China's", "Chinese"],
  ["ID", "Indonesia", "Indonesia's", "Indonesian"],
  ["AU", "Australia", "Australia's", "Australian"],
  ["CL", "Chile", "Chile's", "Chilean"],
  ["RU", "Russia", "Russia's", "Russian"],
  ["ZA", "South Africa", "South Africa's", "South African"],
  ["CA", "Canada", "Canada's", "Canadian"],
  ["BR", "Brazil", "Brazil's", "Brazilian"],
  ["KZ", "Kazakhstan", "Kazakhstan's", "Kazakh"],
  ["CD", "the DRC", "the DRC's", "Congolese"],
] as const
const TAKERS = [
  ["JP", "Japan", "Japan's", "Japanese"],
  ["US", "the United States", "the United States'", "U.S."],
  ["EU", "the EU", "the EU's", "EU"],
  ["KR", "South Korea", "South Korea's", "South Korean"],
  ["IN", "India", "India's", "Indian"],
  ["DE", "Germany", "Germany's", "German"],
] as const
const THIRDS = [
  ["PE", "Peru", "Peru's", "Peruvian"],
  ["NO", "Norway", "Norway's", "Norwegian"],
  ["MX", "Mexico", "Mexico's", "Mexican"],
  ["TR", "Türkiye", "Türkiye's", "Turkish"],
] as const
const MATERIALS = [
  "copper",
  "zinc",
  "lithium",
  "nickel",
  "cobalt",
  "graphite",
  "tin",
  "gallium",
  "manganese",
  "tungsten",
  "vanadium",
] as const
const OTHERS = ["antimony", "germanium", "bismuth", "tantalum", "magnesium", "fluorspar", "niobium"] as const
const PRODUCTS = [
  ["batteries", "batteries"],
  ["permanent-magnets", "permanent magnets"],
  ["solar-panels", "solar panels"],
  ["battery-cells", "battery cells"],
] as const

/** How many wordings of one line are read at most; of more, every so-manieth. */
const MOST = 48

/** Every construction of a folder, by default `corpus/constructions`, in the order of the files' names and of their lines. */
export function loadConstructions(folder: string = join(projectRoot(), "corpus", "constructions")): Construction[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"))
  return files
    .sort()
    .flatMap((name) => readList(join(folder, name), construction).map((entry) => ({ ...entry, file: basename(name, ".yaml") })))
}

/**
 * The wordings of a construction as examples, each with names, years and figures of its own; the same ones every time.
 *
 * @example wordingsOf({ say: "{A} (mines|digs) {n}% of the world's {M}.", … }).map(({ sentence }) => sentence)
 * // ["China mines 13% of the world's copper.", "Indonesia digs 20% of the world's zinc."]
 */
export function wordingsOf({ say, means, file }: Construction): Example[] {
  return [say]
    .flat()
    .flatMap((line) => spread(expanded(line)))
    .map((wording, at) => {
      const cast = castOf(at)
      const sentence = capitalised(wording.replace(/\{([^}]+)\}/g, (_, name: string) => cast.words[name] ?? `{${name}}`))
      return { sentence, claims: means.map((claim) => claimed(claim, cast)), file }
    })
}

interface Cast {
  readonly words: Readonly<Record<string, string>>
  readonly ids: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<string, number>>
}

/** Who and what the `at`th wording is about. */
function castOf(at: number): Cast {
  const pick = <T>(of: readonly T[], step: number): T => of[(at * step + step) % of.length]!
  const areas = { A: pick(AREAS, 3), B: pick(TAKERS, 5), C: pick(THIRDS, 3) }
  const materials = { M: pick(MATERIALS, 4), N: pick(OTHERS, 3) }
  const product = pick(PRODUCTS, 3)
  const numbers = {
    n: 11 + ((at * 7) % 35),
    m: 48 + ((at * 5) % 21),
    k: 71 + ((at * 3) % 17),
    x: 2018 + (at % 5),
    y: 2019 + (at % 5),
    z: 2030 + 5 * (at % 3),
  }
  const words = Object.entries(areas).flatMap(([name, [, noun, possessive, adjective]]) => [
    [name, noun],
    [`${name}'s`, possessive],
    [`${name}-n`, adjective],
  ])
  return {
    words: Object.fromEntries([
      ...words,
      ...Object.entries(materials),
      ["P", product[1]],
      ...Object.entries(numbers).map(([name, value]) => [name, `${value}`]),
    ]),
    ids: { A: areas.A[0], B: areas.B[0], C: areas.C[0], ...materials, P: product[0] },
    numbers,
  }
}

/** A meaning with its names filled in. */
function claimed({ comparator, unit, value, period, ...claim }: Construction["means"][number], { ids, numbers }: Cast): ExampleClaim {
  const id = (name: string) => ids[name] ?? name
  const count = (of: number | string) => (typeof of === "number" ? of : of.startsWith("-") ? -numbers[of.slice(1)]! : numbers[of]!)
  const years =
    typeof period === "object" ? { from: count(period.from), to: count(period.to) } : period === undefined ? null : count(period)
  return exampleClaim.parse({
    ...claim,
    materials: claim.materials.map(id),
    origin: (claim.origin ?? []).map(id),
    destination: (claim.destination ?? []).map(id),
    value: { low: count(value), ...(comparator && { comparator }), ...(unit && { unit }) },
    period: years,
  })
}

/** "(World|Global) demand (rose|grew)" as its four wordings. */
function expanded(line: string): string[] {
  const match = /\(([^()]*\|[^()]*)\)/.exec(line)
  if (!match) return [line]
  const [before, after] = [line.slice(0, match.index), line.slice(match.index + match[0].length)]
  const rests = expanded(after)
  return match[1]!.split("|").flatMap((choice) => rests.map((rest) => before + choice + rest))
}

/** At most `MOST` of them, evenly; a step that shares no factor with the choices meets all of them. */
function spread(wordings: readonly string[]): string[] {
  if (wordings.length <= MOST) return [...wordings]
  return Array.from({ length: MOST }, (_, at) => wordings[Math.floor((at * wordings.length) / MOST + (at % 7)) % wordings.length]!)
}

function capitalised(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}
