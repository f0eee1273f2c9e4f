/** A page of a paper under its head: turned and enlarged at will, at its evidence again when another claim is opened. */
import { type ReactNode, useState } from "react"
import type { Address } from "../address.ts"
import type { ShownClaim } from "../api.ts"
import type { OpenPage } from "./pdf.ts"
import { PdfPane } from "./pdf-pane.tsx"
import { ReaderHead } from "./reader-head.tsx"

type Claim = Pick<ShownClaim, "id" | "page" | "boxes">

export interface Turning {
  /** The page that is shown. */
  readonly page: number
  readonly pages: number | null
  readonly turn: (page: number) => void
  readonly counted: (pages: number) => void
}

/** Which page is shown. One that was turned to holds for this claim only; the next one opens at its own evidence. */
export function useTurning(claim: Pick<Claim, "id" | "page"> | undefined, known: number | null = null): Turning {
  const [pages, counted] = useState(known)
  const [turned, setTurned] = useState<{ readonly claim: string | undefined; readonly page: number } | null>(null)
  const page = turned && turned.claim === claim?.id ? turned.page : (claim?.page ?? 1)
  return { page, pages, counted, turn: (to) => setTurned({ claim: claim?.id, page: to }) }
}

interface Props {
  readonly paper: Pick<ShownClaim["paper"], "id" | "title" | "name">
  readonly claim: Claim | undefined
  readonly turning: Turning
  readonly close?: Address
  readonly ahead?: readonly { readonly document: string; readonly page: number }[]
  /** What is lit on the page. */
  readonly marks: (open: OpenPage) => ReactNode
}

const NOWHERE: Claim["boxes"] = []

export function PaperPage({ paper, claim, turning, close, ahead, marks }: Props) {
  const [zoom, setZoom] = useState(1)
  const { page, pages, turn, counted } = turning
  return (
    <>
      <ReaderHead
        paper={paper}
        home={claim?.page ?? null}
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
        boxes={claim?.boxes ?? NOWHERE}
        zoom={zoom}
        counted={counted}
        marks={marks}
        {...(ahead ? { ahead } : {})}
      />
    </>
  )
}
