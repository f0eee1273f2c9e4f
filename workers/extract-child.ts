/** What runs in a child process: finds the claims of one document after another. */
import workerpool from "workerpool"
import { loadVocabulary } from "../src/corpus/index.ts"
import { extract } from "../src/extract.ts"
import { lexiconOf } from "../src/mentions/index.ts"
import type { Reading } from "../src/store/findings.ts"
import { packed, unpackedDocument } from "../src/store/packing.ts"

const lexicon = lexiconOf(loadVocabulary())

/** Claims that are written together. */
const SLICE = 1000

/** Documents come and what is found in them goes packed: the program that keeps it never holds a long paper whole. */
const find = async (body: Uint8Array): Promise<Reading> => {
  workerpool.workerEmit({ pid: process.pid })
  const { mentions, claims } = extract(await unpackedDocument(body), lexicon)
  const slices: Uint8Array[] = []
  for (let at = 0; at < claims.length; at += SLICE) slices.push(await packed(claims.slice(at, at + SLICE)))
  return { mentions: await packed(mentions), claims: slices }
}

workerpool.worker({ extract: find })
