/** What is read in a paper, made small: twenty thousand words of forty pages, each with seven numbers. */
import { promisify } from "node:util"
import { deflate, inflate } from "node:zlib"
import type { Document } from "../model.ts"
import { bytesOfWords, wordsOfBytes, wordsOfJson } from "./packed-words.ts"

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

/** The document as bytes, nothing lost: its words in columns, and all else as JSON before them, with null in their place. */
export async function packedDocument(document: Document): Promise<Buffer> {
  const columns = bytesOfWords(document.words)
  const tail = Buffer.alloc(TAIL)
  tail.writeUInt32LE(columns.length)
  return promisify(deflate)(Buffer.concat([Buffer.from(JSON.stringify({ ...document, words: null })), columns, tail]))
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
