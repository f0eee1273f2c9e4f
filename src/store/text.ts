/** What of a text a PostgreSQL column can hold. */

/**
 * The text with U+FFFD in place of each NUL and each half of a surrogate pair: broken PDFs hold both, PostgreSQL refuses both.
 * Its length stays: "a\0b" gives "a\uFFFDb".
 */
export function printable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, "\uFFFD")
}
