/** A line of text and a choice, as the form of a correction has them. */
import type { Slot } from "../api.ts"
import type { Draft } from "./correction.ts"

type Field = Exclude<keyof Draft, "materials" | "origin" | "destination">
export type Put = <F extends keyof Draft>(field: F, value: Draft[F]) => void

interface Props {
  readonly draft: Draft
  readonly put: Put
  /** The field that cannot be kept as it is. */
  readonly wrong: keyof Draft | null
  readonly field: Field
  readonly label: string
  readonly slot?: Slot
  /** Without its name beside it: the row has one for all. */
  readonly bare?: boolean
}

function Named({ label, slot, bare, children }: Pick<Props, "label" | "slot" | "bare"> & { readonly children: React.ReactNode }) {
  if (bare) return children
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className="correct-row">
      <span className={`slot-${slot} field-name`}>{label}</span>
      {children}
    </label>
  )
}

export function Line({ draft, put, wrong, field, numeric, placeholder, ...named }: Props & { numeric?: boolean; placeholder?: string }) {
  return (
    <Named {...named}>
      <input
        type="text"
        className={numeric ? "numeric" : undefined}
        inputMode={numeric ? "decimal" : "text"}
        aria-label={named.bare ? named.label : undefined}
        aria-invalid={wrong === field ? true : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={draft[field]}
        onChange={(event) => put(field, event.target.value)}
      />
    </Named>
  )
}

export function Choice({ draft, put, field, choices, wrong: _, ...named }: Props & { choices: readonly (readonly [string, string])[] }) {
  return (
    <Named {...named}>
      <select aria-label={named.bare ? named.label : undefined} value={draft[field]} onChange={(event) => put(field, event.target.value)}>
        {choices.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </Named>
  )
}
