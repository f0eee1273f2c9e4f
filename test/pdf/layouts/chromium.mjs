/** Sets papers in a browser. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import hyphenation from "hyphen/en-us/index.js"
import { chromium } from "playwright-core"
import { runsOf } from "./manuscript.mjs"
import { dropUnseenHyphens, sheetsOf } from "./sheets.mjs"

const require = createRequire(import.meta.url)
const FACES = { serif: "source-serif-4", sans: "source-sans-3", garamond: "eb-garamond" }
/** Millimetres: paper, and what the body keeps clear of on each side. */
const SIZES = { a4: [210, 297], letter: [215.9, 279.4] }
const MARGIN = { top: 26, bottom: 24, side: 24 }

let browser
const launched = () => (browser ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" }))
export const close = async () => (await browser)?.close()

/** The PDF of a paper, its frame (in points: what is outside of it is furniture), and how many pieces of furniture stand there. */
export async function make(paper, manuscript) {
  const page = await (await launched()).newPage()
  await page.emulateMedia({ media: "print" })
  await page.setContent(htmlOf(paper, manuscript))
  await page.evaluate(() => document.fonts.ready)
  if (!paper.native) {
    await page.evaluate(sheetsOf, { head: paper.head, foot: paper.foot, lines: paper.lines ?? false, watermark: paper.watermark })
    await page.evaluate(dropUnseenHyphens)
  }
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false })
  await page.close()
  const [width, height] = SIZES[paper.size]
  const sides = paper.lines ? { left: MARGIN.side, right: width } : {}
  return {
    pdf,
    frame: points({ top: MARGIN.top - 4, bottom: height - MARGIN.bottom + 4, ...sides }),
    absent: paper.watermark ? [paper.watermark] : [],
  }
}

const points = (frame) => Object.fromEntries(Object.entries(frame).map(([side, mm]) => [side, Math.round((mm / 25.4) * 72)]))

