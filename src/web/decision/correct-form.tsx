/** The claim's slots as fields, in the order of a sentence, and the sentence they make; Enter keeps what was changed. */
import { useQuery } from "@tanstack/react-query"
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from "react"
import { useNames } from "../names.ts"
import { vocabularyQuery } from "../queries.ts"
import { CorrectedWords } from "./corrected-words.tsx"
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
  /** The paper's sentence, below ours. */
  readonly children?: ReactNode
}

const COMPARATORS = ["=", "about", "more than", "at least", "less than", "at most"]
const STATUSES = ["actual", "target", "forecast", "hypothetical"]
const UNITS = [
  ["percent", "%"],
  ["percentage point", "pp"],
] as const
/** Fields that hold several names; `none` is what an empty one means. */
const NAMED = [
  { slot: "materials", part: "material", label: "Material", none: "none" },
  { slot: "origin", part: "origin", label: "Origin", none: "not said" },
  { slot: "destination", part: "destination", label: "Destination", none: "the world" },
] as const

const asTheyAre = (words: readonly string[]) => words.map((word) => [word, word] as const)

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
  const measures = (vocabulary?.measures ?? []).map(({ id, name }) => [id, name] as const)
  return (
    <form className="correct" aria-label={name} onSubmit={submit} onKeyDown={pressed} noValidate>
      <div className="correct-head">
        <CorrectedWords draft={draft} names={names} />
        {children}
      </div>
      <div className="correct-fields">
        {NAMED.map(({ slot, part, label, none }, at) => (
          <TokenField
            key={slot}
            focused={at === 0}
            label={label}
            part={part}
            entries={(part === "material" ? vocabulary?.materials : vocabulary?.areas) ?? []}
            held={draft[slot]}
            nameOf={part === "material" ? names.material : names.area}
            change={(held) => put(slot, held)}
            none={none}
          />
        ))}
        <Choice {...line} field="measure" label="Measure" slot="measure" choices={measures} />
        <Choice {...line} field="kind" label="Kind" slot="kind" choices={asTheyAre(["level", "change"])} />
        <fieldset className="correct-row">
          <legend className="slot-value field-name">Figure</legend>
          <Choice {...line} field="comparator" label="How exact" bare choices={asTheyAre(COMPARATORS)} />
          <Line {...line} field="low" label="Figure, or from" bare numeric />
          <Line {...line} field="high" label="Figure to" bare numeric placeholder="to" />
          <Choice {...line} field="unit" label="Unit" bare choices={UNITS} />
        </fieldset>
        <fieldset className="correct-row">
          <legend className="slot-period field-name">Period</legend>
          <Line {...line} field="from" label="Year, or from" bare numeric placeholder="year" />
          <Line {...line} field="to" label="Year to" bare numeric placeholder="to" />
        </fieldset>
        <Choice {...line} field="status" label="Status" slot="status" choices={asTheyAre(STATUSES)} />
        <Line {...line} field="source" label="Source" slot="source" placeholder="not said" />
      </div>
      <div className="correct-foot">
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
      </div>
    </form>
  )
}
