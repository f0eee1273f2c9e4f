/** The page of the paper, as large as the pane allows and scrolled so that the evidence stands in its upper third. */
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useEffect, useLayoutEffect, useRef, useState } from "react"
import type { ShownClaim } from "../api.ts"
import { Fault } from "../frame/fault.tsx"
import { useLate } from "../waiting.ts"
import { Evidence } from "./evidence.tsx"
import { scaleFor, scrollAcross, scrollDown } from "./fit.ts"
import { openPage } from "./pdf.ts"

import { Sheet } from "./sheet.tsx"

interface Props {
  readonly claim: ShownClaim
  /** Whether the claim's places on the page are known: a list does not hold them. */
  readonly ready: boolean
  readonly page: number
  /** 1 fits the text to the pane. */
  readonly zoom: number
  readonly counted: (pages: number) => void
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

export function PdfPane({ claim, ready, page, zoom, counted }: Props) {
  const pane = useRef<HTMLDivElement>(null)
  const size = useSize(pane)
  const { data, error, isPlaceholderData, isPending, refetch } = useQuery({
    queryKey: ["page", claim.document, page],
    queryFn: () => openPage(claim.document, page),
    staleTime: Number.POSITIVE_INFINITY,
    // A closed paper's pages are of no use; the few that are open cost little to ask for again.
    gcTime: 0,
    structuralSharing: false,
    placeholderData: keepPreviousData,
  })
  const late = useLate(isPending)
  const scale = data && size ? scaleFor(data, size.width) * zoom : null
  const current = data && !isPlaceholderData ? data : null

  useEffect(() => {
    if (data) counted(data.pages)
  }, [data, counted])

  const height = size?.height ?? 0
  useLayoutEffect(() => {
    if (!current || scale === null) return
    const boxes = claim.boxes.filter((box) => box.page === page)
    pane.current!.scrollTo({ left: scrollAcross(current, scale), top: scrollDown(boxes, scale, height) })
  }, [current, scale, claim.boxes, page, height])

  return (
    <section ref={pane} className="pane" aria-label={`Page ${page}`} tabIndex={-1}>
      {error ? (
        <Fault error={new Error(`The page cannot be shown: ${error.message}`)} again={() => void refetch()} />
      ) : data && scale !== null ? (
        <Sheet open={data} scale={scale}>
          {ready && !isPlaceholderData && <Evidence key={claim.id} claim={claim} page={page} open={data} />}
        </Sheet>
      ) : (
        <p className="opening">{late ? "Opening the paper…" : ""}</p>
      )}
    </section>
  )
}