function htmlOf(paper, { title, blocks, notes }) {
  const [width, height] = SIZES[paper.size]
  const shy = paper.justified ? softened : (text) => text
  const body = blocks.map((block, at) => blockOf(block, paper, shy, blocks[at - 1])).join("\n")
  const boxes = paper.native
    ? `@page { @top-left { content: "${paper.head ?? ""}"; font: 8.5pt Face } @bottom-center { content: "${paper.foot ?? "Letter"} · " counter(page); font: 8.5pt Face } }`
    : ""
  const inner = paper.side === "margin" ? "padding-right: 46mm;" : ""
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>
${faces(paper.face)}
@page { size: ${width}mm ${height}mm; margin: ${paper.native ? `${MARGIN.top}mm ${MARGIN.side}mm ${MARGIN.bottom}mm` : 0} } ${boxes}
* { margin: 0; padding: 0; box-sizing: border-box }
body { font: ${paper.columns === 3 ? 9 : 10.2}pt/1.32 Face }
.body { columns: ${paper.columns ?? 1}; column-gap: 7mm; column-fill: auto; ${inner} ${paper.native ? "" : "flex: 1; min-height: 0"} }
.sheet { width: ${width}mm; height: ${height}mm; padding: ${MARGIN.top}mm ${MARGIN.side}mm ${MARGIN.bottom}mm; display: flex; flex-direction: column; position: relative; break-after: page; overflow: hidden }
.head, .foot { position: absolute; left: ${MARGIN.side}mm; right: ${MARGIN.side}mm; display: flex; justify-content: space-between; font-size: 8.5pt }
.head { top: 12mm } .foot { bottom: 11mm }
.notes p { font-size: 8pt; margin-top: 1mm; text-indent: 0 } .notes:not(:empty) { border-top: .5pt solid; margin-top: 3mm; max-width: 100% }
h1 { font-size: 19pt; line-height: 1.15; margin-bottom: 4mm; ${(paper.columns ?? 1) > 1 ? "column-span: all;" : ""} }
h2 { font-size: 12.5pt; margin: 3.5mm 0 1.2mm; break-after: avoid; ${paper.spaced ? "font-size: 10.5pt; font-weight: 400; letter-spacing: .24em; text-transform: uppercase;" : ""} }
p, li { ${paper.justified ? "text-align: justify; hyphens: manual;" : ""} orphans: 2; widows: 2 } p { margin-bottom: 1.8mm }
ul { margin: 0 0 2mm 5mm } sup { font-size: .65em; line-height: 0; vertical-align: .45em }
aside.margin { float: right; clear: right; width: 38mm; margin-right: -44mm; font-size: 8pt; line-height: 1.25; margin-bottom: 2mm }
aside.box { background: #e8ece8; border: .6pt solid #667; padding: 2.5mm; margin: 2mm 0 3mm; font-size: 8.8pt; break-inside: avoid }
.float, .inset { display: block; float: right; border: .7pt solid #345; padding: 2mm 2.5mm; text-align: left; text-indent: 0 }
.float { width: 46%; margin: 1mm 0 2mm 4mm } .inset { width: 100%; margin: 2mm 0 }
figure { margin: 3mm 0 4mm; break-inside: avoid; ${(paper.columns ?? 1) > 1 ? "column-span: all;" : ""} } figcaption { font-size: 9pt; font-weight: 600; margin-bottom: 1.5mm }
table { border-collapse: collapse; font-size: 9pt; width: 100% } td, th { padding: 1mm 1.6mm; vertical-align: top; font-weight: 400; text-align: left }
.figures td:not(:first-child), .figures th:not(:first-child) { text-align: right } .figures th[colspan] { text-align: center !important }
.ruled td, .ruled th { border: .6pt solid #333 } .ruled th { font-weight: 600 } .open td, .open th { padding: .35mm 1.6mm } .open td:first-child { max-width: 62mm }
.mark { position: absolute; top: 45%; left: 10%; font-size: 64pt; color: #ddd; transform: rotate(-50deg); z-index: -1; letter-spacing: 4pt }
.line { position: absolute; left: 14mm; font-size: 8pt; color: #555 }
</style><body><div class="body"><h1>${title}</h1>
${body}</div>
<template>${notes.map((note, at) => `<p><sup>${at + 1}</sup> ${shy(note)}</p>`).join("")}</template></body></html>`
}

/** A box that floats is set into the paragraph behind it: at its beginning, or in the middle of it as wide as the column. */
const FLOATS = new Set(["float", "inset"])

function blockOf(block, paper, shy, before) {
  const text = (raw) =>
    runsOf(raw)
      .map((run) => (typeof run === "number" ? `<sup data-note="${run}">${run}</sup>` : shy(run)))
      .join("")
  switch (block.kind) {
    case "heading":
      return `<h2>${block.text}</h2>`
    case "paragraph": {
      if (before?.kind !== "aside" || !FLOATS.has(paper.side)) return `<p>${text(block.text)}</p>`
      const middle = paper.side === "inset" ? block.text.indexOf(" ", block.text.length / 2) : 0
      return `<p>${text(block.text.slice(0, middle))}<span class="${paper.side}">${before.text}</span>${text(block.text.slice(middle))}</p>`
    }
    case "list":
      return `<ul>${block.items.map((item) => `<li>${shy(item)}</li>`).join("")}</ul>`
    case "aside":
      return FLOATS.has(paper.side) ? "" : `<aside class="${paper.side}">${block.text}</aside>`
    default:
      return tableOf(block, paper)
  }
}

function tableOf({ caption, columns, spans, rows }, paper) {
  const cells = (row, tag) => `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`
  const upper = spans
    ? `<tr>${spans.map(([cell, width]) => `<th${width > 1 ? ` colspan="${width}"` : ""}>${cell}</th>`).join("")}</tr>`
    : ""
  const figures = /\d/.test(rows[0][1]) ? " figures" : ""
  return `<figure>${caption ? `<figcaption>${caption}</figcaption>` : ""}<table class="${paper.ruled ? "ruled" : "open"}${figures}">
<thead>${upper}${cells(columns, "th")}</thead><tbody>${rows.map((row) => cells(row, "td")).join("")}</tbody></table></figure>`
}

/** Soft hyphens where words may break, but never inside compounds: those break at their own hyphen. */
export const softened = (text) =>
  text.replace(/\p{L}+(?:-\p{L}+)*/gu, (word) => (word.includes("-") || word.length < 7 ? word : hyphenation.hyphenateSync(word)))

function faces(face) {
  const file = FACES[face]
  return [
    ["400", ""],
    ["600", ""],
  ]
    .map(([weight]) => {
      const font = readFileSync(require.resolve(`@fontsource/${file}/files/${file}-latin-${weight}-normal.woff2`)).toString("base64")
      return `@font-face { font-family: Face; font-weight: ${weight === "600" ? "500 900" : weight}; src: url(data:font/woff2;base64,${font}) }`
    })
    .join("\n")
}
