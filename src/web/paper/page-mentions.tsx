/** The mentions of a page, each under its kind's colour; those that were chosen are lit. */
import type { MentionHere } from "../api.ts"
import { onPage } from "../reader/on-page.ts"
import type { OpenPage } from "../reader/pdf.ts"
import { nameOf, slotOf } from "./mentions.tsx"

interface Props {
  readonly mentions: readonly MentionHere[]
  /** The name of what is chosen, or "all". */
  readonly chosen: string
  readonly open: Pick<OpenPage, "width" | "height">
}

export function PageMentions({ mentions, chosen, open }: Props) {
  return (
    // The list beside it says the same in words.
    <div className="evidence page-mentions" aria-hidden="true">
      {mentions.flatMap((mention, order) =>
        mention.boxes.map((box, index) => (
          <div
            key={`${order} ${index}`}
            className={`mention slot-${slotOf(mention.kind)}${nameOf(mention) === chosen ? " chosen" : ""}`}
            data-mention={nameOf(mention)}
            title={mention.name}
            style={onPage(box, open)}
          />
        )),
      )}
    </div>
  )
}
