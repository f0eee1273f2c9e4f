/** What runs PostgreSQL. */
import type { Pool } from "./pool.ts"

export interface Engine {
  readonly kind: "embedded" | "postgres"
  readonly pool: Pool
  close(): Promise<void>
}

export interface EngineConfig {
  readonly databaseUrl: string | null
  readonly dataDir: string
}
