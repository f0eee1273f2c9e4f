/** A step of `npm run build`. */
import { packFreshDatabase } from "./fresh.ts"

await packFreshDatabase()
