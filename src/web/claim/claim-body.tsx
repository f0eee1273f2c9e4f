/** A claim in full: in our words, in the paper's, and slot by slot. */
import type { ShownClaim } from "../api.ts"
import { confidenceWord, pageText, titleOf, valueText } from "../figures.ts"
import { isByPerson } from "./by-person.ts"
import { Glyph } from "./glyph.tsx"
import { Quote } from "./quote.tsx"
import { SinceNote } from "./since-note.tsx"
import { SlotTable } from "./slot-table.tsx"
import { Words } from "./words.tsx"

export function ClaimBody({ claim, explained = true }: { readonly claim: ShownClaim; readonly explained?: boolean }) {
  const { paper, confidence, where, recognised } = claim
  const byHand = isByPerson(claim)
  const from = [
    titleOf(paper),
    paper.publisher,
    paper.published && String(paper.published),
    pageText(claim),
    where !== "prose" && where,
    recognised !== undefined && `read from a picture (OCR), ${Math.round(100 * recognised)}${"\u202f"}% sure`,
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard, too.
    <section className="claim-body" aria-label="What it says" tabIndex={0}>
      <h2 className="claim-words">
        <Words words={claim.words} />
      </h2>
      <p className="claim-value">
        <Glyph claim={claim} />
        <span className="figure">{valueText(claim)}</span>
        <span
          className={`confidence ${confidenceWord(confidence)}`}
          title={byHand ? "Added by a person" : `Confidence ${confidence.toFixed(2)}, by the rule ${claim.rule}`}
        >
          {confidenceWord(confidence)}
        </span>
      </p>
      <SinceNote claim={claim} />
      <Quote claim={claim} />
      <p className="claim-from">{from.filter(Boolean).join(" · ")}</p>
      <SlotTable claim={claim} explained={explained} />
      {explained && (
        <p className="claim-rule">
          {byHand ? (
            "Added by a person, who selected these words."
          ) : (
            <>
              Found by the rule <code>{claim.rule}</code>, confidence {confidence.toFixed(2)}.
            </>
          )}
        </p>
      )}
    </section>
  )
}
