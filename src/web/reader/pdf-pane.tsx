/** The page of the paper, as large as the pane allows and scrolled so that the evidence stands in its upper third. */
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react"
import type { Box } from "../api.ts"
import { Fault } from "../frame/fault.tsx"
import { useLate } from "../waiting.ts"
import { scrollAcross, scrollDown } from "./fit.ts"
import { type Drawing, Leaf } from "./leaf.tsx"
import { LockedPage } from "./locked-page.tsx"
import { lockOf, type OpenPage } from "./pdf.ts"

interface Place {
  readonly document: string
  readonly page: number
}

interface Props {
  readonly document: string
  readonly page: number
  /** What the page is scrolled to: the first of these stands in the upper third. */
  readonly boxes: readonly Box[]
  /** 1 fits the text to the pane. */
  readonly zoom: number
  readonly counted: (pages: number) => void
  /** Where the next claims stand: their pages are drawn before they are turned to. */
  readonly ahead?: readonly Place[]
  /** What is lit on the page. */
  readonly marks: (open: OpenPage) => ReactNode
}

/** Width and height inside the pane, as they are and whenever they change; null before it is laid out. */
function useSize(pane: React.RefObject<HTMLDivElement | null>) {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  useLayoutEffect(() => {
    const element = pane.current!
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [pane])
  return size
}

const nameOf = ({ document, page }: Place): string => `${document} ${page}`
const NONE: readonly Place[] = []

export function PdfPane({ document, page, boxes, zoom, counted, ahead = NONE, marks }: Props) {
  const pane = useRef<HTMLDivElement>(null)
  const size = useSize(pane)
  const here: Place = { document, page }
  const name = nameOf(here)
  const [drawings, setDrawings] = useState<ReadonlyMap<string, Drawing>>(new Map())
  const [fault, setFault] = useState<{ readonly name: string; readonly error: Error; readonly again: () => void } | null>(null)
  // What was seen last stays in sight until the page that is asked for is drawn.
  const seen = useRef<Place>(here)
  const drawing = drawings.get(name)
  // The first page of all is kept out of sight until then, too: it would be seen before it is scrolled to its place.
  if (drawing) seen.current = here
  const shown = nameOf(seen.current)
  const wanted = [here, seen.current, ...ahead]
  const leaves = [...new Map(wanted.map((place) => [nameOf(place), place])).values()]
  const kept = leaves.map(nameOf).join("\n")

  // A leaf that was put away is drawn anew when it comes back.
  useEffect(() => {
    setDrawings((held) => {
      const still = [...held].filter(([each]) => kept.split("\n").includes(each))
      return still.length === held.size ? held : new Map(still)
    })
  }, [kept])
  const pages = drawing?.open.pages
  useEffect(() => {
    if (pages !== undefined) counted(pages)
  }, [pages, counted])

  const height = size?.height ?? 0
  useLayoutEffect(() => {
    if (!drawing) return
    const onPage = boxes.filter((box) => box.page === page)
    pane.current!.scrollTo({ left: scrollAcross(drawing.open, drawing.scale), top: scrollDown(onPage, drawing.scale, height) })
  }, [drawing, boxes, page, height])

  const failed = useCallback(
    (error: Error | null, again: () => void) => setFault((held) => (error ? { name, error, again } : held === null ? held : null)),
    [name],
  )
  const broken = fault?.name === name ? fault : null
  const lock = broken && lockOf(broken.error)
  const late = useLate(!drawing && !broken)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard, too.
    <section ref={pane} className="pane" aria-label={`Page ${page}`} tabIndex={0}>
      {broken &&
        (lock ? (
          <LockedPage paper={document} refused={lock === "refused"} again={broken.again} />
        ) : (
          <Fault error={new Error(`The page cannot be shown. ${broken.error.message}`)} again={broken.again} />
        ))}
      {!drawing && !drawings.has(shown) && late && <p className="opening">Opening the paper…</p>}
      {size &&
        leaves.map((place) => {
          const each = nameOf(place)
          const current = each === name
          // The page that is asked for is laid out but unseen until its picture is there.
          const seenNow = each === shown && !broken && drawings.has(each)
          return (
            <Leaf
              key={each}
              document={place.document}
              page={place.page}
              width={size.width}
              zoom={zoom}
              place={seenNow ? (current ? "current" : "still") : "ahead"}
              asked={current}
              drawn={(done) => setDrawings((held) => new Map(held).set(each, done))}
              failed={failed}
            >
              {({ open }) => current && marks(open)}
            </Leaf>
          )
        })}
    </section>
  )
}
