/** Written by `assay score --calibrate` from 975 claims of papers, gold, prose; not to be edited by hand. */
import type { Calibration } from "./confidence.ts"

export const CALIBRATION: Calibration = {
  base: 1.881,
  weights: {
    slots: 0.8437,
    noArea: -0.8355,
    bothAreas: 0.5819,
    notActual: -1.0672,
    otherMeasures: -0.5543,
    figures: 0.548,
    implied: -0.5146,
  },
  knots: {
    prose: [
      { score: 0, right: 0 },
      { score: 0.3501, right: 0.3917 },
      { score: 0.4983, right: 0.4 },
      { score: 0.5387, right: 0.4667 },
      { score: 0.5878, right: 0.5 },
      { score: 0.6567, right: 0.5583 },
      { score: 0.7342, right: 0.8222 },
      { score: 0.8161, right: 0.8417 },
      { score: 0.904, right: 0.89 },
    ],
    list: [
      { score: 0, right: 0 },
      { score: 0.7335, right: 0 },
      { score: 0.7573, right: 0.9 },
      { score: 0.777, right: 0.98 },
    ],
    table: [
      { score: 0, right: 0 },
      { score: 0.3419, right: 0.5385 },
      { score: 0.383, right: 0.9 },
      { score: 0.5124, right: 0.98 },
    ],
  },
}
