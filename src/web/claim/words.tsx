/** A claim in words, its figure set bold: what one compares first. */

const FIGURE = /([+\u2212-]?\d[\d.,]*(?:\s?[–-]\s?\d[\d.,]*)?[\s\u00a0\u202f]?(?:%|percentage points?|points?))/

export function Words({ words }: { readonly words: string }) {
  const at = FIGURE.exec(words)
  if (!at) return words
  return (
    <>
      {words.slice(0, at.index)}
      <strong>{at[0]}</strong>
      {words.slice(at.index + at[0].length)}
    </>
  )
}
