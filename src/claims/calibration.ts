/** Written by `assay score --calibrate` from 1698 claims of gold, passages kept back; not to be edited by hand. */
import type { Calibration } from "./confidence.ts"

export const CALIBRATION: Calibration = {
  base: 1.9068,
  weights: {
    slots: 1.2249,
    noArea: -0.2253,
    bothAreas: 0.0189,
    notActual: -0.8127,
    otherMeasures: -0.379,
    figures: 0.3327,
    implied: 0.1376,
  },
  knots: {
    prose: [
      { score: 0, right: 0 },
      { score: 0.2616, right: 0.3556 },
      { score: 0.3684, right: 0.4 },
      { score: 0.4563, right: 0.4286 },
      { score: 0.5105, right: 0.4333 },
      { score: 0.5271, right: 0.5333 },
      { score: 0.5526, right: 0.5467 },
      { score: 0.6175, right: 0.6056 },
      { score: 0.6705, right: 0.6667 },
      { score: 0.6962, right: 0.6889 },
      { score: 0.7161, right: 0.7167 },
      { score: 0.7479, right: 0.7833 },
      { score: 0.8072, right: 0.8077 },
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
