/** A claim as one row: in words, its value drawn, its year, where it stands, what a person said of it. */
import { memo } from "react"
import type { Address } from "../address.ts"
import type { ShownClaim } from "../api.ts"
import { Glyph } from "../claim/glyph.tsx"
import { StateMark } from "../claim/state-mark.tsx"
import { Words } from "../claim/words.tsx"
import { periodText, titleOf, valueText } from "../figures.ts"
import { Link } from "../frame/link.tsx"

interface Props {
  /** Which row of the whole list it is, counted from 0, and how far down its list it lies. */
  readonly place: number
  readonly top: number
  readonly claim: ShownClaim
  readonly to: Address
  readonly open: boolean
}

export const ClaimRow = memo(function ClaimRow({ place, top, claim, to, open }: Props) {
  const title = titleOf(claim.paper)
  return (
    <tr
      className={open ? "row open" : "row"}
      style={{ transform: `translateY(${top}px)` }}
      data-claim={claim.id}
      aria-rowindex={place + 2}
      aria-current={open ? "true" : undefined}
    >
      <td className="cell-words">
        <Link to={to} title={claim.words}>
          <Words words={claim.words} />
        </Link>
      </td>
      <td className="cell-value">
        <Glyph claim={claim} />
        <span className="figure">{valueText(claim)}</span>
      </td>
      <td className="cell-year">{periodText(claim.period)}</td>
      <td className="cell-paper" title={title}>
        <span className="cut">{title}</span>
        <span className="published">{claim.paper.published}</span>
        <span className="page-number">p. {claim.page}</span>
      </td>
      <td className="cell-state">
        <StateMark claim={claim} />
      </td>
    </tr>
  )
})
