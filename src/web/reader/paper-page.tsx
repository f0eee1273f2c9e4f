/** A page of a paper under its head: turned and enlarged at will, at its evidence again when another place is opened. */
import { type ReactNode, useState } from "react"
import type { Address } from "../address.ts"
import type { ShownClaim } from "../api.ts"
import type { OpenPage } from "./pdf.ts"
import { PdfPane } from "./pdf-pane.tsx"
import { ReaderHead } from "./reader-head.tsx"

/** What the page is opened at: a claim, or anything else that stands on a page. */
export type Place = Pick<ShownClaim, "id" | "page" | "boxes">

export interface Turning {
  /** The page that is shown. */
  readonly page: number
  readonly pages: number | null
  readonly turn: (page: number) => void
  readonly counted: (pages: number) => void
}

/** Which page is shown. One that was turned to holds for this place only; the next one opens at its own evidence. */
export function useTurning(place: Pick<Place, "id" | "page"> | undefined, known: number | null = null): Turning {
  const [pages, counted] = useState(known)
  const [turned, setTurned] = useState<{ readonly place: string | undefined; readonly page: number } | null>(null)
  const page = turned && turned.place === place?.id ? turned.page : (place?.page ?? 1)
  return { page, pages, counted, turn: (to) => setTurned({ place: place?.id, page: to }) }
}

interface Props {
  readonly paper: Pick<ShownClaim["paper"], "id" | "title" | "name">
  readonly place: Place | undefined
  readonly turning: Turning
  readonly close?: Address
  readonly ahead?: readonly { readonly document: string; readonly page: number }[]
  /** What is lit on the page. */
  readonly marks: (open: OpenPage) => ReactNode
}

const NOWHERE: Place["boxes"] = []

export function PaperPage({ paper, place, turning, close, ahead, marks }: Props) {
  const [zoom, setZoom] = useState(1)
  const { page, pages, turn, counted } = turning
  return (
    <>
      <ReaderHead
        paper={paper}
        home={place?.page ?? null}
        page={page}
        pages={pages}
        turn={turn}
        zoom={zoom}
        setZoom={setZoom}
        close={close ?? null}
      />
      <PdfPane
        document={paper.id}
        page={page}
        boxes={place?.boxes ?? NOWHERE}
        zoom={zoom}
        counted={counted}
        marks={marks}
        {...(ahead ? { ahead } : {})}
      />
    </>
  )
}
