/** What of a text a PostgreSQL column can hold. */

/** The text with U+FFFD for each NUL, which broken PDFs hold and PostgreSQL refuses; it keeps its length: "a\0b" is "a\uFFFDb". */
export function printable(text: string): string {
  return text.replaceAll("\0", "\uFFFD")
}
