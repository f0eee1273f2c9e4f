/** What the form says, as a sentence, while it is filled in. */
import { useRef } from "react"
import { inWords } from "../../export/words.ts"
import { Words } from "../claim/words.tsx"
import type { Names } from "../names.ts"
import { type Draft, slotsOf } from "./correction.ts"

export function CorrectedWords({ draft, names }: { readonly draft: Draft; readonly names: Names }) {
  const read = slotsOf(draft)
  const last = useRef("")
  // Between two digits a field makes no sense: the sentence stays as it was, and pales.
  if ("slots" in read) last.current = inWords(read.slots, names)
  return (
    <output className={"slots" in read ? "corrected-words" : "corrected-words pale"} aria-label="In words">
      {last.current === "" ? "Fill in what it says: a sentence comes of it." : <Words words={last.current} />}
    </output>
  )
}
