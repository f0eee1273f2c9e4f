/** What every test of the page stands on: the real program on a data folder of its own, and a browser in front of it. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { afterAll, beforeAll, vi } from "vitest"
import { addSamples, faultsOf, openBrowser, type Program, startProgram } from "./program.ts"

export interface Visit {
  program: Program
  browser: Browser
  page: Page
  /** What went wrong in the page so far. */
  faults: string[]
  /** What the API answers: `ask("/claims?material=cobalt")`. */
  readonly ask: <T>(path: string) => Promise<T>
  /** What the address bar says, asked of the page itself: `page.url()` is told of a change a moment later. */
  readonly address: () => Promise<URL>
  /** Opens a view: `open("/claims")`. */
  readonly open: (path: string) => Promise<void>
}

interface Prepared {
  /** Sample papers that are read before the first test. */
  readonly samples?: readonly string[]
  readonly page?: BrowserContextOptions
  /** Done with the program before there is a browser; gives the one that goes on. */
  readonly first?: (program: Program) => Promise<Program>
  readonly timeout?: number
}

/** Papers have to wait for a busy machine: what takes this long is no fault of the page. */
export const READING = 180_000

const SIZE = { width: 1280, height: 800 }

/** Prepares the visit before the tests of a file and ends it after them; what it gives is filled by then. */
export function visit({ samples = [], page, first, timeout }: Prepared = {}): Visit {
  const here = {
    ask: async (path) => (await fetch(`${here.program.url}/api${path}`)).json(),
    address: async () => new URL(await here.page.evaluate(() => window.location.href)),
    open: async (path) => {
      await here.page.goto(here.program.url + path)
      await here.page.locator("nav.rail").waitFor()
    },
  } as Visit
  vi.setConfig({ testTimeout: READING })
  beforeAll(async () => {
    here.program = await startProgram()
    if (samples.length > 0) await addSamples(here.program, samples)
    if (first) here.program = await first(here.program)
    here.browser = await openBrowser()
    here.page = await here.browser.newPage({ viewport: SIZE, ...page })
    here.page.setDefaultTimeout(READING / 3)
    here.faults = faultsOf(here.page, () => here.program.url)
  }, timeout)
  afterAll(async () => {
    await here.browser?.close()
    await here.program?.stop()
  })
  return here
}
