/** Written by `assay score --calibrate` from 972 claims of papers, gold, prose; not to be edited by hand. */
import type { Calibration } from "./confidence.ts"

export const CALIBRATION: Calibration = {
  base: 2.1887,
  weights: { slots: 1.2772, noArea: -1.1861, notActual: -1.3613, otherMeasures: -0.4917, figures: 0.5044, implied: -0.315 },
  knots: {
    prose: [
      { score: 0, right: 0 },
      { score: 0.1777, right: 0.2667 },
      { score: 0.3216, right: 0.35 },
      { score: 0.4048, right: 0.3667 },
      { score: 0.469, right: 0.4 },
      { score: 0.5679, right: 0.4444 },
      { score: 0.6346, right: 0.5667 },
      { score: 0.67, right: 0.7333 },
      { score: 0.7523, right: 0.8167 },
      { score: 0.8447, right: 0.89 },
    ],
    list: [
      { score: 0, right: 0 },
      { score: 0.7335, right: 0 },
      { score: 0.7573, right: 0.9 },
      { score: 0.777, right: 0.98 },
    ],
    table: [
      { score: 0, right: 0 },
      { score: 0.355, right: 0.6 },
      { score: 0.4101, right: 0.8 },
      { score: 0.4499, right: 0.89 },
      { score: 0.4891, right: 0.89 },
      { score: 0.5154, right: 0.9 },
      { score: 0.5601, right: 0.98 },
    ],
  },
}
