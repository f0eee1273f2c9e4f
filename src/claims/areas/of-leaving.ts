/** Whose duty it is on what leaves a country, where its own words do not name it: what leaves it, its exporters, the export tax told of before. */
import type { AreaId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { isExportDuty, isOfNoEntry } from "./export-duty.ts"

type Areas = Filled<readonly AreaId[]>
export interface Duty {
  readonly origin: Areas
  readonly destination: Areas
}

/** Goods that leave: "ore leaving Indonesia", "what it sends out of the country". */
const LEAVING =
  /\b(?:leav(?:es?|ing)(?= (?:the )?[A-Z]| (?:the|its|their) (?:country|shores|ports|soil)\b)|sen(?:t|ds?) out of|ship(?:s|ped)? out of|sold (?:beyond its borders|abroad)|go(?:es|ing)? out of|allow(?:s|ed)? the export|exports? of)\b/

/** "Copper concentrate leaving Indonesia is taxed at 5%": its own country taxes it. */
export function ofLeaving(sentence: Sentence, { before, previous }: Context): Duty | null {
  const { text, areas } = sentence
  const none = filled<readonly AreaId[]>([], null, "a duty on what leaves", 0.8)
  const out = LEAVING.exec(text)
  if (out) {
    const group =
      areas.find(({ start }) => start >= out.index && /^[^,;]{0,25}$/.test(text.slice(out.index + out[0].length, start))) ??
      areas.find(({ end }) => end <= out.index)
    if (group && /\b(?:leav|out of|beyond its|sold abroad)/.test(out[0]))
      return { origin: filled(group.ids, group, "what leaves it is taxed", 0.85), destination: none }
  }
  const told = areas.length === 0 && previous === null && before.slice(-2).some((passage) => LEAVING.test(passage.text))
  const named = new Set(before.slice(-3).flatMap((passage) => passage.areas.map(({ id }) => id)))
  if (!told || named.size !== 1) return null
  return { origin: filled([...named], null, "what leaves it is taxed", 0.65, true), destination: none }
}

/** "exporters of ore have to pay 20%", where nobody else's border is spoken of: their own country's. */
const EXPORTERS_PAY =
  /\b[Ee]xporters(?: of [\w -]{2,40}?)? (?:[a-z]+ ){0,3}?(?:pay|paid|pays|owe|owed|give up|gave up|surrender|hand over|face|bear)\b|\b(?:takes?|took|collects?|demands?|keeps?|withholds?) [^,;]{0,20}(?:%|per ?cent)[^,;]{0,20} from exporters\b/

export function ofExporters({ text, areas }: Sentence, { before, previous }: Context): Duty | null {
  const none = filled<readonly AreaId[]>([], null, "a duty on what leaves", 0.8)
  const named = [...new Set(before.slice(-2).flatMap((passage) => passage.areas.map(({ id }) => id)))]
  const [own, ...others] = areas
  if (EXPORTERS_PAY.test(text)) {
    if (own && others.length === 0 && !/^\s+exporters/.test(text.slice(own.end)))
      return { origin: filled(own.ids, own, "its exporters pay the duty", 0.8), destination: none }
    if (!own && named.length === 1) return { origin: filled(named, null, "its exporters pay the duty", 0.7, true), destination: none }
  }
  const { origin, destination, measure } = previous ?? {}
  const goesOn = measure?.value === "tariff" && origin && origin.value.length > 0 && destination?.value.length === 0
  if (!own && goesOn && before.slice(-2).some((passage) => EXPORTERS_PAY.test(passage.text)) && isOfNoEntry(text))
    return { origin: filled(origin.value, null, "whose export duty goes on", 0.7, true), destination: none }
  return null
}

/** "… raised its export tax. In 2024, the rate was 10%": the same country's, on what leaves it. */
export function goingOnOfExports({ text, areas }: Sentence, { previous, before }: Context): Duty | null {
  if (previous?.measure.value !== "tariff" || previous.destination.value.length > 0) return null
  if (!before.slice(-3).some((passage) => isExportDuty(passage.text))) return null
  const { value } = previous.origin
  if (value.length === 0 || !isOfNoEntry(text) || areas.some(({ ids }) => ids.some((id) => !value.includes(id)))) return null
  return {
    origin: filled(value, null, "whose export duty goes on", 0.75, true),
    destination: filled<readonly AreaId[]>([], null, "a duty on what leaves", 0.8),
  }
}
