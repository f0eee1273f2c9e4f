/** The order of claims where nothing else decides. `c` is a claim, `p` its paper. */
import { sql } from "kysely"

/** Bytes decide between texts, so both engines and every locale give one order. */
export const TITLE = sql`lower(coalesce(p.title, p.name)) COLLATE "C"`

/** The place in the paper, and the id where one place makes several claims: no two claims compare equal. */
export const PLACE = [TITLE, sql`p.id`, sql`c.start`, sql`c.id`]
