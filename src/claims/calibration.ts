/** Written by `assay score --calibrate` from 1695 claims of gold, passages kept back; not to be edited by hand. */
import type { Calibration } from "./confidence.ts"

export const CALIBRATION: Calibration = {
  base: 1.9799,
  weights: {
    slots: 1.2397,
    noArea: -0.2547,
    bothAreas: 0.0455,
    notActual: -0.7606,
    otherMeasures: -0.3175,
    figures: 0.2984,
    implied: 0.1381,
  },
  knots: {
    prose: [
      { score: 0, right: 0 },
      { score: 0.225, right: 0.3667 },
      { score: 0.3147, right: 0.3833 },
      { score: 0.3862, right: 0.4 },
      { score: 0.4379, right: 0.45 },
      { score: 0.5093, right: 0.4519 },
      { score: 0.5772, right: 0.6056 },
      { score: 0.6335, right: 0.6267 },
      { score: 0.6773, right: 0.6889 },
      { score: 0.7061, right: 0.7 },
      { score: 0.7442, right: 0.775 },
      { score: 0.7952, right: 0.7925 },
    ],
    list: [
      { score: 0, right: 0 },
      { score: 0.7573, right: 0.9 },
      { score: 0.776, right: 0.98 },
    ],
    table: [
      { score: 0, right: 0 },
      { score: 0.3656, right: 0.9 },
      { score: 0.5079, right: 0.98 },
    ],
  },
}
