/** The claim's slots as fields, in the order of a sentence; Enter keeps what was changed. */
import { useQuery } from "@tanstack/react-query"
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from "react"
import { useNames } from "../names.ts"
import { vocabularyQuery } from "../queries.ts"
import type { Draft, FormFault } from "./correction.ts"
import { Choice, Line, type Put } from "./fields.tsx"
import { TokenField } from "./token-field.tsx"

interface Props {
  /** What the fields hold at first. */
  readonly start: Draft
  readonly name: string
  /** What the button that keeps it says. */
  readonly keeps: string
  /** Keeps what the form holds, or says what is wrong with it. */
  readonly keep: (draft: Draft) => FormFault | null
  readonly leave: () => void
  readonly children?: ReactNode
}

const COMPARATORS = ["=", "about", "more than", "at least", "less than", "at most"]
const STATUSES = ["actual", "target", "forecast", "hypothetical"]

export function CorrectForm({ start, name, keeps, keep, leave, children }: Props) {
  const [draft, setDraft] = useState(start)
  const [fault, setFault] = useState<FormFault | null>(null)
  const { data: vocabulary } = useQuery(vocabularyQuery)
  const names = useNames()
  const put: Put = (field, value) => {
    setDraft({ ...draft, [field]: value })
    setFault(null)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setFault(keep(draft))
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return
    event.preventDefault()
    leave()
  }
  const line = { draft, put, wrong: fault?.field ?? null }
  const areas = vocabulary?.areas ?? []
  return (
    <form className="correct" aria-label={name} onSubmit={submit} onKeyDown={pressed} noValidate>
      {children}
      <TokenField
        focused
        label="Material"
        part="material"
        entries={vocabulary?.materials ?? []}
        held={draft.materials}
        nameOf={names.material}
        change={(held) => put("materials", held)}
        none="none"
      />
      <TokenField
        label="Origin"
        part="origin"
        entries={areas}
        held={draft.origin}
        nameOf={names.area}
        change={(held) => put("origin", held)}
        none="not said"
      />
      <TokenField
        label="Destination"
        part="destination"
        entries={areas}
        held={draft.destination}
        nameOf={names.area}
        change={(held) => put("destination", held)}
        none="the world"
      />
      <Choice
        {...line}
        field="measure"
        label="Measure"
        slot="measure"
        choices={(vocabulary?.measures ?? []).map(({ id, name }) => [id, name] as const)}
      />
      <Choice {...line} field="kind" label="Kind" slot="kind" choices={["level", "change"].map((kind) => [kind, kind] as const)} />
      <fieldset className="correct-row">
        <legend className="slot-value field-name">Figure</legend>
        <Choice {...line} field="comparator" label="How exact" bare choices={COMPARATORS.map((word) => [word, word] as const)} />
        <Line {...line} field="low" label="Figure, or from" bare numeric />
        <Line {...line} field="high" label="Figure to" bare numeric placeholder="to" />
        <Choice
          {...line}
          field="unit"
          label="Unit"
          bare
          choices={[
            ["percent", "%"],
            ["percentage point", "pp"],
          ]}
        />
      </fieldset>
      <fieldset className="correct-row">
        <legend className="slot-period field-name">Period</legend>
        <Line {...line} field="from" label="Year, or from" bare numeric placeholder="year" />
        <Line {...line} field="to" label="Year to" bare numeric placeholder="to" />
      </fieldset>
      <Choice {...line} field="status" label="Status" slot="status" choices={STATUSES.map((status) => [status, status] as const)} />
      <Line {...line} field="source" label="Source" slot="source" placeholder="not said" />
      <p className="correct-fault" role="alert">
        {fault?.words}
      </p>
      <p className="correct-ends">
        <button type="submit" className="strong">
          {keeps} <span className="key">↵</span>
        </button>
        <button type="button" onClick={leave}>
          Leave <span className="key">Esc</span>
        </button>
      </p>
    </form>
  )
}
