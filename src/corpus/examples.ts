/** The examples: sentences and the claims they make, from `corpus/examples/*.yaml`. They are the specification of the extraction. */
import { existsSync, readdirSync } from "node:fs"
import { basename, join } from "node:path"
import { z } from "zod"
import { areaId, COMPARATORS, materialId, measureId, type Period, PLACES, period, type Quantity, quantity, STATUSES } from "../model.ts"
import { projectRoot } from "./root.ts"
import { readList } from "./yaml.ts"

/** `63` is exactly 63 percent; the long form may leave out comparator and unit, and `high` where it equals `low`. */
const shortQuantity = z
  .union([
    z.number(),
    z.strictObject({
      low: z.number(),
      high: z.number().optional(),
      comparator: z.enum(COMPARATORS).default("="),
      unit: quantity.shape.unit.default("percent"),
    }),
  ])
  .transform((value): Quantity => {
    if (typeof value === "number") return { low: value, high: value, comparator: "=", unit: "percent" }
    return { low: value.low, high: value.high ?? value.low, comparator: value.comparator, unit: value.unit }
  })

/** `2022` is the period from 2022 to 2022. */
const shortPeriod = z.union([z.int(), period, z.null()]).transform((value): Period | null => {
  return typeof value === "number" ? { from: value, to: value } : value
})

/** A claim as an example states it: only its meaning, with the usual values left out. */
export const exampleClaim = z.strictObject({
  materials: z.array(materialId).min(1),
  origin: z.array(areaId).default([]),
  destination: z.array(areaId).default([]),
  measure: measureId,
  kind: z.enum(["level", "change"]).default("level"),
  value: shortQuantity,
  period: shortPeriod.default(null),
  status: z.enum(STATUSES).default("actual"),
  source: z.string().nullable().default(null),
  /** Left out where it does not matter. */
  where: z.enum(PLACES).optional(),
})

/** A sentence, what stands around it, and every claim it makes: `claims: []` says that it makes none. */
export const example = z.strictObject({
  sentence: z.string().min(1),
  /** The heading above the sentence. */
  heading: z.string().optional(),
  /** The paper it stands in, where that decides ("domestic"). */
  document: z.strictObject({ country: areaId.optional(), title: z.string().optional() }).optional(),
  claims: z.array(exampleClaim),
  /** Why Assay does not yet read it so. The test fails once it does, so that this line goes. */
  todo: z.string().min(1).optional(),
})

export type ExampleClaim = Readonly<z.output<typeof exampleClaim>>
/** `file` is the name of its YAML file without the ending: the measure it is filed under. */
export type Example = Readonly<z.output<typeof example>> & { readonly file: string }

/**
 * Every example of a folder, by default the project's own `corpus/examples`, in the order of the files' names and of their lines.
 * Throws an AssayError that names file, entry and fault: "corpus/examples/processing.yaml: entry 4.claims[0].value: Invalid input".
 */
export function loadExamples(folder: string = join(projectRoot(), "corpus", "examples")): Example[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"))
  return files.sort().flatMap((name) => readList(join(folder, name), example).map((entry) => ({ ...entry, file: basename(name, ".yaml") })))
}
