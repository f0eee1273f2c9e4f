/** What the highlights on a page cover, read from the page's own text layer: letters whose middle lies in a lit box. */
import type { Page } from "playwright-core"

export interface Lit {
  /** All letters under the evidence, in the order of the page, without spaces. */
  readonly evidence: string
  /** Letters under the boxes of each slot. */
  readonly slots: Readonly<Record<string, string>>
  /** How far down the pane the first box stands, from 0 to 1. */
  readonly depth: number
}

export const litOn = (page: Page): Promise<Lit> =>
  page.evaluate(() => {
    const rects = (selector: string) => [...document.querySelectorAll(selector)].map((box) => box.getBoundingClientRect())
    const letters: { letter: string; x: number; y: number }[] = []
    const walker = document.createTreeWalker(document.querySelector(".leaf.current .textLayer")!, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ""
      for (let at = 0; at < text.length; at++) {
        if (/\s/.test(text[at]!)) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const { x, y, width, height } = range.getBoundingClientRect()
        letters.push({ letter: text[at]!, x: x + width / 2, y: y + height / 2 })
      }
    }
    // The text layer stretches a stand-in font to each run's width, so that a letter may stand a little off its picture.
    const slack = 3
    const under = (boxes: readonly DOMRect[], more = 0) =>
      letters
        .filter(({ x, y }) => boxes.some((box) => x >= box.left - more && x <= box.right + more && y >= box.top && y <= box.bottom))
        .map(({ letter }) => letter)
        .join("")
        .normalize("NFKC")
    const slots = [...new Set([...document.querySelectorAll<HTMLElement>(".lit.slot")].map((box) => box.dataset.slot!))]
    const all = rects(".evidence .lit")
    const pane = document.querySelector(".pane")!.getBoundingClientRect()
    return {
      evidence: under(all),
      slots: Object.fromEntries(slots.map((slot) => [slot, under(rects(`.lit.slot[data-slot="${slot}"]`), slack)])),
      depth: (Math.min(...all.map((box) => box.top)) - pane.top) / pane.height,
    }
  })
