/** The API and the page over HTTP. */
import { type Door, type Listening, listen } from "./door.ts"
import type { Parts } from "./parts.ts"

export { createApp } from "./app.ts"
export type { Parts, Upload } from "./parts.ts"

/** Listens at `host` and `port` and speaks for parts that are open. */
export async function serve(parts: Parts, { host, port }: Pick<Door, "host" | "port">): Promise<Listening> {
  const listening = await listen({ host, port, names: parts.names, page: parts.page })
  await listening.speakFor(parts)
  return listening
}
