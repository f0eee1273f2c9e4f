#!/usr/bin/env node
/**
 * Makes the sample papers: `npm run papers` sets every `<slug>/paper.html` as `<slug>/paper.pdf`, in Chromium, without the network,
 * and writes into `<slug>/claims.jsonl` the page on which each quote now stands; a quote that stands on none is a fault.
 * The same sources give the same bytes with the same Chromium: the dates in a PDF are the paper's own.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import british from "hyphen/en-gb/index.js"
import american from "hyphen/en-us/index.js"
import { chromium } from "playwright-core"

const folder = dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)
const JUSTIFIED = ["a4-two", "a4-two-book", "letter-one"]
const FACES = [
  [
    "Source Serif 4",
    "source-serif-4",
    [
      ["400", "normal"],
      ["400", "italic"],
      ["600", "normal"],
    ],
  ],
  [
    "Source Sans 3",
    "source-sans-3",
    [
      ["400", "normal"],
      ["400", "italic"],
      ["600", "normal"],
    ],
  ],
  [
    "EB Garamond",
    "eb-garamond",
    [
      ["400", "normal"],
      ["400", "italic"],
      ["500", "normal"],
      ["600", "normal"],
    ],
  ],
]

const slugs = readdirSync(folder)
  .filter((name) => existsSync(join(folder, name, "paper.html")))
  .sort()
const wanted = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: findChromium() })
try {
  for (const slug of slugs.filter((name) => wanted.length === 0 || wanted.includes(name))) await makePaper(slug)
} finally {
  await browser.close()
}

async function makePaper(slug) {
  const source = readFileSync(join(folder, slug, "paper.html"), "utf8")
  const page = await browser.newPage()
  await page.emulateMedia({ media: "print" })
  await page.setContent(documentOf(source))
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())))
  const sheets = await page.evaluate(() => paginate(document.querySelector("article")))
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false })
  await page.close()
  const dated = withDate(pdf, attribute(source, "date"))
  writeFileSync(join(folder, slug, "paper.pdf"), dated)
  const claims = placeClaims(slug, sheets)
  console.log(`${slug}: ${sheets.length} pages, ${claims} claims, ${Math.round(dated.length / 1024)} kB`)
}

function documentOf(source) {
  const layout = attribute(source, "layout")
  const size = layout.startsWith("letter") ? "8.5in 11in" : "210mm 297mm"
  const justified = JUSTIFIED.includes(layout)
  const { hyphenateHTMLSync: hyphenate } = source.includes('lang="en-US"') ? american : british
  const body = justified ? source.replace(/<p>.*?<\/p>/gsu, (paragraph) => hyphenate(paragraph, { minWordLength: 7 })) : source
  const title = /<h1>(.*?)<\/h1>/su.exec(source)[1].replace(/<br>\s*/gu, " ")
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
    <style>${fontFaces()}${readFileSync(join(folder, "paper.css"), "utf8")}@page { size: ${size}; margin: 0 }</style>
    <script>${readFileSync(join(folder, "paginate.js"), "utf8")}</script></head>
    <body class="${justified ? "justified" : "ragged"}">${body}</body></html>`
}

function fontFaces() {
  return FACES.flatMap(([family, name, cuts]) =>
    cuts.map(([weight, style]) => {
      const file = require.resolve(`@fontsource/${name}/files/${name}-latin-${weight}-${style}.woff2`)
      const data = readFileSync(file).toString("base64")
      return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url(data:font/woff2;base64,${data}) }`
    }),
  ).join("\n")
}

/** Chromium writes the hour of printing; the paper's date takes its place, in as many bytes. */
function withDate(pdf, day) {
  const date = `D:${day.replaceAll("-", "")}120000+00'00'`
  const text = Buffer.from(pdf)
    .toString("latin1")
    .replace(/D:\d{14}\+00'00'/gu, date)
  return Buffer.from(text, "latin1")
}

/** Sets the page of every claim from where its quote stands, and returns how many claims there are. */
function placeClaims(slug, sheets) {
  const file = join(folder, slug, "claims.jsonl")
  if (!existsSync(file)) return 0
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean)
  const placed = lines.map((line) => {
    const claim = JSON.parse(line)
    const pages = sheets.flatMap((text, index) => (text.includes(claim.quote) ? [index + 1] : []))
    if (pages.length === 0) throw new Error(`${slug}: no page holds "${claim.quote}"; correct the quote in claims.jsonl.`)
    return JSON.stringify({ ...claim, page: pages.includes(claim.page) ? claim.page : pages[0] })
  })
  writeFileSync(file, `${placed.join("\n")}\n`)
  return placed.length
}

function attribute(source, name) {
  return new RegExp(`data-${name}="([^"]*)"`, "u").exec(source)[1]
}

function findChromium() {
  const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
  const found = places.find((place) => place && existsSync(place))
  if (!found) throw new Error("No Chromium was found; install one, or name its program in CHROMIUM.")
  return found
}
