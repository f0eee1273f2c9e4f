/** What moved in a page without anybody having touched it, as the browser itself counts layout shifts. */
import type { Page } from "playwright-core"

interface Shift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly { readonly node: Element | null; readonly previousRect: DOMRect; readonly currentRect: DOMRect }[]
}
interface Watched {
  shifts?: string[]
}

/** Runs in the page, from its first moment: notes each element that moved, from where to where. */
export function watchShifts(): void {
  const shifts: string[] = []
  ;(window as Watched & typeof window).shifts = shifts
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as readonly Shift[]) {
      if (entry.hadRecentInput) continue
      for (const { node, previousRect: from, currentRect: to } of entry.sources)
        shifts.push(
          `${node instanceof Element ? `${node.tagName.toLowerCase()}.${node.className}` : "?"} (${from.x}, ${from.y}, ${from.width} × ${from.height}) to (${to.x}, ${to.y}, ${to.width} × ${to.height}): ${entry.value.toFixed(4)}`,
        )
    }
  }).observe({ type: "layout-shift", buffered: true })
}

export const shiftsOf = (page: Page): Promise<readonly string[]> => page.evaluate(() => (window as Watched & typeof window).shifts ?? [])
