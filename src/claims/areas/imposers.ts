/** Whose duties are meant, by the body that sets them or the law they rest on. */
import type { AreaId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { areaOfBody } from "./bodies.ts"

type Areas = Filled<readonly AreaId[]>

/** "The Commerce Department set a duty of 94%": the destination of a duty, by who sets it, in the sentence or those before it. */
export function imposedBy({ text }: Sentence, context: Context): Areas | null {
  const area = areaOfBody(text, context)
  return area ? filled([area], null, "it sets the duty", 0.7, true) : null
}
