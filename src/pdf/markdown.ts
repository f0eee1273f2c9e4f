/** A Document as Markdown, so that a person can see what the program sees. */
import type { Block, Document, OutlineEntry, Page, Span } from "../model.ts"

/**
 * The document as Markdown: tables with their header rows, footnotes as `[^1]: …`, marks as `[^1]` where they stand; title, outline and
 * pages as comments, which say how a page was read that is no text.
 */
export const markdownOf = (document: Document): string => {
  const parts: string[] = []
  if (document.title) parts.push(comment([document.title, document.publisher, document.published].filter(Boolean).join(" · ")))
  if (document.outline) parts.push(comment(["outline", ...document.outline.map(entryText)].join("\n")))
  const shown = new Set(document.blocks.map(({ page }) => page))
  const silent = document.pages.filter((page) => !shown.has(page.number) && (page.damaged || page.brokenOff || page.recognition))
  let page = 0
  for (const block of document.blocks) {
    if (block.page !== page) {
      page = block.page
      while (silent[0] && silent[0].number < page) parts.push(comment(pageText(silent.shift()!)))
      parts.push(comment(pageText(document.pages.find(({ number }) => number === page) ?? { number: page })))
    }
    parts.push(blockText(document, block))
  }
  parts.push(...silent.map((page) => comment(pageText(page))))
  return `${parts.join("\n\n")}\n`
}

/** What a file says of itself may hold the end of a comment. */
const comment = (text: string): string => `<!-- ${text.replaceAll("-->", "-- >")} -->`

/** "page 3", "page 3, labelled iv", "page 3 is damaged and was not read", "page 3, read from its picture (OCR), 91 % sure". */
const pageText = ({ number, label, damaged, brokenOff, recognition }: Partial<Page> & Pick<Page, "number">): string => {
  const whole = damaged ? " is damaged and was not read" : brokenOff ? " is damaged in the middle and was read up to there" : ""
  return `page ${number}${label ? `, labelled ${label}` : ""}${whole}${howRead(recognition)}`
}

const howRead = (recognition: Page["recognition"]): string => {
  if (!recognition) return ""
  const { why, confidence } = recognition
  return confidence === null ? `, ${why}, not recognised` : `, read from its picture (OCR), ${Math.round(100 * confidence)} % sure`
}

/** "  2.1 Supply, page 7" */
const entryText = ({ title, level, page }: OutlineEntry): string =>
  `${"  ".repeat(level - 1)}${title}${page === null ? "" : `, page ${page}`}`

const blockText = (document: Document, block: Block): string => {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${marked(document, block.span)}`
    case "footnote": {
      const text = document.text.slice(block.span.start, block.span.end)
      return `[^${block.mark}]: ${text.startsWith(block.mark) ? text.slice(block.mark.length).trimStart() : text}`
    }
    case "caption":
      return `*${marked(document, block.span)}*`
    case "table":
      return tableText(document, block)
    default:
      return marked(document, block.span)
  }
}

const tableText = (document: Document, block: Extract<Block, { kind: "table" }>): string => {
  const width = Math.max(...block.rows.flatMap((row) => row.cells.map((cell) => cell.to + 1)))
  const lines: string[] = []
  let headed = false
  for (const [index, row] of block.rows.entries()) {
    const cells = Array.from({ length: width }, () => "")
    for (const cell of row.cells) cells[cell.column] = marked(document, cell.span).replaceAll("|", "\\|")
    if (row.indent > 0 && cells[0]) cells[0] = `${"&emsp;".repeat(Math.min(row.indent, 6))}${cells[0]}`
    if (!headed && !row.header) {
      headed = true
      if (index === 0) lines.push(`|${"  |".repeat(width)}`)
      lines.push(`|${" --- |".repeat(width)}`)
    }
    lines.push(`| ${cells.join(" | ")} |`)
  }
  if (!headed) lines.push(`|${" --- |".repeat(width)}`)
  return lines.join("\n")
}

/** The text of a span with its footnote marks in brackets: "reliance[^6]". */
const marked = (document: Document, span: Span): string => {
  let text = ""
  let at = span.start
  for (const mark of marksIn(document.marks, span)) {
    text += `${document.text.slice(at, mark.start)}[^${document.text.slice(mark.start, mark.end)}]`
    at = mark.end
  }
  return text + document.text.slice(at, span.end)
}

/** Marks are sorted; the first inside the span is found by halving. */
const marksIn = (marks: readonly Span[], span: Span): readonly Span[] => {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (marks[middle]!.start < span.start) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < marks.length && marks[end]!.end <= span.end) end++
  return marks.slice(low, end)
}
