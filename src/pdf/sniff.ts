/** What a file is that should be a PDF, told from its first bytes. */

const DOCUMENT = "export it as PDF and drop that"
const PICTURE = "a picture; save it as PDF and drop that, and its text is recognised"

/** Beginnings of files that people take for PDFs, as Latin-1, and what they are; letters may be of either case. */
const BEGINNINGS: readonly (readonly [beginning: string, what: string])[] = [
  ["<!doctype html", "an HTML page; open it in a browser, save the paper it links to, and drop that"],
  ["<html", "an HTML page; open it in a browser, save the paper it links to, and drop that"],
  ["<head", "an HTML page; open it in a browser, save the paper it links to, and drop that"],
  ["<?xml", "an XML file; drop the PDF instead"],
  ["pk\x03\x04", `a ZIP archive or an Office document; ${DOCUMENT}`],
  ["\xd0\xcf\x11\xe0", `an old Office document; ${DOCUMENT}`],
  ["{\\rtf", `a rich text document; ${DOCUMENT}`],
  ["%!ps", "a PostScript file; convert it to PDF and drop that"],
  ["\x89png", PICTURE],
  ["\xff\xd8\xff", PICTURE],
  ["gif8", PICTURE],
  ["ii*\x00", PICTURE],
  ["mm\x00*", PICTURE],
  ["\x1f\x8b", "a gzip archive; unpack it and drop the PDF inside"],
]

/** How far into the file "%PDF" may stand: some servers and mail gateways put a header before it. */
export const HEADER_WITHIN = 65_536

/** What the file is instead of a PDF, with what to do ("an HTML page; open it in a browser, …"), or null when it holds a PDF or nobody can say. */
export const notPdf = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_WITHIN))
  if (head.includes("%PDF-")) return null
  if (bytes.every((byte) => byte === 0)) return "a file of zeros, as a download leaves that broke off; download it again and drop that"
  const start = head.toString("latin1", 0, 1024)
  const trimmed = start
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart()
    .toLowerCase()
  for (const [beginning, what] of BEGINNINGS) if (trimmed.startsWith(beginning.toLowerCase())) return what
  if (/<html[\s>]/i.test(start)) return BEGINNINGS[0]![1]
  return isText(start) ? "a text file; give it the ending .txt to read it as plain text, or drop the PDF" : null
}

/** Where readers look for the end of a PDF; what stands behind it, if anything, is short. */
export const END_WITHIN = 2_048

/** Whether the end of a PDF is missing, which says where its table of contents lies. */
export const isCutShort = (bytes: Uint8Array): boolean => !hasEnd(bytes) && endBeforeJunk(bytes) === null

const hasEnd = (bytes: Uint8Array): boolean => {
  let end = bytes.length
  // Some disks and servers fill a file up.
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end--
  return /%%EOF|startxref/.test(bufferOf(bytes).toString("latin1", Math.max(0, end - END_WITHIN), end))
}

const END = "%%EOF"

/**
 * Where a whole PDF ends that has more behind it than readers look through, as some mail gateways and servers add: at the last end that
 * says where a table of contents is and behind which no object begins. Null where none is told from one that is cut short.
 */
const endBeforeJunk = (bytes: Uint8Array): number | null => {
  const buffer = bufferOf(bytes)
  const file = buffer.subarray(Math.max(0, buffer.subarray(0, HEADER_WITHIN).indexOf("%PDF")))
  const end = file.lastIndexOf(END)
  if (end < 0 || /\d\s+obj\b/.test(file.toString("latin1", end))) return null
  const place = Number(/startxref\s+(\d{1,10})\s+$/.exec(file.toString("latin1", Math.max(0, end - 40), end))?.[1] ?? 0)
  const isTable = place > 0 && /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(file.toString("latin1", place, place + 40))
  return isTable ? buffer.length - file.length + end + END.length : null
}

/** The bytes of a PDF without what stands behind its end. */
export const withoutJunk = (bytes: Uint8Array): Uint8Array =>
  hasEnd(bytes) ? bytes : bytes.subarray(0, endBeforeJunk(bytes) ?? bytes.length)

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)

const isText = (start: string): boolean => {
  for (const character of start) if (character < " " && !"\t\n\f\r".includes(character)) return false
  return true
}
