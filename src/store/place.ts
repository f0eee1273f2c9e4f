/** The order of claims where nothing else decides. `c` is a claim, `p` its paper. */
import { sql } from "kysely"

/** Bytes decide between texts, so both engines and every locale give one order. */
export const TITLE = sql`lower(coalesce(p.title, p.name)) COLLATE "C"`

/** A paper's claims together, as they stand in it, and the id where one place makes several: no two claims compare equal. */
export const PLACE = [sql`c.document`, sql`c.start`, sql`c.id`]
