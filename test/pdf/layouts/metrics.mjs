/** Widths of Times Roman in thousandths of an em: the characters from space to tilde, and those beyond that the prose uses. */
const WIDTHS =
  "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541"
    .split(" ")
    .map(Number)
/** Their codes in WinAnsiEncoding; the ligatures have codes of our own, see the font's /Differences in drawn.mjs. */
const BEYOND = { "’": [0x92, 333], "“": [0x93, 444], "”": [0x94, 444], "–": [0x96, 500], "—": [0x97, 1000], ﬁ: [0x81, 556], ﬂ: [0x8d, 556] }

const widthOf = (character) => (character === "\u00ad" ? 0 : (BEYOND[character]?.[1] ?? WIDTHS[character.charCodeAt(0) - 32]))

/** The width of a text in points. */
export const measure = (text, size) => ([...text].reduce((sum, character) => sum + widthOf(character), 0) / 1000) * size

/** The text as a PDF string: "(Wells)". */
export const encoded = (text) =>
  `(${[...text]
    .map((character) => (BEYOND[character] ? String.fromCharCode(BEYOND[character][0]) : character))
    .join("")
    .replace(/[()\\]/g, "\\$&")})`

export const ligated = (text) => text.replaceAll("fi", "ﬁ").replaceAll("fl", "ﬂ")
