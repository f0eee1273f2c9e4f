/** The lines of the inbox; of thousands the first stand there at once, the rest follow while they are looked at. */
import { useEffect, useState } from "react"
import type { Duplicate, Paper } from "../api.ts"
import { ArrivalLine } from "./arrival-line.tsx"
import { DuplicateLine } from "./duplicate-line.tsx"
import { PaperLine } from "./paper-line.tsx"
import { RemovePanel } from "./remove-panel.tsx"
import type { Line } from "./shelf.ts"

/** More than a screen holds. */
const FIRST = 60
/** So many more at a time, and so long after those before: nobody who scrolls or types meanwhile waits for them. */
const MORE = 200
const PAUSE_MS = 80

interface Props {
  readonly lines: readonly Line[]
  readonly chosen: ReadonlySet<string>
  readonly choose: (id: string, on: boolean) => void
  /** Those about which it is asked whether they shall go. */
  readonly leaving: readonly Paper[]
  readonly leave: (papers: readonly Paper[]) => void
  /** Takes a duplicate out of the list of all papers; null where the list is that of duplicates. */
  readonly dismiss: ((duplicate: Duplicate) => void) | null
}

export function PaperLines({ lines, chosen, choose, leaving, leave, dismiss }: Props) {
  const shown = useGrowing(lines.length)
  return lines.slice(0, shown).flatMap((line) => {
    if (line.arrival) return <ArrivalLine key={line.key} arrival={line.arrival} />
    if (line.duplicate) {
      const { key, duplicate, first } = line
      return <DuplicateLine key={key} duplicate={duplicate} first={first} dismiss={dismiss && (() => dismiss(duplicate))} />
    }
    const { paper } = line
    return [
      <PaperLine key={paper.id} paper={paper} chosen={chosen.has(paper.id)} choose={choose} leave={leave} />,
      leaving.length === 1 && leaving[0]!.id === paper.id && (
        <li key={`${paper.id} leaving`}>
          <RemovePanel papers={leaving} leave={() => leave([])} />
        </li>
      ),
    ]
  })
}

/** How many of so many lines stand there by now. */
function useGrowing(total: number): number {
  const [shown, setShown] = useState(FIRST)
  useEffect(() => {
    if (shown >= total) return
    const due = setTimeout(() => setShown(shown + MORE), PAUSE_MS)
    return () => clearTimeout(due)
  }, [shown, total])
  return shown
}
