/** One page in the pane: shown, or drawn ahead and kept out of sight until it is turned to. */
import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useEffect } from "react"
import { scaleFor } from "./fit.ts"
import { type OpenPage, openPage, stillUsed } from "./pdf.ts"
import { Sheet } from "./sheet.tsx"

export interface Drawing {
  readonly open: OpenPage
  readonly scale: number
}

interface Props {
  readonly document: string
  readonly page: number
  readonly width: number
  readonly zoom: number
  readonly place: "current" | "still" | "ahead"
  /** Whether it is the page that is asked for, seen or not: its faults are said. */
  readonly asked: boolean
  readonly drawn: (drawing: Drawing) => void
  readonly failed: (fault: Error | null, again: () => void) => void
  readonly children: (drawing: Drawing) => ReactNode
}

export const pageQuery = (document: string, page: number) => ({
  queryKey: ["page", document, page],
  queryFn: () => openPage(document, page),
  staleTime: Number.POSITIVE_INFINITY,
  // A closed paper's pages are of no use; the few that are open cost little to ask for again.
  gcTime: 0,
  structuralSharing: false,
})

export function Leaf({ document, page, width, zoom, place, asked, drawn, failed, children }: Props) {
  const { data, error, refetch } = useQuery(pageQuery(document, page))
  const scale = data ? scaleFor(data, width) * zoom : 0
  useEffect(() => {
    if (asked) failed(error, () => void refetch())
  }, [error, refetch, failed, asked])
  useEffect(() => {
    if (place !== "ahead") stillUsed(document)
  })
  if (!data) return null
  return (
    <div className={`leaf ${place}`} aria-hidden={place === "ahead" ? true : undefined}>
      <Sheet open={data} scale={scale} drawn={() => drawn({ open: data, scale })}>
        {children({ open: data, scale })}
      </Sheet>
    </div>
  )
}
