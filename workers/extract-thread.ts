/** What runs in a thread: finds the claims of one document after another. */
import workerpool from "workerpool"
import { loadVocabulary } from "../src/corpus/index.ts"
import { extract } from "../src/extract.ts"
import { lexiconOf } from "../src/mentions/index.ts"
import type { Document } from "../src/model.ts"

const lexicon = lexiconOf(loadVocabulary())
workerpool.worker({ extract: (document: Document) => extract(document, lexicon) })
