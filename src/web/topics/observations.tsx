/** What each paper says on a topic, one under the other: paper, year, value, its own words, and how that stands to the others. */
import type { Address } from "../address.ts"
import type { Pair, ShownClaim } from "../api.ts"
import { Glyph } from "../claim/glyph.tsx"
import { Raised } from "../claim/raised.tsx"
import { StateMark } from "../claim/state-mark.tsx"
import { periodText, titleOf, valueText } from "../figures.ts"
import { Link } from "../frame/link.tsx"
import { byYear } from "./letters.ts"
import { saidOf } from "./verdicts.ts"

interface Props {
  readonly observations: readonly ShownClaim[]
  readonly pairs: readonly Pair[]
  readonly letters: ReadonlyMap<string, string>
  readonly lit: string | null
  readonly light: (claim: string | null) => void
  readonly address: Address
}

export function Observations({ observations, pairs, letters, lit, light, address }: Props) {
  const papers = new Map(observations.map(({ id, paper }) => [id, letters.get(paper.id) ?? ""]))
  return (
    <table className="observations">
      <thead>
        <tr>
          <th scope="col" className="cell-letter">
            <span className="unseen">Letter</span>
          </th>
          <th scope="col">Paper</th>
          <th scope="col" className="cell-year">
            Year
          </th>
          <th scope="col" className="cell-value">
            Value
          </th>
          <th scope="col" className="cell-quote">
            In the paper’s words
          </th>
          <th scope="col" className="cell-against">
            Beside the others
          </th>
        </tr>
      </thead>
      <tbody>
        {byYear(observations, letters).map((claim) => (
          <tr
            key={claim.id}
            data-claim={claim.id}
            className={[lit === claim.id && "lit-row", address.claim === claim.id && "open"].filter(Boolean).join(" ")}
            onMouseEnter={() => light(claim.id)}
            onMouseLeave={() => light(null)}
          >
            <td className="cell-letter">{papers.get(claim.id)}</td>
            <th scope="row" className="cell-paper">
              <Link to={{ ...address, claim: claim.id }} title={titleOf(claim.paper)}>
                {titleOf(claim.paper)}
              </Link>
              <span className="page-number">p. {claim.page}</span>
              {claim.review && <StateMark claim={claim} />}
            </th>
            <td className="cell-year">{periodText(claim.period) || "–"}</td>
            <td className="cell-value">
              <span className="figure">{valueText(claim)}</span>
              <span className="narrow-year">{periodText(claim.period)}</span>
              <Glyph claim={claim} />
            </td>
            <td className="cell-quote">
              <span>
                <Raised text={claim.quote} />
              </span>
            </td>
            <td className="cell-against">
              {saidOf(claim.id, pairs, (id) => papers.get(id) ?? "").map(({ verdict, words, why }) => (
                <span key={words} className={`verdict ${verdict.replaceAll(" ", "-")}`} title={why}>
                  {words}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
