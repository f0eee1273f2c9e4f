/** Written by `assay score --calibrate` from 3004 claims of gold, passages kept back; not to be edited by hand. */
import type { Calibration } from "./confidence.ts"

export const CALIBRATION: Calibration = {
  base: 2.2933,
  weights: {
    slots: 1.3273,
    noArea: -0.0863,
    bothAreas: 0.1919,
    notActual: -0.5233,
    otherMeasures: -0.2979,
    figures: 0.3123,
    implied: 0.1229,
  },
  knots: {
    prose: [
      { score: 0, right: 0 },
      { score: 0.3125, right: 0.4167 },
      { score: 0.4166, right: 0.45 },
      { score: 0.4609, right: 0.4833 },
      { score: 0.5381, right: 0.5222 },
      { score: 0.5884, right: 0.5333 },
      { score: 0.6117, right: 0.5833 },
      { score: 0.6313, right: 0.6 },
      { score: 0.6434, right: 0.64 },
      { score: 0.661, right: 0.6667 },
      { score: 0.6817, right: 0.6708 },
      { score: 0.6974, right: 0.7 },
      { score: 0.7237, right: 0.7286 },
      { score: 0.7547, right: 0.7611 },
      { score: 0.7743, right: 0.7778 },
      { score: 0.8052, right: 0.8 },
      { score: 0.8319, right: 0.89 },
      { score: 0.8481, right: 0.89 },
      { score: 0.8754, right: 0.89 },
    ],
    list: [
      { score: 0, right: 0 },
      { score: 0.6704, right: 0.9 },
      { score: 0.7688, right: 0.98 },
    ],
    table: [
      { score: 0, right: 0 },
      { score: 0.3656, right: 0.9 },
      { score: 0.5079, right: 0.98 },
    ],
  },
}
