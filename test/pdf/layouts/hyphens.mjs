/** Which hyphens came to stand at line ends, and what stands outside the frame: looked up in the finished PDF with poppler's pdftotext. */
import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"

/** `{ pages: 2, furniture: 14, hyphens: { real: ["rare-earth"], soft: ["processing"] } }`; `furniture` counts words. */
export function hyphensOf(file, { body, apart, footnotes, tables }, frame) {
  const pages = pagesOf(fileURLToPath(file))
  const inside = pages.map((words) => words.filter((word) => isInside(word, frame)))
  const known = [
    ...body,
    ...footnotes,
    ...apart.map((text) => ({ text })),
    ...tables.flatMap(({ rows }) => rows.flat().map((text) => ({ text }))),
  ]
  const spelled = new Set(known.flatMap(({ text }) => bare(text)))
  const hyphens = { real: [], soft: [] }
  for (const words of inside) {
    for (const [at, { text }] of words.entries()) {
      const head = /^[^\p{L}]*([\p{L}\p{N}][\p{L}\p{N}-]*)[-\u2010\u00ad]$/u.exec(text)?.[1]
      if (!head) continue
      const tails = [...words.slice(at + 1), ...words.slice(0, at), ...inside.flat()].map(
        (word) => /^[\p{L}\p{N}]+/u.exec(word.text)?.[0] ?? "",
      )
      // The first that makes a word of the paper; what follows in poppler's order is mostly right.
      const tail = tails.find((tail) => tail && (spelled.has(`${head}-${tail}`.toLowerCase()) || spelled.has((head + tail).toLowerCase())))
      if (!tail) throw new Error(`"${text}" at a line end of ${fileURLToPath(file)} begins no word of the paper`)
      const real = spelled.has(`${head}-${tail}`.toLowerCase())
      hyphens[real ? "real" : "soft"].push((real ? `${head}-${tail}` : head + tail).toLowerCase())
    }
  }
  return { pages: pages.length, furniture: pages.flat().length - inside.flat().length, hyphens }
}

const isInside = ({ x, y }, { left = 0, right = Number.POSITIVE_INFINITY, top, bottom }) => x > left && x < right && y > top && y < bottom

/** The words of a text, lower case, without what stands around them; parts of compounds too, since a compound may break twice. */
const bare = (text) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []).flatMap((word) => {
    const parts = word.split("-")
    return parts.flatMap((_, at) => parts.slice(at).map((_, end) => parts.slice(at, at + end + 1).join("-")))
  })

const WORD = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g

/** The words of each page with their centres. */
function pagesOf(file) {
  const html = execFileSync("pdftotext", ["-bbox", "-cropbox", file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 })
  return html
    .split("<page ")
    .slice(1)
    .map((page) =>
      merged(
        [...page.matchAll(WORD)].map(([, left, top, right, bottom, text]) => ({
          text: text.replaceAll("&amp;", "&").normalize("NFKC"),
          x: (Number(left) + Number(right)) / 2,
          y: (Number(top) + Number(bottom)) / 2,
        })),
      ),
    )
}

/** poppler takes a word apart at soft hyphens that nobody sees. */
function merged(words) {
  const whole = []
  for (const word of words) {
    const before = whole.at(-1)
    if (before?.text.endsWith("\u00ad") && Math.abs(before.y - word.y) < 2 && word.x > before.x) {
      whole[whole.length - 1] = { ...word, text: (before.text + word.text).replace(/\u00ad(?!$)/g, "") }
    } else whole.push({ ...word, text: word.text.replace(/\u00ad(?!$)/g, "") })
  }
  return whole
}
