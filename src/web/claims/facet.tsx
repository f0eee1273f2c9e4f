/** One way to narrow the list: its choices with their counts, the chosen ones first to be seen and never hidden. */
import { useState } from "react"
import { number } from "../figures.ts"

export interface Choice {
  readonly id: string
  readonly name: string
  /** null where a chosen value no longer occurs among what is counted. */
  readonly count: number | null
}

interface Props {
  readonly title: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly toggle: (id: string) => void
  /** Whether a single choice that is not chosen is still worth showing. */
  readonly lone: boolean
}

const FEW = 7

export function Facet({ title, choices, chosen, toggle, lone }: Props) {
  const [all, setAll] = useState(false)
  const shown = choices.filter((choice, place) => all || place < FEW || chosen.includes(choice.id))
  const hidden = choices.length - shown.length
  if (choices.length === 0 || (choices.length === 1 && chosen.length === 0 && !lone)) return null
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {shown.map(({ id, name, count }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span className="facet-name" title={name}>
            {name}
          </span>
          <span className="facet-count">{count === null ? "" : number(count)}</span>
        </label>
      ))}
      {(hidden > 0 || all) && choices.length > FEW && (
        <button type="button" className="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `${hidden} more`}
        </button>
      )}
    </fieldset>
  )
}
