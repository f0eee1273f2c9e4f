/** The lines of the inbox; of thousands the first stand there at once, the rest follow while they are looked at. */
import { useDeferredValue } from "react"
import type { Duplicate, Paper } from "../api.ts"
import { ArrivalLine } from "./arrival-line.tsx"
import { DuplicateLine } from "./duplicate-line.tsx"
import { PaperLine } from "./paper-line.tsx"
import { RemovePanel } from "./remove-panel.tsx"
import type { Line } from "./shelf.ts"

/** More than a screen holds. */
const FIRST = 60

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
  const shown = useDeferredValue(lines.length, FIRST)
  return lines.slice(0, shown).flatMap((line) => {
    if (line.arrival) return <ArrivalLine key={line.key} arrival={line.arrival} />
    if (line.duplicate) {
      const { key, duplicate, first } = line
      return <DuplicateLine key={key} duplicate={duplicate} first={first} dismiss={dismiss && (() => dismiss(duplicate))} />
    }
    const { paper } = line
    return [
      <PaperLine
        key={paper.id}
        paper={paper}
        chosen={chosen.has(paper.id)}
        choose={(on) => choose(paper.id, on)}
        remove={() => leave([paper])}
      />,
      leaving.length === 1 && leaving[0]!.id === paper.id && (
        <li key={`${paper.id} leaving`}>
          <RemovePanel papers={leaving} leave={() => leave([])} />
        </li>
      ),
    ]
  })
}
