/** How long it takes from a key to the next claim, measured in the page itself: claim and lit evidence both in place, and painted. */
import type { Page } from "playwright-core"

interface Watched {
  steps?: number[]
}

/** Runs in the page: notes for each key that leads to another claim how many milliseconds passed. */
export function watchSteps(): void {
  const watched = window as Watched & typeof window
  watched.steps = JSON.parse(sessionStorage.getItem("steps") ?? "[]") as number[]
  let from: { at: number; claim: string | undefined } | null = null
  const claimNow = () => document.querySelector<HTMLElement>(".desk")?.dataset.claim
  window.addEventListener("keydown", () => {
    from = { at: performance.now(), claim: claimNow() }
  })
  const look = () => {
    const claim = claimNow()
    const lit = document.querySelector<HTMLElement>(".leaf.current .evidence")?.dataset.claim
    if (from && claim && claim !== from.claim && lit === claim) {
      watched.steps!.push(performance.now() - from.at)
      sessionStorage.setItem("steps", JSON.stringify(watched.steps))
      from = null
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

export async function readings(page: Page): Promise<{ steps: number; p50: number; p95: number }> {
  const steps = (await page.evaluate(() => (window as Watched & typeof window).steps ?? [])).sort((a, b) => a - b)
  const at = (part: number) => Math.round(steps[Math.min(steps.length - 1, Math.floor(steps.length * part))] ?? 0)
  return { steps: steps.length, p50: at(0.5), p95: at(0.95) }
}
