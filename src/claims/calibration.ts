/** Written by `assay score --calibrate` from 963 claims of papers, gold, prose; not to be edited by hand. */
import type { Calibration } from "./confidence.ts"

export const CALIBRATION: Calibration = {
  base: 1.7835,
  weights: {
    slots: 0.8483,
    noArea: -0.7693,
    bothAreas: 0.6258,
    notActual: -1.038,
    otherMeasures: -0.5215,
    figures: 0.5576,
    implied: -0.4568,
  },
  knots: {
    prose: [
      { score: 0, right: 0 },
      { score: 0.381, right: 0.3867 },
      { score: 0.5343, right: 0.5333 },
      { score: 0.6071, right: 0.5444 },
      { score: 0.6769, right: 0.6 },
      { score: 0.7064, right: 0.6667 },
      { score: 0.7698, right: 0.82 },
      { score: 0.8517, right: 0.8333 },
      { score: 0.8958, right: 0.89 },
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
