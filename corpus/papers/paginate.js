/**
 * Runs inside the page: breaks an <article> into sheets of fixed size, with running heads, columns, floats, footnotes and folios.
 * `paginate(article)` replaces it by <section class="sheet"> elements and returns the text of each sheet, soft hyphens taken out.
 */
function paginate(article) {
  const notes = numberNotes(article)
  const [header, ...blocks] = [...article.children]
  const { layout, running, short } = article.dataset
  const sheets = []
  let sheet = open()
  sheet.querySelector(".top").before(header)
  settle()

  for (const block of blocks) {
    if (block.dataset.place === "wide") float(block)
    else flow(block)
  }
  const last = sheet.querySelector(".columns")
  last.classList.add("last")
  last.style.removeProperty("height")
  article.remove()
  pruneHyphens()
  return sheets.map(textOf)

  function open() {
    const made = document.createElement("section")
    const number = sheets.length + 1
    made.className = `sheet ${layout} ${number === 1 ? "first" : number % 2 ? "odd" : "even"}`
    made.innerHTML = `<div class="running"><span>${running}</span><span>${short}</span></div>
      <div class="top"></div><div class="columns"></div><div class="bottom"></div><ol class="notes"></ol>
      <div class="folio"><span>Sample paper</span><span>${number}</span></div>`
    document.body.append(made)
    sheets.push(made)
    return made
  }

  /** Puts the footnotes called on this sheet at its foot, and gives the columns what height is left. */
  function settle() {
    const foot = sheet.querySelector(".notes")
    foot.replaceChildren(...[...sheet.querySelectorAll("sup.call")].map((call) => notes[Number(call.textContent) - 1].cloneNode(true)))
    const columns = sheet.querySelector(".columns")
    columns.style.height = "0"
    const used = [...sheet.children].filter((part) => part !== columns).reduce((sum, part) => sum + outerHeight(part), 0)
    const style = getComputedStyle(sheet)
    const room = sheet.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom)
    columns.style.height = `${Math.floor(room - used)}px`
  }

  function overflows() {
    settle()
    const columns = sheet.querySelector(".columns")
    return columns.scrollWidth > columns.clientWidth + 1 || columns.scrollHeight > columns.clientHeight + 1
  }

  /** A table or figure over all columns goes to the foot of the first sheet, to the top of a later one, or waits for the next. */
  function float(block) {
    sheet.querySelector(sheets.length === 1 ? ".bottom" : ".top").append(block)
    if (!overflows()) return
    block.remove()
    settle()
    waiting.push(block)
  }

  function flow(block) {
    if (block.textContent.length < 180) block.classList.add("short")
    sheet.querySelector(".columns").append(block)
    if (!overflows()) return
    const rest = block.matches("p:not(.colophon, .list)") ? cut(block) : block
    if (rest === block) block.remove()
    const heading = sheet.querySelector(".columns").lastElementChild
    const carried = heading?.matches("h2") ? [heading, rest] : [rest]
    for (const part of carried) part.remove()
    settle()
    sheet = open()
    for (const part of waiting.splice(0)) sheet.querySelector(".top").append(part)
    settle()
    for (const part of carried) flow(part)
  }

  /** Leaves in `paragraph` as many words as fit and returns the rest, or the paragraph itself when too little would stay or go. */
  function cut(paragraph) {
    const pieces = [...paragraph.childNodes].flatMap((node) => (node.nodeType === 3 ? (node.data.match(/\s*\S+|\s+/gu) ?? []) : [node]))
    let [low, high] = [0, pieces.length]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      paragraph.replaceChildren(...pieces.slice(0, middle))
      if (overflows()) high = middle - 1
      else low = middle
    }
    // A line is left whole, so that it can be justified, and a note's call stays with the word before it.
    const lines = (count) => {
      paragraph.replaceChildren(...pieces.slice(0, count))
      return linesOf(paragraph)
    }
    const few = 12
    while (low > 0 && (pieces.length - low < few || pieces[low].nodeType || lines(low + 1) === lines(low))) low -= 1
    if (low < few || lines(low) < 2) {
      paragraph.replaceChildren(...pieces)
      return paragraph
    }
    paragraph.replaceChildren(...pieces.slice(0, low))
    paragraph.classList.add("broken")
    const rest = paragraph.cloneNode(false)
    rest.className = "continued"
    rest.replaceChildren(...pieces.slice(low))
    return rest
  }
}

/** How many lines of text an element fills, wherever its columns stand; raised figures are no lines. */
function linesOf(element) {
  const columns = element.closest(".columns")
  const width = columns.clientWidth / Number(getComputedStyle(columns).columnCount)
  const columnOf = (box) => Math.floor((box.left - columns.getBoundingClientRect().left) / width)
  const range = document.createRange()
  const boxes = [...element.childNodes]
    .filter((node) => node.nodeType === 3)
    .flatMap((node) => {
      range.selectNodeContents(node)
      return [...range.getClientRects()]
    })
  return new Set(boxes.map((box) => `${Math.round(box.top / 4)} in column ${columnOf(box)}`)).size
}

/** Takes out the soft hyphens at which no line ends: printed, each would stand in the text as a character of its own. */
function pruneHyphens() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const topAt = (node, index) => {
    range.setStart(node, index)
    range.setEnd(node, index + 1)
    // The letter after a used hyphen has two boxes: the hyphen's own, at the end of the line before, and its own.
    return [...range.getClientRects()].at(-1)?.top ?? 0
  }
  const texts = []
  while (walker.nextNode()) if (walker.currentNode.data.includes("\u00ad")) texts.push(walker.currentNode)
  const kept = texts.map((node) =>
    [...node.data].filter((letter, index) => letter !== "\u00ad" || Math.abs(topAt(node, index - 1) - topAt(node, index + 1)) > 2).join(""),
  )
  for (const [index, node] of texts.entries()) node.data = kept[index]
}

/** Floats that found no room on their own sheet. */
const waiting = []

/** Replaces each <fn> by its call and returns the notes as list items, numbered through the paper. */
function numberNotes(article) {
  return [...article.querySelectorAll("fn")].map((note, index) => {
    const item = document.createElement("li")
    item.innerHTML = `<sup>${index + 1}</sup>${note.innerHTML}`
    const call = document.createElement("sup")
    call.className = "call"
    call.textContent = String(index + 1)
    note.replaceWith(call)
    return item
  })
}

function outerHeight(element) {
  const style = getComputedStyle(element)
  return element.getBoundingClientRect().height + Number.parseFloat(style.marginTop) + Number.parseFloat(style.marginBottom)
}

/** The words of a sheet as a reader sees them, without the calls of footnotes. */
function textOf(sheet) {
  const copy = sheet.cloneNode(true)
  for (const call of copy.querySelectorAll("sup")) call.remove()
  for (const cell of copy.querySelectorAll("td, th, p, li, h1, h2, figcaption, caption, text")) cell.append(" ")
  return copy.textContent.replaceAll("\u00ad", "").replace(/\s+/gu, " ")
}

globalThis.paginate = paginate
