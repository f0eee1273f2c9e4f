/** Characters of a PDFium page, put together into words by where they stand. */
import type { PageMap } from "./pdfium-map.ts"
import type { Pdfium } from "./pdfium-module.ts"
import type { RawWord } from "./raw.ts"

/** A gap of this many ems between two characters is a space, though the file holds none. */
const SPACE = 0.2
/** PDFium's own guess of a space counts from a gap as small as this. */
const GUESSED_SPACE = 0.1
const SOFT_HYPHEN = "\u00ad"
/** Soft hyphens within a word are not shown. */
const HIDDEN_HYPHENS = /-?\u00ad+(?=[^\u00ad])|-(?=\u00ad)|\u00ad(?=\u00ad)|^\u00ad$/g
/** Further back than this many ems, and the pen has jumped to another place. */
const JUMP_BACK = 0.5

interface Style {
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly angle: RawWord["angle"]
  readonly shown: boolean
}

/** The words of a page in the order in which the file draws them, e.g. "reliance" and, glued to it, "6" of a smaller size. */
export const wordsOfPage = (pdfium: Pdfium, page: number, map: PageMap, width: number, height: number): RawWord[] => {
  const { calls, scratch } = pdfium
  const textPage = calls._FPDFText_LoadPage!(page)
  if (textPage === 0) return []
  const getUnicode = calls._FPDFText_GetUnicode!
  const getBox = calls._FPDFText_GetLooseCharBox!
  const getOrigin = calls._FPDFText_GetCharOrigin!
  const getObject = calls._FPDFText_GetTextObject!
  const isGenerated = calls._FPDFText_IsGenerated!
  const count = calls._FPDFText_CountChars!(textPage)
  const styles = new Map<number, Style>()
  const fonts = new Map<number, { bold: boolean; italic: boolean }>()
  const words: RawWord[] = []
  const doubles = pdfium.memory.HEAPF64
  const floats = pdfium.memory.HEAPF32
  const doubleAt = scratch >> 3
  const floatAt = (scratch + 32) >> 2

  let x = 0
  let y = 0
  let top = Number.NaN
  let bottom = Number.NaN
  let text = ""
  let left = 0
  let right = 0
  let baseline = 0
  let style: Style | undefined
  let glued = false
  let glyphStart = Number.NaN
  let glyphEnd = Number.NaN
  let broken = true
  let guessed = false
  for (let index = 0; index < count; index++) {
    const code = getUnicode(textPage, index)
    // Only spaces and line breaks are ever PDFium's own.
    if ((code === 0x20 || code === 0x0d || code === 0x0a) && isGenerated(textPage, index) === 1) {
      guessed = true
      continue
    }
    const characters = charactersOf(code)
    if (characters === "") continue
    if (characters === " ") {
      keep(words, text, left, right, baseline, glued, style, width, height)
      text = ""
      broken = true
      continue
    }
    getBox(textPage, index, scratch + 32)
    const boxLeft = floats[floatAt]!
    const boxTop = floats[floatAt + 1]!
    const boxRight = floats[floatAt + 2]!
    const boxBottom = floats[floatAt + 3]!
    let next = style
    // A letter of the same height on the same line as the one before it has its style and its baseline too.
    if (next === undefined || next.angle !== 0 || boxTop !== top || boxBottom !== bottom || broken || text === "") {
      const object = getObject(textPage, index)
      next = styles.get(object)
      if (!next) {
        next = styleOf(pdfium, textPage, index, object, map, fonts)
        styles.set(object, next)
      }
      getOrigin(textPage, index, scratch, scratch + 8)
      x = doubles[doubleAt]!
      y = doubles[doubleAt + 1]!
      top = boxTop
      bottom = boxBottom
    }
    let start: number
    let end: number
    let base: number
    if (next.angle === 0 || next.angle === 180) {
      const one = map.a * boxLeft + map.c * boxBottom + map.e
      const other = map.a * boxRight + map.c * boxTop + map.e
      start = Math.min(one, other)
      end = Math.max(one, other)
      base = map.b * x + map.d * y + map.f
    } else {
      const one = map.b * boxLeft + map.d * boxBottom + map.f
      const other = map.b * boxRight + map.d * boxTop + map.f
      start = Math.min(one, other)
      end = Math.max(one, other)
      base = map.a * x + map.c * y + map.e
    }
    if (text !== "" && style) {
      const em = Math.max(style.size, next.size)
      const gap = next.angle === 180 || next.angle === 270 ? left - end : start - right
      // The letters of a ligature come one by one, all in the place of the whole.
      const ligature = start === glyphStart && end === glyphEnd
      const near = (ligature || (gap < em * (guessed ? GUESSED_SPACE : SPACE) && gap > -em * JUMP_BACK)) && next.angle === style.angle
      const level = Math.abs(base - baseline) < em * 0.08 && Math.abs(next.size - style.size) < em * 0.12
      if (!near || !level) {
        keep(words, text, left, right, baseline, glued, style, width, height)
        text = ""
        broken = !(near && Math.abs(base - baseline) < em * 0.8)
      }
    }
    if (text === "") {
      text = characters
      left = start
      right = end
      baseline = base
      style = next
      glued = !broken
      broken = false
    } else {
      text += characters
      if (start < left) left = start
      if (end > right) right = end
    }
    glyphStart = start
    glyphEnd = end
    guessed = false
  }
  keep(words, text, left, right, baseline, glued, style, width, height)
  calls._FPDFText_ClosePage!(textPage)
  return words
}

