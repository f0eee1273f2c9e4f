/** The stages of a paper, in order, with all they need. */
import type { Library } from "../src/library/index.ts"
import type { Readers } from "../src/pdf/index.ts"
import type { Work } from "../src/queue/index.ts"
import type { Store } from "../src/store/store.ts"
import { extractClaims } from "./extract-claims.ts"
import type { Extractors } from "./extractors.ts"
import { readPaper } from "./read-paper.ts"
import { recognisePages } from "./recognise-pages.ts"

export { type Extractors, openExtractors } from "./extractors.ts"
export { unlockPaper } from "./unlock-paper.ts"

/** The work that a queue hands out: `queue.work(workOf({ store, library, readers, extractors }), { concurrency: 2 })`. */
export function workOf(parts: { store: Store; library: Library; readers: Readers; extractors: Extractors }): Work {
  return {
    read: (job) => readPaper(parts, job),
    recognise: (job) => recognisePages(parts, job),
    extract: (job) => extractClaims(parts, job),
    progressed: (paper, progress) => parts.store.changePaper(paper, { progress }),
    failed: (paper, reason, fault) => parts.store.changePaper(paper, { state: "failed", reason, fault }),
  }
}
