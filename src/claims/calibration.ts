/** Written by `assay score --calibrate` from 1486 claims of gold, passages kept back; not to be edited by hand. */
import type { Calibration } from "./confidence.ts"

export const CALIBRATION: Calibration = {
  base: 1.6693,
  weights: {
    slots: 1.124,
    noArea: -0.2898,
    bothAreas: 0.0594,
    notActual: -0.8872,
    otherMeasures: -0.3796,
    figures: 0.2574,
    implied: 0.1423,
  },
  knots: {
    prose: [
      { score: 0, right: 0 },
      { score: 0.2705, right: 0.3333 },
      { score: 0.4422, right: 0.4095 },
      { score: 0.4857, right: 0.4333 },
      { score: 0.51, right: 0.5083 },
      { score: 0.5363, right: 0.5167 },
      { score: 0.5785, right: 0.5667 },
      { score: 0.6183, right: 0.6333 },
      { score: 0.6494, right: 0.6867 },
      { score: 0.6907, right: 0.6889 },
      { score: 0.7419, right: 0.7778 },
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
