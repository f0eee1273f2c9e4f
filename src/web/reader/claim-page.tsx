/** The page that an open claim came from, its evidence lit as soon as its places are known. */
import type { Address } from "../address.ts"
import type { ShownClaim } from "../api.ts"
import { Evidence } from "./evidence.tsx"
import { PaperPage, type Turning } from "./paper-page.tsx"

interface Props {
  readonly claim: ShownClaim
  readonly placed: boolean
  readonly turning: Turning
  /** The address without the page. */
  readonly close?: Address
  /** Pages that are looked at next. */
  readonly ahead?: readonly { readonly document: string; readonly page: number }[]
}

export function ClaimPage({ claim, placed, turning, ...others }: Props) {
  return (
    <PaperPage
      paper={claim.paper}
      place={claim}
      turning={turning}
      marks={(open) => placed && <Evidence key={claim.id} claim={claim} page={turning.page} open={open} />}
      {...others}
    />
  )
}
