/** Written by `assay score --calibrate` from 969 claims of papers, gold, prose; not to be edited by hand. */
import type { Calibration } from "./confidence.ts"

export const CALIBRATION: Calibration = {
  base: 1.9252,
  weights: { slots: 0.8962, noArea: -0.8341, notActual: -0.976, otherMeasures: -0.5383, figures: 0.4885, implied: -0.5035 },
  knots: {
    prose: [
      { score: 0, right: 0 },
      { score: 0.333, right: 0.3833 },
      { score: 0.5088, right: 0.4333 },
      { score: 0.6009, right: 0.4833 },
      { score: 0.6573, right: 0.5333 },
      { score: 0.6916, right: 0.7667 },
      { score: 0.7163, right: 0.8 },
      { score: 0.7787, right: 0.8333 },
      { score: 0.8734, right: 0.89 },
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