/** Adds a word to those of its page, if it is one that is shown there. A function of its own, since the numbers of a closure are objects: a tenth of all garbage. */
const keep = (
  words: RawWord[],
  letters: string,
  left: number,
  right: number,
  baseline: number,
  glued: boolean,
  style: Style | undefined,
  width: number,
  height: number,
): void => {
  if (letters === "" || !style?.shown) return
  const text = letters.includes(SOFT_HYPHEN) ? letters.replace(HIDDEN_HYPHENS, "") : letters
  if (text === "") return
  const { size, bold, italic, angle } = style
  const isLevel = angle === 0 || angle === 180
  const along = isLevel ? width : height
  const across = isLevel ? height : width
  // Far off the page stand printers' marks and what a crop has cut away; a damaged font gives places that are none (NaN), and letters larger than the page.
  const there = right >= -5 && left <= along + 5 && baseline >= -5 && baseline <= across + 20
  if (!there || !Number.isFinite(right - left) || size > Math.max(width, height)) return
  words.push({ text, left, right, baseline, size, bold, italic, glued, angle })
}

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" }

/** What a code point stands for in the text: "ﬁ" is "fi", a hyphen that PDFium marks by U+FFFE or a control code is "-", nothing for junk. A soft hyphen stays for the moment: only at a word's end is it seen. */
const charactersOf = (code: number): string => {
  if (code >= 0x21 && code < 0x7f) return String.fromCharCode(code)
  if (code === 0x20 || code === 0xa0 || code === 0x09 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f)
    return " "
  if (code === 0xfffe || code === 0x02 || code === 0x1f) return "-"
  if (code < 0x20 || code === 0x7f || code > 0x10ffff || code === 0xffff || (code >= 0x200b && code <= 0x200f) || code === 0xfeff) return ""
  if (code >= 0xd800 && code <= 0xdfff) return ""
  const character = String.fromCodePoint(code)
  return code >= 0xfb00 && code <= 0xfb06 ? LIGATURES[character]! : character
}

const styleOf = (
  pdfium: Pdfium,
  textPage: number,
  index: number,
  object: number,
  map: PageMap,
  fonts: Map<number, { bold: boolean; italic: boolean }>,
): Style => {
  const { calls, scratch, memory } = pdfium
  calls._FPDFText_GetMatrix!(textPage, index, scratch)
  const at = scratch >> 2
  const view = memory.HEAPF32
  const [a, b, c, d] = [view[at]!, view[at + 1]!, view[at + 2]!, view[at + 3]!]
  const size = calls._FPDFText_GetFontSize!(textPage, index) * Math.hypot(c, d)
  // Direction of the baseline on the page as shown, y downwards.
  const x = map.a * a + map.c * b
  const y = map.b * a + map.d * b
  const angle = Math.abs(x) >= Math.abs(y) ? (x >= 0 ? 0 : 180) : y > 0 ? 90 : 270
  // Words that run across the page at a slant are a watermark.
  const slanting = Math.min(Math.abs(x), Math.abs(y)) > 0.2 * Math.max(Math.abs(x), Math.abs(y))
  const mode = object === 0 ? 0 : calls._FPDFTextObj_GetTextRenderMode!(object)
  const font = object === 0 ? 0 : calls._FPDFTextObj_GetFont!(object)
  let face = fonts.get(font)
  if (!face) {
    face = faceOf(pdfium, font)
    fonts.set(font, face)
  }
  return { size, bold: face.bold || mode === 2, italic: face.italic, angle, shown: Number.isFinite(size) && size > 0.5 && !slanting }
}

const faceOf = ({ calls, scratch, memory }: Pdfium, font: number): { bold: boolean; italic: boolean } => {
  if (font === 0) return { bold: false, italic: false }
  const length = Math.min(calls._FPDFFont_GetBaseFontName!(font, scratch + 64, 128), 128)
  const name = String.fromCharCode(...memory.HEAPU8.subarray(scratch + 64, scratch + 63 + length))
  const anonymous = /^(?:[A-Z]{6}\+)?(?:CIDFont\+|Type3|TT|C\d_)?[A-Z]{0,2}\d*$/.test(name)
  return {
    bold: /bold|black|heavy|demi|(?:^|[-,])bd/i.test(name) || (anonymous && calls._FPDFFont_GetWeight!(font) >= 700),
    italic: /ital|obli/i.test(name),
  }
}
