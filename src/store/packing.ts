/** What is read in a paper, made small: twenty thousand words of forty pages, each with seven numbers. */
import { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { promisify } from "node:util"
import { createDeflate, deflate, inflate } from "node:zlib"
import type { Document } from "../model.ts"
import { bytesOfWords, sizeOfWords, wordsOfBytes, wordsOfJson } from "./packed-words.ts"

/** Any value of JSON as bytes. */
export async function packed(value: unknown): Promise<Buffer> {
  return promisify(deflate)(JSON.stringify(value))
}

/** The value that `packed` was given. */
export async function unpacked<Value>(bytes: Uint8Array): Promise<Value> {
  return JSON.parse((await promisify(inflate)(bytes)).toString("utf8"))
}

/** Behind the words, how many bytes they take; JSON never ends in a zero, and no document has so many words that the last byte is none. */
const TAIL = 4

/**
 * The document as bytes, nothing lost: its words in columns, and all else as JSON before them, with null in their place. They are packed
 * piece by piece: all at once they took 200 MB of a paper of 5,000 pages.
 */
export async function packedDocument(document: Document): Promise<Buffer> {
  return buffer(Readable.from(bytesOf(document)).pipe(createDeflate()))
}

function* bytesOf(document: Document): Generator<Buffer> {
  const { words } = document
  yield Buffer.from(JSON.stringify({ ...document, words: null }))
  yield* bytesOfWords(words)
  const tail = Buffer.alloc(TAIL)
  tail.writeUInt32LE(sizeOfWords(words))
  yield tail
}

const BRACE = "}".charCodeAt(0)

/** The document that `packedDocument` was given. */
export async function unpackedDocument(bytes: Uint8Array): Promise<Document> {
  const body = await promisify(inflate)(bytes)
  // Earlier versions wrote JSON alone.
  if (body.at(-1) === BRACE) {
    const document = JSON.parse(body.toString("utf8"))
    return { ...document, words: wordsOfJson(document.words) }
  }
  const end = body.length - TAIL
  const from = end - body.readUInt32LE(end)
  return { ...JSON.parse(body.toString("utf8", 0, from)), words: wordsOfBytes(body.subarray(from, end)) }
}
