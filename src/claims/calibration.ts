/** Written by `assay score --calibrate` from 1699 claims of gold, passages kept back; not to be edited by hand. */
import type { Calibration } from "./confidence.ts"

export const CALIBRATION: Calibration = {
  base: 1.8162,
  weights: {
    slots: 1.1226,
    noArea: -0.2377,
    bothAreas: 0.0495,
    notActual: -0.8243,
    otherMeasures: -0.347,
    figures: 0.3517,
    implied: 0.0878,
  },
  knots: {
    prose: [
      { score: 0, right: 0 },
      { score: 0.2057, right: 0.3667 },
      { score: 0.3166, right: 0.3778 },
      { score: 0.461, right: 0.4296 },
      { score: 0.5287, right: 0.4667 },
      { score: 0.5555, right: 0.5667 },
      { score: 0.621, right: 0.6244 },
      { score: 0.6781, right: 0.6333 },
      { score: 0.6959, right: 0.6889 },
      { score: 0.7201, right: 0.7444 },
      { score: 0.7534, right: 0.7667 },
      { score: 0.8059, right: 0.8148 },
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
