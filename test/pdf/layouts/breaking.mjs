/** Breaks text into lines that are set justified; words break softly or at their own hyphens. */
import { softened } from "./chromium.mjs"
import { runsOf } from "./manuscript.mjs"
import { ligated, measure } from "./metrics.mjs"

/**
 * Lines of words placed from the left: `[{ words: [{ text: "Every", at: 0, raised: false }], width }]`. `[^1]` becomes a raised 1.
 * All but the last line of a text are stretched to `width`, unless `ragged`.
 */
export function linesOf(text, size, width, { ragged = false, ligatures = false } = {}) {
  const space = measure(" ", size)
  const widthOf = (word) => word.reduce((sum, { text, raised }) => sum + measure(text, raised ? size * 0.65 : size), 0)
  const lines = []
  let line = []
  let used = 0
  const close = (last) => {
    if (line.length === 0) return
    const gap = last || ragged || line.length === 1 ? space : space + (width - used) / (line.length - 1)
    let at = 0
    const words = line.flatMap((word) => {
      let inside = at
      const placed = word.map((part) => {
        const put = { ...part, at: inside }
        inside += widthOf([part])
        return put
      })
      at += widthOf(word) + gap
      return placed
    })
    lines.push({ words })
    line = []
    used = 0
  }
  const add = (word) => {
    used += widthOf(word) + (line.length > 0 ? space : 0)
    line.push(word)
  }
  const fits = (word) => used + (line.length > 0 ? space : 0) + widthOf(word) <= width + 0.01
  for (let word of wordsOf(text, ligatures)) {
    while (!fits(word)) {
      const parts = ragged ? undefined : broken(word, fits)
      if (!parts) {
        if (line.length === 0) break
        close(false)
        continue
      }
      add(parts[0])
      close(false)
      word = parts[1]
    }
    add(word.map((part) => ({ ...part, text: clean(part.text) })))
  }
  close(true)
  return lines
}

const clean = (text) => text.replaceAll("\u00ad", "")

/** Each word as its parts: plain text and raised marks. */
function wordsOf(text, ligatures) {
  const parts = runsOf(text).flatMap((run) =>
    typeof run === "number"
      ? [{ text: String(run), raised: true }]
      : softened(run)
          .split(/(\s+)/)
          .filter(Boolean)
          .map((part) => ({ text: ligatures ? ligated(part) : part, raised: false })),
  )
  const words = []
  let word = []
  for (const part of parts) {
    if (/^\s+$/.test(part.text)) {
      if (word.length > 0) words.push(word)
      word = []
    } else word.push(part)
  }
  if (word.length > 0) words.push(word)
  return words
}

/** A word broken at the last place where its first part still fits. */
function broken([first, ...rest], fits) {
  if (first.raised) return undefined
  for (let at = first.text.length - 2; at > 1; at--) {
    const real = first.text[at] === "-"
    if (!real && first.text[at] !== "\u00ad") continue
    const head = [{ ...first, text: `${clean(first.text.slice(0, at))}-` }]
    if (fits(head)) return [head, [{ ...first, text: first.text.slice(at + 1) }, ...rest]]
  }
  return undefined
}
