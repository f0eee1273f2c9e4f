/** What a paper names, kind after kind; what is chosen is lit on its pages, and each further press goes on to the next of them. */
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { type Address, go } from "../address.ts"
import type { MentionKind, Named, PaperWithDrops } from "../api.ts"
import { number, plural } from "../figures.ts"
import { Fault } from "../frame/fault.tsx"
import { Skeleton } from "../frame/skeleton.tsx"
import { mentionsQuery } from "../queries.ts"
import type { Turning } from "../reader/paper-page.tsx"
import { NothingListed } from "./nothing-listed.tsx"

/** Each kind with its name and the slot whose colour it has. */
export const KINDS: readonly { readonly kind: MentionKind; readonly name: string; readonly slot: string }[] = [
  { kind: "material", name: "Materials", slot: "materials" },
  { kind: "area", name: "Countries and regions", slot: "origin" },
  { kind: "measure", name: "Measures", slot: "measure" },
  { kind: "quantity", name: "Figures", slot: "value" },
  { kind: "year", name: "Years", slot: "period" },
  { kind: "source", name: "Sources", slot: "source" },
]
export const slotOf = (kind: MentionKind): string => KINDS.find((each) => each.kind === kind)!.slot

/** How the address names one thing of a paper. */
export const nameOf = ({ kind, key }: Pick<Named, "kind" | "key">): string => `${kind} ${key}`

const FEW = 12

interface Props {
  readonly paper: PaperWithDrops
  readonly address: Address
  readonly turning: Turning
}

export function Mentions({ paper, address, turning }: Props) {
  const { data, error, refetch } = useQuery(mentionsQuery(paper.id))
  const { page, turn } = turning
  if (error) return <Fault error={error} again={() => void refetch()} />
  if (!data) return <Skeleton rows={8} height={24} label="Asking what it names" />
  if (data.named.length === 0) return <NothingListed paper={paper} what="mentions" />
  const choose = (named: Named) => {
    const again = address.mentions === nameOf(named)
    const next = named.pages.find((each) => (again ? each > page : each >= page)) ?? named.pages[0]!
    go({ ...address, mentions: nameOf(named), claim: null }, { quietly: true })
    turn(next)
  }
  return KINDS.map(({ kind, name, slot }) => (
    <Group
      key={kind}
      name={name}
      slot={slot}
      named={data.named.filter((each) => each.kind === kind)}
      chosen={address.mentions}
      page={page}
      choose={choose}
    />
  ))
}

interface GroupProps {
  readonly name: string
  readonly slot: string
  readonly named: readonly Named[]
  readonly chosen: string | null
  readonly page: number
  readonly choose: (named: Named) => void
}

function Group({ name, slot, named, chosen, page, choose }: GroupProps) {
  const [all, setAll] = useState(false)
  if (named.length === 0) return null
  return (
    <section className="named" aria-label={name}>
      <h2>
        <span className={`slot-${slot}`}>{name}</span>
      </h2>
      <ul>
        {named
          .filter((each, place) => all || place < FEW || nameOf(each) === chosen)
          .map((each) => {
            const open = nameOf(each) === chosen
            return (
              <li key={each.key}>
                <button type="button" aria-pressed={open} onClick={() => choose(each)} title={pagesOf(each)}>
                  <span className="cut">{each.name}</span>
                  {open && each.pages.length > 1 && (
                    <span className="named-page">
                      {each.pages.includes(page) ? `page ${each.pages.indexOf(page) + 1} of ${each.pages.length}` : "next"}
                    </span>
                  )}
                  <span className="named-count">
                    {number(each.count)}
                    <span className="unseen"> {each.count === 1 ? "mention" : "mentions"}</span>
                  </span>
                </button>
              </li>
            )
          })}
      </ul>
      {named.length > FEW && (
        <button type="button" className="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `${number(named.length - FEW)} more`}
        </button>
      )}
    </section>
  )
}

/** "3 times, on pages 1, 2 and 7" */
const pagesOf = ({ count, pages }: Named): string =>
  `${plural(count, "mention")}, on ${pages.length === 1 ? "page" : "pages"} ${pages.slice(0, 20).join(", ")}${pages.length > 20 ? " …" : ""}`
