/** Files that come over the wire: straight to the disk, never whole in memory, under names of our own. */
import { randomUUID } from "node:crypto"
import { createWriteStream } from "node:fs"
import { mkdir, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { ReadableStream } from "node:stream/web"
import { Busboy } from "@fastify/busboy"
import type { Upload } from "./parts.ts"
import { Refusal } from "./refusal.ts"

export interface Received extends Upload {
  /** It has more bytes than are allowed; what lies at `path` is only its beginning. */
  readonly tooLarge: boolean
}

const MOST_FILES = 500

/**
 * Writes the files of a form (its fields `file`, and one `collection`) into a folder of their own, calls `use` with them, and removes
 * the folder. A form that breaks off, or is none, is a Refusal.
 */
export async function receive<T>(
  request: Request,
  { bytes, uploads = tmpdir() }: { readonly bytes: number; readonly uploads?: string | undefined },
  use: (files: readonly Received[]) => Promise<T>,
): Promise<T> {
  const type = request.headers.get("content-type") ?? ""
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body)
    throw new Refusal(415, 'Papers are sent as a form (multipart/form-data) with the files in its field "file".')
  await mkdir(uploads, { recursive: true })
  const folder = await mkdtemp(join(uploads, "upload-"))
  try {
    return await use(await filesOf(request, type, folder, bytes))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function filesOf(request: Request, type: string, folder: string, most: number): Promise<readonly Received[]> {
  const files: Promise<Omit<Received, "collection">>[] = []
  let collection = ""
  let tooMany = false
  const stop = new AbortController()
  try {
    const form = new Busboy({
      headers: { "content-type": type },
      limits: { fileSize: most, files: MOST_FILES, fields: 20, fieldSize: 1000, headerPairs: 50 },
    })
    form.on("file", (field, stream, name) => {
      if (field !== "file") return stream.resume()
      const file = saved(stream, join(folder, randomUUID()), plainName(name), stop.signal)
      // A full disk ends the whole form, which would otherwise wait for ever for this file to be drained.
      file.catch((error: Error) => form.destroy(error))
      files.push(file)
    })
    form.on("field", (field, value) => {
      if (field === "collection") collection = plainCollection(value)
    })
    form.on("filesLimit", () => {
      tooMany = true
    })
    await pipeline(Readable.fromWeb(request.body as ReadableStream), form)
    const whole = await Promise.all(files)
    if (tooMany) throw new Refusal(413, `At most ${MOST_FILES} papers are taken at once; send the rest afterwards.`)
    return whole.map((file) => ({ ...file, collection }))
  } catch (error) {
    // A sender who hangs up leaves a file without an end; none may be written to any more when its folder is removed.
    stop.abort()
    await Promise.allSettled(files)
    if (error instanceof Refusal) throw error
    throw new Refusal(400, `The upload broke off or is no proper form (${(error as Error).message}); send it again.`)
  }
}

async function saved(stream: Readable & { readonly truncated?: boolean }, path: string, name: string, signal: AbortSignal) {
  let bytes = 0
  stream.on("data", (chunk: Buffer) => {
    bytes += chunk.length
  })
  await pipeline(stream, createWriteStream(path, { flags: "wx" }), { signal })
  return { path, name, bytes, tooLarge: stream.truncated === true }
}

/** What the file was called, to be shown: `"../../etc/pass\u0000wd"` gives "passwd". Letters that turn the text around go too. */
export function plainName(name: string | undefined): string {
  const last = (name ?? "").split(/[/\\]/).at(-1)!
  return visible(last).slice(-200).replace(/^\.+$/, "") || "paper.pdf"
}

/** A collection is the path of a sub-folder, shown and never opened: `"a/../b"` gives "a/b". */
function plainCollection(path: string): string {
  const steps = path.split(/[/\\]/).map(visible)
  return steps.filter((step) => step !== "" && !/^\.+$/.test(step)).join("/")
}

const visible = (text: string) => text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "").trim()
