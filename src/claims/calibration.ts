/** Written by `assay score --calibrate` from 1142 claims of papers-and-unseen-passages; not to be edited by hand. */
import type { Calibration } from "./confidence.ts"

export const CALIBRATION: Calibration = {
  base: 2.4059,
  weights: {
    slots: 1.3567,
    noArea: -0.3106,
    bothAreas: 0.0562,
    notActual: -1.3878,
    otherMeasures: -0.3342,
    figures: -0.254,
    implied: -0.1552,
  },
  knots: {
    prose: [
      { score: 0, right: 0 },
      { score: 0.1012, right: 0.1 },
      { score: 0.2747, right: 0.2667 },
      { score: 0.4396, right: 0.4833 },
      { score: 0.5652, right: 0.5611 },
      { score: 0.6526, right: 0.5867 },
      { score: 0.7119, right: 0.7667 },
      { score: 0.7614, right: 0.7833 },
      { score: 0.8014, right: 0.8636 },
    ],
    list: [
      { score: 0, right: 0 },
      { score: 0.7573, right: 0.9 },
      { score: 0.7738, right: 0.98 },
    ],
    table: [
      { score: 0, right: 0 },
      { score: 0.3656, right: 0.9 },
      { score: 0.5079, right: 0.98 },
    ],
  },
}
