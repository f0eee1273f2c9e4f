/** The papers of the inbox, a line each; of thousands the first stand there at once, the rest follow while they are looked at. */
import { useDeferredValue } from "react"
import type { Paper } from "../api.ts"
import { PaperLine } from "./paper-line.tsx"
import { RemovePanel } from "./remove-panel.tsx"

/** More than a screen holds. */
const FIRST = 60

interface Props {
  readonly lines: readonly Paper[]
  readonly chosen: ReadonlySet<string>
  readonly choose: (id: string, on: boolean) => void
  /** Those about which it is asked whether they shall go. */
  readonly leaving: readonly Paper[]
  readonly leave: (papers: readonly Paper[]) => void
}

export function PaperLines({ lines, chosen, choose, leaving, leave }: Props) {
  const shown = useDeferredValue(lines.length, FIRST)
  return lines.slice(0, shown).flatMap((paper) => [
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
  ])
}
