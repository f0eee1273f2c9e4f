/** The frame that never changes, and in it the view that the address names. */
import { type ReactNode, useEffect } from "react"
import { useAddress, type View } from "./address.ts"
import { Claims } from "./claims/claims.tsx"
import { usePost } from "./decision/post.ts"
import { Rail } from "./frame/rail.tsx"
import { SearchField } from "./frame/search-field.tsx"
import { VIEW_NAMES } from "./frame/views.ts"
import { DropZone } from "./inbox/drop-zone.tsx"
import { Inbox } from "./inbox/inbox.tsx"
import { useLive } from "./live.ts"
import { Overview } from "./overview/overview.tsx"
import { PaperView } from "./paper/paper-view.tsx"
import { Review } from "./review/review.tsx"
import { Topics } from "./topics/topics.tsx"

const SHOWN: Readonly<Record<View, () => ReactNode>> = {
  inbox: Inbox,
  review: Review,
  claims: Claims,
  topics: Topics,
  overview: Overview,
  paper: PaperView,
}

export function Page() {
  useLive()
  usePost()
  const { view } = useAddress()
  const Shown = SHOWN[view]
  useEffect(() => {
    document.title = `${VIEW_NAMES[view]} · Assay`
  }, [view])
  return (
    <DropZone>
      <a className="skip" href="#view">
        Skip to the {VIEW_NAMES[view].toLowerCase()}
      </a>
      <Rail />
      <header className="top">
        <SearchField />
      </header>
      <main id="view" className={`view view-${view}`} tabIndex={-1}>
        <Shown />
      </main>
    </DropZone>
  )
}
