/** Written by `assay score --calibrate` from 2467 claims of gold, passages kept back; not to be edited by hand. */
import type { Calibration } from "./confidence.ts"

export const CALIBRATION: Calibration = {
  base: 2.3461,
  weights: {
    slots: 1.3539,
    noArea: -0.1973,
    bothAreas: 0.1755,
    notActual: -0.5165,
    otherMeasures: -0.3165,
    figures: 0.2879,
    implied: 0.1335,
  },
  knots: {
    prose: [
      { score: 0, right: 0 },
      { score: 0.3224, right: 0.45 },
      { score: 0.4185, right: 0.4556 },
      { score: 0.4714, right: 0.4667 },
      { score: 0.5069, right: 0.4833 },
      { score: 0.5277, right: 0.5 },
      { score: 0.5547, right: 0.525 },
      { score: 0.5844, right: 0.5417 },
      { score: 0.6039, right: 0.5833 },
      { score: 0.6371, right: 0.6273 },
      { score: 0.6839, right: 0.67 },
      { score: 0.7105, right: 0.6778 },
      { score: 0.7206, right: 0.6833 },
      { score: 0.7373, right: 0.7556 },
      { score: 0.7723, right: 0.7818 },
      { score: 0.8094, right: 0.8333 },
      { score: 0.8281, right: 0.8667 },
      { score: 0.846, right: 0.89 },
      { score: 0.8682, right: 0.89 },
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
