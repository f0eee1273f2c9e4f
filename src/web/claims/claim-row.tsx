/** A claim as one row: in words, its value drawn, its year, where it stands, what a person said of it. */
import { memo } from "react"
import type { Address } from "../address.ts"
import type { ShownClaim } from "../api.ts"
import { Glyph } from "../claim/glyph.tsx"
import { StateMark } from "../claim/state-mark.tsx"
import { Words } from "../claim/words.tsx"
import { confidenceWord, periodText, titleOf, valueText } from "../figures.ts"
import { Link } from "../frame/link.tsx"

interface Props {
  readonly claim: ShownClaim
  readonly to: Address
  readonly open: boolean
}

export const ClaimRow = memo(function ClaimRow({ claim, to, open }: Props) {
  const title = titleOf(claim.paper)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot fold its cells into two lines beside the open reader.
    <div role="row" tabIndex={-1} className={open ? "row open" : "row"} data-claim={claim.id} aria-selected={open}>
      <span role="cell" className="cell-words">
        <Link to={to} title={claim.words}>
          <Words words={claim.words} />
        </Link>
      </span>
      <span role="cell" className="cell-value">
        <Glyph claim={claim} />
        <span className="figure">{valueText(claim)}</span>
      </span>
      <span role="cell" className="cell-year">
        {periodText(claim.period)}
      </span>
      <span role="cell" className="cell-paper" title={title}>
        <span className="cut">{title}</span>
        <span className="page-number">p. {claim.page}</span>
      </span>
      <span role="cell" className="cell-state">
        <StateMark review={claim.review} />
      </span>
      <span role="cell" className="cell-confidence" title={`The engine's confidence is ${claim.confidence.toFixed(2)}`}>
        {confidenceWord(claim.confidence)}
      </span>
    </div>
  )
})
