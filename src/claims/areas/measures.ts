/** Measures by what their areas have to do with each other. */
import type { MeasureId } from "../../model.ts"

/** What an area does by itself. */
export const STAGES: ReadonlySet<MeasureId> = new Set<MeasureId>(["extraction", "processing", "manufacturing", "capacity", "production"])
/** What is done or lies in one area, whoever's total it is a share of. */
export const PLACED: ReadonlySet<MeasureId> = new Set<MeasureId>([...STAGES, "reserves"])
/** What one gets from another: who takes is told once, and the suppliers alone follow. */
export const SOURCED: ReadonlySet<MeasureId> = new Set<MeasureId>(["supply", "imports", "import-reliance"])
