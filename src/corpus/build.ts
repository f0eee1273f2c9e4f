/** A step of `npm run build`. */
import { join } from "node:path"
import { packVocabulary } from "./packed.ts"
import { projectRoot } from "./root.ts"
import { readVocabulary } from "./vocabulary.ts"

const folder = join(projectRoot(), "corpus", "vocabulary")
packVocabulary(folder, readVocabulary(folder))
