/** Written by `assay score --calibrate` from 1995 claims of gold, passages kept back; not to be edited by hand. */
import type { Calibration } from "./confidence.ts"

export const CALIBRATION: Calibration = {
  base: 1.9559,
  weights: {
    slots: 1.2441,
    noArea: -0.1804,
    bothAreas: 0.0467,
    notActual: -0.6196,
    otherMeasures: -0.2426,
    figures: 0.2578,
    implied: 0.136,
  },
  knots: {
    prose: [
      { score: 0, right: 0 },
      { score: 0.357, right: 0.3944 },
      { score: 0.4321, right: 0.4333 },
      { score: 0.4824, right: 0.4429 },
      { score: 0.5249, right: 0.4833 },
      { score: 0.5358, right: 0.5333 },
      { score: 0.5773, right: 0.6091 },
      { score: 0.6414, right: 0.625 },
      { score: 0.6801, right: 0.6333 },
      { score: 0.7004, right: 0.6952 },
      { score: 0.7416, right: 0.7533 },
      { score: 0.7869, right: 0.8163 },
    ],
    list: [
      { score: 0, right: 0 },
      { score: 0.6704, right: 0.9 },
      { score: 0.7706, right: 0.98 },
    ],
    table: [
      { score: 0, right: 0 },
      { score: 0.3656, right: 0.9 },
      { score: 0.5079, right: 0.98 },
    ],
  },
}
