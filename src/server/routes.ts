import { OpenAPIHono, type z } from "@hono/zod-openapi"
import { fault } from "./api.ts"
import { Refusal } from "./refusal.ts"

/** An empty set of routes whose requests are held to their schemas; what does not fit is refused in one sentence. */
export function newRoutes(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw new Refusal(400, inOneSentence(result.error))
    },
  })
}

/** "measure: it must be one of extraction, processing, …": the first fault of a request, with the place where it is. */
function inOneSentence(error: z.ZodError): string {
  const issue = error.issues[0]
  if (!issue) return "The request does not fit its schema; /api/openapi.json says what it should look like."
  const place = issue.path.filter((step) => typeof step === "string").join(".")
  const fault =
    issue.code === "invalid_value" ? `it must be one of ${issue.values.map((value) => value || '""').join(", ")}` : issue.message
  return `${place ? `${place}: ` : ""}${fault}.`
}

/** The answer of a route that went well, as OpenAPI wants it told. */
export const answers = <T extends z.ZodType>(description: string, schema: T) => ({
  200: { description, content: { "application/json": { schema } } },
  ...refusals,
})

export const refusals = {
  default: { description: "What is wrong, in one sentence", content: { "application/json": { schema: fault } } },
} as const
