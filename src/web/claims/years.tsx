/** From which year to which. The address follows while one types, as soon as there are four digits. */
import { useEffect, useState } from "react"
import { type Filter, go, refiltered, type SinglePart, useAddress } from "../address.ts"

function Year({ part, label }: { readonly part: SinglePart & ("from" | "to"); readonly label: string }) {
  const address = useAddress()
  const held = address.filter[part]
  const [typed, setTyped] = useState(held)
  useEffect(() => setTyped(held), [held])
  const type = (text: string) => {
    const digits = text.replace(/\D/g, "").slice(0, 4)
    setTyped(digits)
    if (digits.length === 0 || digits.length === 4) {
      const filter: Filter = { ...address.filter, [part]: digits }
      go(refiltered(address, filter), { quietly: true })
    }
  }
  return (
    <label>
      <span>{label}</span>
      <input type="text" inputMode="numeric" placeholder="any" size={5} value={typed} onChange={(event) => type(event.target.value)} />
    </label>
  )
}

export function Years() {
  return (
    <fieldset className="facet years">
      <legend>Years</legend>
      <Year part="from" label="from" />
      <Year part="to" label="to" />
    </fieldset>
  )
}
