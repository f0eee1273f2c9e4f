/** Written by `assay score --calibrate` from 1840 claims of papers-and-unseen-passages; not to be edited by hand. */
import type { Calibration } from "./confidence.ts"

export const CALIBRATION: Calibration = {
  base: 2.1675,
  weights: {
    slots: 1.0631,
    noArea: -0.3582,
    bothAreas: 0.2219,
    notActual: -1.2236,
    otherMeasures: -0.4771,
    figures: 0.3427,
    implied: -0.056,
  },
  knots: {
    prose: [
      { score: 0, right: 0 },
      { score: 0.1819, right: 0.2333 },
      { score: 0.2502, right: 0.3 },
      { score: 0.3982, right: 0.3867 },
      { score: 0.4983, right: 0.4833 },
      { score: 0.5555, right: 0.5444 },
      { score: 0.6099, right: 0.6067 },
      { score: 0.6419, right: 0.6167 },
      { score: 0.6537, right: 0.6667 },
      { score: 0.6817, right: 0.6905 },
      { score: 0.7117, right: 0.7 },
      { score: 0.7269, right: 0.7111 },
      { score: 0.7673, right: 0.7875 },
      { score: 0.8271, right: 0.8333 },
    ],
    list: [
      { score: 0, right: 0 },
      { score: 0.7335, right: 0 },
      { score: 0.7573, right: 0.9 },
      { score: 0.7753, right: 0.98 },
    ],
    table: [
      { score: 0, right: 0 },
      { score: 0.3656, right: 0.9 },
      { score: 0.5153, right: 0.98 },
    ],
  },
}
