/** A general word that a sharper one spoken of before is meant by: "the gas", "this critical mineral", "the fertilizer". */
import type { Material, MaterialId } from "../../model.ts"
import type { Context } from "../context.ts"
import { type Sentence, sentenceOf } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { subjectsBefore } from "./carried.ts"

type Materials = Filled<readonly MaterialId[]>

/** Gases that "the gas" can mean when they were spoken of before. */
const GASES: ReadonlySet<MaterialId> = new Set(["helium", "neon", "krypton", "xenon", "hydrogen"])

/** "European buyers of the gas": helium, where that was spoken of before, or where the first sentence leaves it to the second. */
export function gasMeant(found: Materials, { text, materials }: Sentence, context: Context): Materials {
  const { span, value } = found
  if (!span || value.length !== 1 || value[0] !== "natural-gas" || !/\b(?:the|this|that)(?: [a-z]+)? gas$/i.test(text.slice(0, span.end)))
    return found
  const here = materials.filter(({ end }) => end <= span.start)
  const before = subjectsBefore(context)
  const later = here.length + before.length + context.before.length === 0 && context.after ? sentenceOf(context.after).materials : []
  const gas = [...here, ...before.slice(0, 1), ...later].find(({ ids }) => ids.some((id) => GASES.has(id)))
  const known = [...here, ...before].some(({ ids }) => ids.includes("natural-gas"))
  return gas && !known ? filled(gas.ids, span, "the gas stands for it", 0.8, true) : found
}

/** "output of this critical mineral": the one spoken of before. */
export function oneMeant(found: Materials, { text }: Sentence, context: Context): Materials {
  const { span } = found
  if (!span || !/\b(?:this|that) (?:critical|strategic|key|rare|precious|base) (?:mineral|metal|material)$/i.test(text.slice(0, span.end)))
    return found
  const before = subjectsBefore(context).find(
    ({ ids }) => ids.length === 1 && !ids.some(context.isProduct) && context.materialKind(ids[0]!) !== "umbrella",
  )
  return before ? filled(before.ids, span, "the noun stands for what the sentence before is about", 0.75, true) : found
}

/** What is named with an article that points back: "the fertilizer", "this coal". */
const POINTS_BACK = /\b(?:[Tt]he|[Tt]his|[Tt]hese)\s+$/
/** … and not on to what tells it from others: "the coal of Indonesia", "the gas that arrives by pipe". */
const POINTS_ON =
  /^\s+(?:of|from|that|which|in|by|made|sold|bought|mined|dug|burnt|(?:import|export|produc|us|shipp|burn|consum|deliver)ed)\b/

/** What has kinds of its own; an ore is no kind of its metal. */
const GENERAL_KINDS: ReadonlySet<Material["kind"]> = new Set<Material["kind"]>(["energy", "umbrella", "group", "product"])

/** "potash … prices of the fertilizer", "coking coal … the coal they need": the kind of it that alone was spoken of. */
export function kindMeant(found: Materials, { text, materials, passage }: Sentence, context: Context): Materials {
  const { span, value } = found
  const [general, ...others] = value
  if (!span || !general || others.length > 0 || general === "raw-materials") return found
  if (!GENERAL_KINDS.has(context.materialKind(general) ?? "element")) return found
  if (!POINTS_BACK.test(text.slice(0, span.start))) return found
  // "57% of the batteries produced worldwide": of the kind that the paragraph is about; of a gas that is piped, another is told apart.
  const tellsApart = POINTS_ON.test(text.slice(span.end))
  if (
    tellsApart &&
    (!context.isManufactured(general) || /^\s+(?:of|from|that|which|in|by)\b/.test(text.slice(span.end)) || materials.length > 1)
  )
    return found
  const spoken = [...context.before.slice(-3), { ...passage, materials: passage.materials.filter(({ end }) => end <= span.start) }]
  const ids = new Set(spoken.flatMap((one) => one.materials.map(({ id }) => id)))
  const kinds = [...ids].filter((id) => context.isA(id, general))
  const [only] = kinds
  return only && kinds.length === 1 && !ids.has(general) && materials.length > 0
    ? { ...found, value: [only], why: `${found.why}; the kind of it that was spoken of before` }
    : found
}
