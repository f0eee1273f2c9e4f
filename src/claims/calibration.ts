/** Written by `assay score --calibrate` from 967 claims of papers, gold, prose; not to be edited by hand. */
import type { Calibration } from "./confidence.ts"

export const CALIBRATION: Calibration = {
  base: 1.9548,
  weights: {
    slots: 1.0079,
    noArea: -0.7167,
    bothAreas: 0.6511,
    notActual: -1.2507,
    otherMeasures: -0.6047,
    figures: 0.4765,
    implied: -0.4269,
  },
  knots: {
    prose: [
      { score: 0, right: 0 },
      { score: 0.2273, right: 0.3333 },
      { score: 0.4337, right: 0.4167 },
      { score: 0.6076, right: 0.4867 },
      { score: 0.6803, right: 0.7 },
      { score: 0.7121, right: 0.7667 },
      { score: 0.7681, right: 0.8167 },
      { score: 0.8294, right: 0.89 },
      { score: 0.893, right: 0.89 },
    ],
    list: [
      { score: 0, right: 0 },
      { score: 0.7335, right: 0 },
      { score: 0.7573, right: 0.9 },
      { score: 0.777, right: 0.98 },
    ],
    table: [
      { score: 0, right: 0 },
      { score: 0.3655, right: 0.6 },
      { score: 0.383, right: 0.9 },
      { score: 0.5138, right: 0.98 },
    ],
  },
}
