/** A file that arrives: the first look at it, before anything is kept. */
import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { open, stat } from "node:fs/promises"
import { basename } from "node:path"
import { pipeline } from "node:stream/promises"
import { PaperError } from "../errors.ts"

export interface Arrival {
  readonly path: string
  readonly name: string
  readonly bytes: number
  /** The SHA-256 of the file: the paper's id. */
  readonly id: string
}

/** The SHA-256 of a file, read in pieces: "e3b0c442…", 64 hexadecimal digits. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256")
  await pipeline(createReadStream(path), hash)
  return hash.digest("hex")
}

/**
 * Looks at a file (called `name`, where its path does not tell) and gives its name, size and id. A PaperError in plain words for what need not even be kept: a folder, an
 * empty file, one larger than `maxBytes`, one that is no PDF by its name nor by its first bytes, one that may not be read.
 * Whether a PDF can be read is for the reader to say.
 */
export async function arrivalOf(path: string, maxBytes: number, name = basename(path)): Promise<Arrival> {
  try {
    const file = await stat(path)
    if (file.isDirectory()) throw new PaperError("not-a-pdf", `${name} is a folder; give the PDFs in it.`)
    if (!file.isFile()) throw new PaperError("not-a-pdf", `${name} is no ordinary file; give a PDF.`)
    if (file.size === 0) throw new PaperError("empty", `${name} is empty; download it again and drop it again.`)
    if (file.size > maxBytes)
      throw new PaperError(
        "too-large",
        `${name} has ${megabytes(file.size)} MB, more than the ${megabytes(maxBytes)} MB that are allowed; raise ASSAY_MAX_MB or split it.`,
      )
    if (!/\.pdf$/i.test(name) && !(await looksLikePdf(path)))
      throw new PaperError("not-a-pdf", `${name} is not a PDF; save or print it as PDF and drop that.`)
    return { path, name, bytes: file.size, id: await sha256Of(path) }
  } catch (error) {
    throw plain(error as NodeJS.ErrnoException, path)
  }
}

/** Whether "%PDF" stands among the first 1024 bytes, where readers look for it. */
async function looksLikePdf(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    return buffer.subarray(0, bytesRead).includes("%PDF")
  } finally {
    await file.close()
  }
}

function plain(error: NodeJS.ErrnoException, path: string): Error {
  if (error.code === "ENOENT") return new PaperError("missing", `There is no file ${path}; check its name.`, { cause: error })
  if (error.code === "EACCES" || error.code === "EPERM")
    return new PaperError("missing", `${path} may not be read; give yourself the right to read it (chmod u+r).`, { cause: error })
  return error
}

const megabytes = (bytes: number) => Number((bytes / 1_000_000).toFixed(1))
