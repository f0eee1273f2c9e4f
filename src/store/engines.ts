/** The engines there are: a server when there is an address, this process otherwise. */
import { openEmbedded } from "./embedded.ts"
import type { Engine, EngineConfig } from "./engine.ts"

/**
 * Begins to open the engine. Throws here and now while another process has the data folder, and rejects with an AssayError that says what to do
 * when it does not open. It loads little before the opening has begun: an embedded engine opens in a thread of its own, so whoever calls
 * this first can load the rest beside it.
 */
export function openEngine({ databaseUrl, dataDir }: EngineConfig): Promise<Engine> {
  if (!databaseUrl) return openEmbedded(dataDir)
  return import("./postgres.ts").then(({ openPostgres }) => openPostgres(databaseUrl))
}
