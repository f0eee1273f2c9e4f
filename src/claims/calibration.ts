/** Written by `assay score --calibrate` from 970 claims of papers, gold, prose; not to be edited by hand. */
import type { Calibration } from "./confidence.ts"

export const CALIBRATION: Calibration = {
  base: 1.9978,
  weights: {
    slots: 0.6135,
    noArea: 0.0784,
    bothAreas: 0.8154,
    notActual: -1.0295,
    otherMeasures: -0.473,
    figures: 0.4069,
    implied: -0.265,
  },
  knots: {
    prose: [
      { score: 0, right: 0 },
      { score: 0.4076, right: 0.5333 },
      { score: 0.5486, right: 0.5667 },
      { score: 0.691, right: 0.6867 },
      { score: 0.7909, right: 0.7667 },
      { score: 0.8274, right: 0.8333 },
      { score: 0.8611, right: 0.8667 },
      { score: 0.8905, right: 0.89 },
      { score: 0.9109, right: 0.89 },
      { score: 0.9352, right: 0.89 },
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
