/** What a paper names, over the wire: materials, areas, quantities, years, measures and sources. */
import { z } from "zod"
import { box } from "../../model.ts"

export const mentionKind = z.enum(["material", "area", "measure", "quantity", "year", "source"])
/** `GET /api/papers/:id/mentions`: everything the paper names, what it names most first within a kind. */
export const named = z
  .object({
    kind: mentionKind,
    /** A word for it that is its own within its kind: the id of a material, "70 %", "2019–2022". */
    key: z.string(),
    name: z.string(),
    count: z.int(),
    /** The pages on which it stands. */
    pages: z.array(z.int()),
  })
  .meta({ id: "Named" })
export const namedAnswer = z.object({ named: z.array(named) })
/** `GET /api/papers/:id/mentions/:page`: each mention of a page, in the order of the text, with its words and their places. */
export const mentionHere = z
  .object({ kind: mentionKind, key: z.string(), name: z.string(), quote: z.string(), boxes: z.array(box) })
  .meta({ id: "MentionHere" })
export const mentionsHere = z.object({ page: z.int(), mentions: z.array(mentionHere) })
export const byPage = z.object({
  id: z.string().max(200),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "must be the number of a page")
    .transform(Number),
})

export type MentionKind = z.infer<typeof mentionKind>
export type Named = z.infer<typeof named>
export type NamedAnswer = z.infer<typeof namedAnswer>
export type MentionHere = z.infer<typeof mentionHere>
export type MentionsHere = z.infer<typeof mentionsHere>
