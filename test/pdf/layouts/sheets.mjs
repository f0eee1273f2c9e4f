/** Runs in the page: deals the blocks out to sheets of paper, each with its notes, head and foot. A browser has no footnotes of its own. */
export function sheetsOf({ head, foot, lines, watermark }) {
  const notes = [...document.querySelector("template").content.children]
  const source = document.querySelector(".body")
  let sheets = 0
  const sheet = () => {
    sheets++
    const made = document.createElement("section")
    made.className = "sheet"
    made.innerHTML = `<div class="head">${head ? `<span>${head}</span><span>${316 + sheets}</span>` : ""}</div><div class="body"></div><div class="notes"></div>
      <div class="foot">${foot ? `<span>${foot}</span>${head ? "" : `<span>Page ${sheets}</span>`}` : ""}</div>${watermark ? `<div class="mark">${watermark}</div>` : ""}`
    document.body.append(made)
    return made
  }
  const place = (on, block) => {
    on.querySelector(".body").append(block)
    for (const call of block.querySelectorAll("[data-note]"))
      on.querySelector(".notes").append(notes[call.dataset.note - 1].cloneNode(true))
  }
  const isFull = (on) => {
    const body = on.querySelector(".body")
    return body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1
  }
  let current = sheet()
  for (const block of [...source.children]) {
    const before = current.querySelector(".notes").innerHTML
    place(current, block)
    if (!isFull(current)) continue
    block.remove()
    current.querySelector(".notes").innerHTML = before
    const heading = current.querySelector(".body").lastElementChild
    const next = sheet()
    if (heading?.tagName === "H2" || heading?.tagName === "ASIDE") place(next, heading)
    place(next, block)
    current = next
  }
  source.remove()
  if (!lines) return
  // A number before every line of the body, as drafts of laws have them.
  for (const on of document.querySelectorAll(".sheet")) {
    const tops = new Set()
    const top = on.getBoundingClientRect().top
    for (const block of on.querySelectorAll(".body > *")) {
      const range = document.createRange()
      range.selectNodeContents(block)
      for (const { bottom } of range.getClientRects()) tops.add(Math.round(bottom - top))
    }
    for (const [at, bottom] of [...tops].sort((a, b) => a - b).entries()) {
      const number = document.createElement("span")
      number.className = "line"
      number.textContent = String(at + 1)
      number.style.top = `${bottom - 15}px`
      on.append(number)
    }
  }
}

/** Runs in the page: takes out the soft hyphens at which no line breaks. Left in, they end up in the PDF as characters without a width. */
export function dropUnseenHyphens() {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const unseen = []
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (let at = node.data.length - 1; at >= 0; at--) {
      if (node.data[at] !== "\u00ad") continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      if (range.getBoundingClientRect().width < 0.5) unseen.push([node, at])
    }
  }
  for (const [node, at] of unseen) node.deleteData(at, 1)
}
