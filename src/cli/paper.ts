/** From what a person names on the command line to a Document: a PDF, a plain text, or `-` for standard input. */
import { createHash } from "node:crypto"
import { readFile, stat } from "node:fs/promises"
import { basename, extname } from "node:path"
import type { Config } from "../config.ts"
import { PaperError } from "../errors.ts"
import type { Document } from "../model.ts"
import { type Limits, openReaders, type Readers, waitingPages } from "../pdf/index.ts"
import { documentOfText } from "../text/plain.ts"
import { progressOf } from "./progress.ts"

export interface Papers {
  /** The Document of "paper.pdf", "note.txt" or "-" (plain text on standard input). Rejects with a PaperError that names the file. */
  read(file: string): Promise<Document>
  close(): Promise<void>
}

/** Reads papers of either kind, PDFs in `workers` child processes, locked ones with the password; close it, or the children stay. */
export function openPapers({
  limits,
  password,
  workers,
  ocr,
}: Pick<Config, "limits" | "workers"> & Partial<Pick<Config, "ocr">> & { readonly password?: string | null }): Papers {
  const readers = openReaders(ocr ? { limits, workers, ocr } : { limits, workers })
  return {
    read: async (file) => {
      if (file === "-") return documentOfBytes(await standardInput(limits), "standard input")
      if (/\.te?xt$/i.test(extname(file))) return documentOfBytes(await fileBytes(file, limits), basename(file))
      return readWhole(readers, file, password)
    },
    close: () => readers.close(),
  }
}

/** The document of a PDF, its scanned pages recognised, which takes seconds each and is shown on stderr. */
export async function readWhole(readers: Readers, file: string, password: string | null = null): Promise<Document> {
  const options = { password: password ?? undefined }
  const document = await readers.read(file, options)
  const waiting = waitingPages(document).length
  if (waiting === 0 || !readers.recognises) return document
  const progress = progressOf(`Recognising ${basename(file)}`, waiting)
  try {
    return await readers.recognise(file, document, { ...options, onProgress: (page) => progress.advance(page) })
  } finally {
    progress.stop()
  }
}

/** The one-page document of a plain text file: blank lines part paragraphs. */
function documentOfBytes(bytes: Uint8Array, name: string): Document {
  if (bytes.length === 0) throw new PaperError("empty", `${name} is empty; there is nothing to read.`)
  if (Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-")
    throw new PaperError("not-a-pdf", `${name} holds a PDF where plain text was expected; give the PDF as a file whose name ends in .pdf.`)
  return documentOfText(textOf(bytes, name), { id: createHash("sha256").update(bytes).digest("hex") })
}

/** Without a byte order mark. Bytes that are no UTF-8 are refused: a wrong guess would spoil every quote. */
function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new PaperError("broken", `${name} is no UTF-8 text; convert it with: iconv -f WINDOWS-1252 -t UTF-8 ${name}`, { cause })
  }
}

async function fileBytes(file: string, limits: Limits): Promise<Uint8Array> {
  const name = basename(file)
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new PaperError("missing", `There is no file ${name}; check its name and folder.`)
  if (!found.isFile()) throw new PaperError("missing", `${name} is no file; give the papers inside it.`)
  if (found.size > limits.bytes) throw tooLarge(name, limits)
  return readFile(file)
}

async function standardInput(limits: Limits): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    pieces.push(piece)
    size += piece.length
    if (size > limits.bytes) throw tooLarge("standard input", limits)
  }
  return Buffer.concat(pieces)
}

function tooLarge(name: string, limits: Limits): PaperError {
  const allowed = `${Math.floor(limits.bytes / 1_000_000)} MB`
  return new PaperError("too-large", `${name} has more than the ${allowed} that are allowed; raise ASSAY_MAX_MB or split it.`)
}
