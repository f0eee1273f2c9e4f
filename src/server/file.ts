/** The PDF of a paper, whole or in part. */
import { open } from "node:fs/promises"
import { Readable } from "node:stream"
import type { Context } from "hono"
import type { Paper } from "../store/store.ts"
import type { Parts } from "./parts.ts"

/**
 * Answers with the file, or with the part that `Range` asks for. The type is always PDF and not to be guessed, so that an HTML file which
 * somebody dropped is no page here.
 */
export async function fileAnswer(c: Context, library: Parts["library"], paper: Paper): Promise<Response> {
  // An open file can be read on even when the library removes the copy it lent.
  const file = await library.withFile(paper.id, (path) => open(path, "r"))
  try {
    const { size } = await file.stat()
    const headers = {
      "accept-ranges": "bytes",
      "cache-control": "private, max-age=31536000, immutable",
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(paper.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
      "content-type": "application/pdf",
      etag: `"${paper.id}"`,
    }
    const part = rangeOf(c.req.header("range"), size)
    if (part === "none" || c.req.method === "HEAD") {
      await file.close()
      return part === "none"
        ? c.body(null, 416, { "content-range": `bytes */${size}` })
        : c.body(null, 200, { ...headers, "content-length": String(size) })
    }
    const { start, end } = part ?? { start: 0, end: size - 1 }
    const content = size === 0 ? "" : (Readable.toWeb(file.createReadStream({ start, end })) as ReadableStream)
    if (size === 0) await file.close()
    const length = { "content-length": String(end - start + 1) }
    return part
      ? c.body(content, 206, { ...headers, ...length, "content-range": `bytes ${start}-${end}/${size}` })
      : c.body(content, 200, { ...headers, ...length })
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
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
