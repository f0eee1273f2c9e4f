/** pdf.js, fetched when the first page is opened; the papers that were read last are kept open. */
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist"
import { fileOf, NO_ANSWER } from "../api.ts"
import { forgetPassword, passwordOf } from "../passwords.ts"
import type { Sheet } from "./fit.ts"

/** The build for browsers that are some years old: its code brings along what they lack. */
async function library() {
  const [pdfjs, worker] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.min.mjs?url"),
  ])
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default
  return pdfjs
}
let loaded: ReturnType<typeof library> | undefined
export const pdfjs = (): ReturnType<typeof library> => {
  loaded ??= library()
  return loaded
}

/** Character maps, fonts and decoders lie beside the page; nothing comes from elsewhere. */
const assets = (folder: string) => new URL(`${import.meta.env.BASE_URL}pdfjs/${folder}/`, window.location.origin).href

/** Whether pdf.js says that a paper "needs" a password, or that the one it was given is "refused"; null for any other fault. */
export function lockOf(error: Error & { readonly code?: number }): "needs" | "refused" | null {
  if (error.name !== "PasswordException") return null
  return error.code === 2 ? "refused" : "needs"
}

/** What each browser says of a server that is not there, in words that help nobody. */
const isNoAnswer = ({ message }: Error): boolean => /failed to fetch|networkerror|load failed/i.test(message)

async function open(paper: string): Promise<PDFDocumentProxy> {
  const { getDocument } = await pdfjs()
  const password = passwordOf(paper)
  return getDocument({
    url: fileOf(paper),
    ...(password === undefined ? {} : { password }),
    cMapUrl: assets("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: assets("standard_fonts"),
    iccUrl: assets("iccs"),
    wasmUrl: assets("wasm"),
    enableXfa: false,
    isEvalSupported: false,
  }).promise.catch((error: Error) => {
    if (lockOf(error)) forgetPassword(paper)
    throw isNoAnswer(error) ? new Error(NO_ANSWER) : error
  })
}

/** The page in sight, the one before it and those drawn ahead may be of as many papers; twice that many are kept. */
const KEPT = 8
const papers = new Map<string, Promise<PDFDocumentProxy>>()

/** The paper's PDF, opened once; the one that was used longest ago is closed when there are too many. */
export function openPaper(paper: string): Promise<PDFDocumentProxy> {
  const held = papers.get(paper) ?? open(paper)
  papers.delete(paper)
  papers.set(paper, held)
  // A paper that would not open is asked for again next time.
  held.catch(() => papers.delete(paper))
  const [oldest] = papers.keys()
  if (papers.size > KEPT && oldest !== undefined) {
    void papers
      .get(oldest)
      ?.then((document) => document.loadingTask.destroy())
      .catch(() => {})
    papers.delete(oldest)
  }
  return held
}

/** Says that the paper is still looked at. */
export function stillUsed(paper: string): void {
  const held = papers.get(paper)
  if (!held) return
  papers.delete(paper)
  papers.set(paper, held)
}

type TextContent = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>

export interface OpenPage extends Sheet {
  readonly page: PDFPageProxy
  readonly pages: number
  readonly text: TextContent
  readonly height: number
}

/** A page with its text: what is needed to draw it at any size. */
export async function openPage(paper: string, number: number): Promise<OpenPage> {
  const document = await openPaper(paper)
  const page = await document.getPage(Math.min(number, document.numPages))
  const text = await page.getTextContent()
  const viewport = page.getViewport({ scale: 1 })
  const across = text.items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return []
    const [x, y] = [item.transform[4] as number, item.transform[5] as number]
    return [viewport.convertToViewportPoint(x, y)[0] as number, viewport.convertToViewportPoint(x + item.width, y)[0] as number]
  })
  const inside = across.filter((x) => x >= 0 && x <= viewport.width)
  const bare = inside.length === 0
  return {
    page,
    pages: document.numPages,
    text,
    width: viewport.width,
    height: viewport.height,
    left: bare ? 0 : Math.min(...inside),
    right: bare ? viewport.width : Math.max(...inside),
  }
}
