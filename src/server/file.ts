/** The PDF of a paper, whole or in part. */
import { type FileHandle, open } from "node:fs/promises"
import { Readable } from "node:stream"
import type { Context } from "hono"
import type { Paper } from "../store/store.ts"
import type { Parts } from "./parts.ts"

/**
 * Answers with the file, or with the part that `Range` asks for. The type is always PDF and not to be guessed, so that an HTML file which
 * somebody dropped is no page here.
 */
export async function fileAnswer(
  c: Context,
  { library, missingEnd }: Pick<Parts, "library" | "missingEnd">,
  paper: Paper,
): Promise<Response> {
  // An open file can be read on even when the library removes the copy it lent.
  const { file, end } = await library.withFile(paper.id, async (path) => ({
    end: (await missingEnd?.(path).catch(() => null)) ?? null,
    file: await open(path, "r"),
  }))
  try {
    const { size } = await file.stat()
    const headers = {
      "cache-control": "private, max-age=31536000, immutable",
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(paper.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
      "content-type": "application/pdf",
    }
    if (end) return await mendedAnswer(c, file, { ...headers, "content-length": String(size + end.length) }, end)
    const whole = { ...headers, "accept-ranges": "bytes", etag: `"${paper.id}"` }
    const part = rangeOf(c.req.header("range"), size)
    if (part === "none" || c.req.method === "HEAD") {
      await file.close()
      return part === "none"
        ? c.body(null, 416, { "content-range": `bytes */${size}` })
        : c.body(null, 200, { ...whole, "content-length": String(size) })
    }
    const { start, end: last } = part ?? { start: 0, end: size - 1 }
    const content = size === 0 ? "" : (Readable.toWeb(file.createReadStream({ start, end: last })) as ReadableStream)
    if (size === 0) await file.close()
    const length = { "content-length": String(last - start + 1) }
    return part
      ? c.body(content, 206, { ...whole, ...length, "content-range": `bytes ${start}-${last}/${size}` })
      : c.body(content, 200, { ...whole, ...length })
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
}

/** The file, always whole, and behind it the end that was cut off: so the page opens what was read. */
async function mendedAnswer(c: Context, file: FileHandle, headers: Readonly<Record<string, string>>, end: Uint8Array): Promise<Response> {
  if (c.req.method === "HEAD") {
    await file.close()
    return c.body(null, 200, headers)
  }
  const parts = async function* (): AsyncGenerator<Uint8Array> {
    yield* file.createReadStream()
    yield end
  }
  return c.body(Readable.toWeb(Readable.from(parts(), { objectMode: false })) as ReadableStream, 200, headers)
}

/** `"bytes=0-99"`, `"bytes=100-"`, `"bytes=-50"`; null for the whole (several ranges too, as RFC 9110 allows), "none" for beyond the end. */
export function rangeOf(header: string | undefined, size: number): { start: number; end: number } | "none" | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? []
  if (from === undefined || to === undefined || (from === "" && to === "")) return null
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1)
  if (from !== "" && to !== "" && Number(to) < start) return null
  return start >= size || (from === "" && Number(to) === 0) ? "none" : { start, end }
}
