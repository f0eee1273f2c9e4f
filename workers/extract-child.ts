/** What runs in a child process: finds the claims of one document after another. */
import workerpool from "workerpool"
import { loadVocabulary } from "../src/corpus/index.ts"
import { extract } from "../src/extract.ts"
import { lexiconOf } from "../src/mentions/index.ts"
import { packed, unpackedDocument } from "../src/store/packing.ts"
import type { Reading } from "../src/store/reading.ts"

const lexicon = lexiconOf(loadVocabulary())

/** Documents come and mentions go as the store keeps them: the program that keeps them never holds them whole. */
const find = async (body: Uint8Array): Promise<Reading> => {
  const { mentions, claims } = extract(await unpackedDocument(body), lexicon)
  return { mentions: await packed(mentions), claims }
}

workerpool.worker({ extract: find })
