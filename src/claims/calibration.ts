/** Written by `assay score --calibrate` from 970 claims of papers, gold, prose; not to be edited by hand. */
import type { Calibration } from "./confidence.ts"

export const CALIBRATION: Calibration = {
  base: 2.0445,
  weights: {
    slots: 0.6745,
    noArea: -0.5608,
    bothAreas: 0.6092,
    notActual: -0.9931,
    otherMeasures: -0.4138,
    figures: 0.4297,
    implied: -0.0518,
  },
  knots: {
    prose: [
      { score: 0, right: 0 },
      { score: 0.4268, right: 0.5 },
      { score: 0.691, right: 0.675 },
      { score: 0.8088, right: 0.8333 },
      { score: 0.8514, right: 0.8417 },
      { score: 0.8946, right: 0.89 },
      { score: 0.931, right: 0.89 },
    ],
    list: [
      { score: 0, right: 0 },
      { score: 0.7573, right: 0.9 },
      { score: 0.7777, right: 0.98 },
    ],
    table: [
      { score: 0, right: 0 },
      { score: 0.3419, right: 0.5385 },
      { score: 0.383, right: 0.9 },
      { score: 0.5124, right: 0.98 },
    ],
  },
}
