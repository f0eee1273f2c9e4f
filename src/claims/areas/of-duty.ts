/** Who sets a duty and whose goods pay it: the adjective beside the goods and "from" name the maker, whoever else is named takes them in. */
import type { AreaId, MeasureId } from "../../model.ts"
import type { Figure } from "../figure.ts"
import { type AreaGroup, inside, type Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { EXPORT_DUTY } from "./role-words.ts"

type Areas = Filled<readonly AreaId[]>

/** Words before the name of whoever made the goods. */
const MADE_IN =
  /\b(?:from|made in|produced in|built in|assembled in|originating in|imported from|coming from|shipped from)\s+(?:the\s+|mainland\s+)?$/
/** Words before or after the name of whoever sets the rate. */
const SETS_BEFORE = /\b(?:in|into|to|by|entering|reaching)\s+(?:the\s+)?$/
const SETS_AFTER =
  /^(?:['’]s?)?\s+(?:(?:has|have|had|will|would|could|may|also|now|recently|provisionally)\s+)*(?:tax(?:es|ed)?|charg(?:es?|ed)|hits?|slap(?:s|ped)?|lev(?:y|ies|ied)|impos(?:es?|ed)|introduc(?:es?|ed)|announc(?:es?|ed)|puts?|sets?|plac(?:es?|ed)|rais(?:es?|ed)|doubl(?:es?|ed)|appl(?:y|ies|ied)|increas(?:es?|ed)|lower(?:s|ed)?|cuts?|threaten(?:s|ed)?|adopt(?:s|ed)?|[\w-]*\s?(?:import\s+)?(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)))\b/

/**
 * The areas of a duty on imports that names both, or null: "Congolese nickel faces a 25% tariff in South Korea" is of the DRC and for
 * South Korea. Duties on exports, and those with one area, are read like other measures.
 */
export function dutyAreas(
  measure: MeasureId,
  figure: Figure,
  sentence: Sentence,
): { readonly origin: Areas; readonly destination: Areas } | null {
  const { text, areas } = sentence
  if (measure !== "tariff" || areas.length !== 2 || EXPORT_DUTY.test(text)) return null
  const [maker, more] = areas.filter((group) => inside(figure.clause, group) && isMaker(group, sentence))
  const setter = areas.find((group) => group !== maker)
  if (!maker || more || !setter || !sets(setter, sentence)) return null
  return {
    origin: filled(maker.ids, maker, "its goods pay the duty", 0.9),
    destination: filled(setter.ids, setter, "it sets the duty", 0.9),
  }
}

function isMaker({ start, end, form }: AreaGroup, { text, materials }: Sentence): boolean {
  const beside = materials.some((material) => material.start > end && /^\s+(?:[\w-]+\s+)?$/.test(text.slice(end, material.start)))
  return (form === "adjective" && beside) || MADE_IN.test(text.slice(0, start))
}

function sets({ start, end }: AreaGroup, { text }: Sentence): boolean {
  return SETS_AFTER.test(text.slice(end)) || SETS_BEFORE.test(text.slice(0, start))
}
