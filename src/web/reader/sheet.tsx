/** One page of a PDF: its picture, and over it its text, which can be selected. All text is set by pdf.js as text, never as markup. */
import { type ReactNode, useEffect, useRef } from "react"
import { type OpenPage, pdfjs } from "./pdf.ts"

/** A canvas of more pixels than this is refused by some browsers. */
const MOST_PIXELS = 16_000_000

interface Props {
  readonly open: OpenPage
  readonly scale: number
  /** Called once its picture is in place. */
  readonly drawn: () => void
  readonly children?: ReactNode
}

/** Draws the page into a new canvas and puts it in place when it is done: the old picture stays until then. */
async function draw({ page, width, height }: OpenPage, scale: number, place: HTMLElement, gone: AbortSignal): Promise<void> {
  const sharp = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (width * height)) / scale)
  const canvas = document.createElement("canvas")
  const viewport = page.getViewport({ scale: scale * sharp })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const task = page.render({ canvas, viewport })
  gone.addEventListener("abort", () => task.cancel())
  await task.promise
  place.replaceChildren(canvas)
}

async function layText({ page, text }: OpenPage, scale: number, place: HTMLElement, gone: AbortSignal): Promise<void> {
  const { TextLayer } = await pdfjs()
  if (gone.aborted) return
  place.replaceChildren()
  place.style.setProperty("--total-scale-factor", String(scale))
  const layer = new TextLayer({ textContentSource: text, container: place, viewport: page.getViewport({ scale }) })
  gone.addEventListener("abort", () => layer.cancel())
  await layer.render()
  place.dataset.laid = "true"
}

export function Sheet({ open, scale, drawn, children }: Props) {
  const picture = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const tell = useRef(drawn)
  useEffect(() => {
    tell.current = drawn
  })
  useEffect(() => {
    const gone = new AbortController()
    // A page that was turned before it was drawn is no fault.
    const unlessGone = (error: unknown) => {
      if (!gone.signal.aborted) console.error(error)
    }
    delete text.current!.dataset.laid
    draw(open, scale, picture.current!, gone.signal)
      .then(() => gone.signal.aborted || tell.current())
      .catch(unlessGone)
    layText(open, scale, text.current!, gone.signal).catch(unlessGone)
    return () => gone.abort()
  }, [open, scale])
  return (
    <div className="sheet" data-width={open.width} style={{ inlineSize: open.width * scale, blockSize: open.height * scale }}>
      <div ref={picture} className="picture" />
      {children}
      <div ref={text} className="textLayer" />
    </div>
  )
}
