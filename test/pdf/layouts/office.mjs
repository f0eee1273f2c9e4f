/** Sets papers in an office suite: flat OpenDocument text, printed by LibreOffice. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { softened } from "./chromium.mjs"
import { runsOf } from "./manuscript.mjs"

const SIZES = { a4: ["210mm", "297mm"], letter: ["215.9mm", "279.4mm"] }
/** Points: what is outside of the frame is furniture. Without a running foot the body reaches further down. */
const frameOf = ({ size, head, foot }) => ({ top: head ? 66 : 30, bottom: { a4: 842, letter: 792 }[size] - (foot ? 70 : 30) })

/** Without tags: they say nothing to a reader of the page and double the file. */
const EXPORT = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}'

/** The PDF of a paper and its frame; nothing when there is no LibreOffice. */
export async function make(paper, manuscript) {
  if (spawnSync("soffice", ["--version"]).error) return undefined
  const folder = mkdtempSync(join(tmpdir(), "layout-"))
  try {
    writeFileSync(join(folder, "paper.fodt"), fodtOf(paper, manuscript))
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`
    const { status, stderr } = spawnSync("soffice", [profile, "--headless", "--convert-to", EXPORT, "paper.fodt"], {
      cwd: folder,
      encoding: "utf8",
    })
    if (status !== 0) throw new Error(`soffice gave up on ${paper.name}: ${stderr}`)
    return { pdf: readFileSync(join(folder, "paper.pdf")), frame: frameOf(paper) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function fodtOf(paper, { title, blocks, notes }) {
  const [width, height] = SIZES[paper.size]
  const { columns = 1 } = paper
  const align = paper.justified ? "justify" : "start"
  const number = '<text:page-number text:select-page="current"/>'
  const margin = paper.asides ? "64mm" : "24mm"
  const bar = (style, inner) => `<style:${style}><text:p text:style-name="Small">${inner}</text:p></style:${style}>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Face" svg:font-family="'Liberation Serif'"/><style:font-face style:name="Sans" svg:font-family="'Liberation Sans'"/></office:font-face-decls>
<office:styles>
 <style:default-style style:family="paragraph"><style:text-properties style:font-name="Face" fo:font-size="${columns === 3 ? 9 : 10.5}pt" fo:language="en" fo:country="US"/></style:default-style>
 <style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-align="${align}" fo:margin-bottom="2mm" fo:orphans="2" fo:widows="2"/></style:style>
 <style:style style:name="Item" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="1mm"/></style:style>
 <style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="4mm"/><style:text-properties style:font-name="Sans" fo:font-size="18pt" fo:font-weight="bold"/></style:style>
 <style:style style:name="Heading" style:family="paragraph"><style:paragraph-properties fo:margin-top="3mm" fo:margin-bottom="1.5mm" fo:keep-with-next="always"/><style:text-properties style:font-name="Sans" ${paper.spaced ? 'fo:font-size="9.5pt" fo:letter-spacing="2.4pt" fo:text-transform="uppercase"' : 'fo:font-size="12pt" fo:font-weight="bold"'}/></style:style>
 <style:style style:name="Small" style:family="paragraph"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position="${paper.asides ? "122mm" : "162mm"}" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="8.5pt"/></style:style>
 <style:style style:name="Footnote" style:family="paragraph"><style:paragraph-properties fo:margin-left="4mm" fo:text-indent="-4mm"/><style:text-properties fo:font-size="8.5pt"/></style:style>
 <style:style style:name="Figure" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-size="9.5pt"/></style:style>
 <style:style style:name="Label" style:family="paragraph"><style:text-properties fo:font-size="9.5pt"/></style:style>
 <style:style style:name="Head" style:family="paragraph"><style:text-properties fo:font-size="9.5pt" fo:font-weight="bold"/></style:style>
 <style:style style:name="Centre" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="9.5pt"/></style:style>
 <style:style style:name="Side" style:family="paragraph"><style:text-properties fo:font-size="8pt"/></style:style>
 <style:style style:name="Raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
 <style:style style:name="Frame" style:family="graphic"><style:graphic-properties style:wrap="none" style:horizontal-pos="from-left" style:horizontal-rel="paragraph" style:vertical-pos="from-top" style:vertical-rel="paragraph" fo:border="none"/></style:style>
 <text:notes-configuration text:note-class="footnote" text:citation-body-style-name="Raised" text:citation-style-name="Raised" text:default-style-name="Footnote" style:num-format="1" text:start-value="0"/>
</office:styles>
<office:automatic-styles>
 <style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" fo:margin-top="12mm" fo:margin-bottom="12mm" fo:margin-left="24mm" fo:margin-right="${margin}" style:first-page-number="317"/>
  <style:header-style><style:header-footer-properties fo:min-height="14mm" fo:margin-bottom="6mm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="12mm" fo:margin-top="7mm"/></style:footer-style></style:page-layout>
 <style:style style:name="Columns" style:family="section"><style:section-properties text:dont-balance-text-columns="true"><style:columns fo:column-count="${columns}" fo:column-gap="7mm"/></style:section-properties></style:style>
 <style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="1mm" fo:border="${paper.ruled ? "0.6pt solid #333333" : "none"}"/></style:style>
 <style:style style:name="Label62" style:family="table-column"><style:table-column-properties style:column-width="62mm"/></style:style>
 <style:style style:name="Number" style:family="table-column"><style:table-column-properties style:column-width="20mm"/></style:style>
 <style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>
 <style:style style:name="Even" style:family="table-column"><style:table-column-properties style:column-width="54mm"/></style:style>
 <style:style style:name="Break" style:family="paragraph" style:parent-style-name="Title" style:master-page-name="Standard"><style:paragraph-properties style:page-number="317"/></style:style>
 <text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-5mm" fo:margin-left="8mm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">
${paper.head ? bar("header", `${paper.head}<text:tab/>${number}`) : ""}${paper.foot ? bar("footer", `${paper.foot}${paper.head ? "" : `<text:tab/>Page ${number}`}`) : ""}
</style:master-page></office:master-styles>
<office:body><office:text>
<text:p text:style-name="Break">${xml(title)}</text:p>
${columns > 1 ? '<text:section text:name="Body" text:style-name="Columns">' : ""}
${blocksOf(blocks, notes, paper).join("\n")}
${columns > 1 ? "</text:section>" : ""}
</office:text></office:body></office:document>`
}

/** A side note hangs in a frame on the paragraph after it. */
function blocksOf(blocks, notes, paper) {
  const shy = paper.justified ? softened : (text) => text
  return blocks.map((block, at) => {
    const before = blocks[at - 1]
    switch (block.kind) {
      case "heading":
        return `<text:p text:style-name="Heading">${xml(block.text)}</text:p>`
      case "paragraph": {
        const frame = before?.kind === "aside" ? sideFrame(before.text, at) : ""
        const runs = runsOf(block.text).map((run) => (typeof run === "number" ? noteOf(run, notes[run - 1]) : xml(shy(run))))
        return `<text:p text:style-name="Body">${frame}${runs.join("")}</text:p>`
      }
      case "list":
        return `<text:list text:style-name="Bullets">${block.items.map((item) => `<text:list-item><text:p text:style-name="Item">${xml(item)}</text:p></text:list-item>`).join("")}</text:list>`
      case "aside":
        return ""
      default:
        return tableOf(block, at)
    }
  })
}

const noteOf = (number, text) =>
  `<text:note text:id="n${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body><text:p text:style-name="Footnote">${xml(text)}</text:p></text:note-body></text:note>`

const sideFrame = (text, at) =>
  `<draw:frame draw:style-name="Frame" draw:name="side${at}" text:anchor-type="paragraph" svg:x="128mm" svg:y="0mm" svg:width="40mm"><draw:text-box fo:min-height="10mm"><text:p text:style-name="Side">${xml(text)}</text:p></draw:text-box></draw:frame>`

function tableOf({ caption, columns, spans, rows }, at) {
  const figures = /\d/.test(rows[0][1])
  const cell = (text, style, span = 1) =>
    `<table:table-cell table:style-name="Cell"${span > 1 ? ` table:number-columns-spanned="${span}"` : ""}><text:p text:style-name="${style}">${xml(text)}</text:p></table:table-cell>${"<table:covered-table-cell/>".repeat(span - 1)}`
  const row = (cells, style = "Label") =>
    `<table:table-row table:style-name="Row">${cells.map((text, column) => cell(text, column && figures ? "Figure" : style)).join("")}</table:table-row>`
  const upper = spans
    ? `<table:table-row table:style-name="Row">${spans.map(([text, span]) => cell(text, span > 1 ? "Centre" : "Label", span)).join("")}</table:table-row>`
    : ""
  const widths = figures
    ? `<table:table-column table:style-name="Label62"/>${'<table:table-column table:style-name="Number"/>'.repeat(columns.length - 1)}`
    : `<table:table-column table:style-name="Even" table:number-columns-repeated="${columns.length}"/>`
  return `${caption ? `<text:p text:style-name="Body">${xml(caption)}</text:p>` : ""}<table:table table:name="t${at}">${widths}${upper}${row(columns, figures ? "Label" : "Head")}${rows.map(row).join("")}</table:table><text:p text:style-name="Body"/>`
}

const xml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
