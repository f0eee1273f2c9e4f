/** What a request may say in its address: every value a string, given as what it means. */
import { z } from "zod"

/**
 * A query value that may name several things: `"cobalt,nickel"` gives `["cobalt", "nickel"]`, and "" gives none. A comma that is part of
 * a name has a backslash before it: `"Reports\\, 2023"`.
 */
export const several = z
  .string()
  .transform((words) => (words.match(/(?:\\.|[^,])+/g) ?? []).map((word) => word.trim().replace(/\\([\\,])/g, "$1")).filter(Boolean))
export const whole = z
  .string()
  .regex(/^\d{1,9}$/, "must be a whole number")
  .transform(Number)
/** How sure: "0.5", from 0 to 1. */
export const share = z
  .string()
  .regex(/^(?:0?\.\d+|[01](?:\.0*)?|0\.\d*)$/, "must be a number from 0 to 1")
  .transform(Number)
export const yes = z.enum(["true", "false", ""]).transform((word) => word !== "false")

/** Refuses a value that is not on the list: `each(status)` gives `["actual"]` for `"actual"` and a fault for `"actuel"`. */
export const each = <T extends z.ZodType<unknown, string>>(one: T) => several.pipe(z.array(one))
/** The part of a route's address that names a thing. */
const inAddress = <Name extends string>(name: Name) => z.object({ [name]: z.string().max(2000) } as Record<Name, z.ZodString>)
export const byId = inAddress("id")
export const byKey = inAddress("key")

/** Who decides; whoever runs the server when nothing is said. */
export const reviewer = z.string().trim().min(1).max(200).optional()
