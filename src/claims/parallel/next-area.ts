/** The next area of a list, each with its own figure and without the verb: "South Korea received 14% and Japan 6%". */
import type { AreaId } from "../../model.ts"
import type { Draft } from "../draft.ts"
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { isFramed, type Shared } from "./shared.ts"

const HAS_NEXT =
  /^\s+(?:(?:together|each|jointly|combined) )?(?:with |at |for (?=[\w ]*$)|(?:accounts?|accounted|accounting) for |had |has |held |holds? |contribut\w+ |suppl\w+ |provid\w+ |took |takes |imports? |imported |buys |bought |gets |got |sources |sourced |represent\w+ |ma[dk]e\w* up )?(?:about |some |around |nearly |almost |over |another )?$/

/** "in Italy it was 92%, in Britain 35%", "… to 35%". */
const BARE = /^\s+(?:to |at |by )?(?:only |just |about |some |around |nearly |almost |over )?$/

/** "Russia sells India 25%": the buyer stands between. */
const SELLS_TO = /^\s+(?:\w+ ){0,2}?(?:sells?|sold|sends?|sent|ships?|shipped|supplie[sd]|provide[sd]?|delivers?|delivered)\s+(?:the )?$/

/** "South Korea received 14% and Japan 6%": another area in the role of the one before it. */
export function toldOfNext(before: Draft, figure: Figure, { areas, text, materials }: Sentence, all: Shared): Partial<Shared> | null {
  const { start } = figure.quantity.span
  const next = areas.find(
    (group) =>
      inside(figure.left, group) &&
      (HAS_NEXT.test(text.slice(group.end, start)) || (isFramed(group, text) && BARE.test(text.slice(group.end, start)))),
  )
  const first = before.slots.value.span?.start ?? 0
  const { origin, destination } = all
  const held = origin.value.length > 0 && destination.value.length > 0 ? [] : [...origin.value, ...destination.value]
  const last = areas.findLast(
    ({ ids, end }) =>
      end <= first &&
      (/^[^,;%]{1,40}$/.test(text.slice(end, first)) ||
        (ids.every((id) => held.includes(id)) && /^[^;%]{1,90}$/.test(text.slice(end, first)))),
  )
  const framed = next && last && isFramed(next, text) && isFramed(last, text)
  if (!next || !last || figure.of || materials.some((group) => inside(figure.left, group) && group.end > next.start)) return null
  const double = areas.findLast(({ end }) => end < last.start && SELLS_TO.test(text.slice(end, last.start)))
  if (double && all.origin.value.join() === double.ids.join())
    return { ...all, origin: filled<readonly AreaId[]>(next.ids, next, "told anew of another area", 0.85) }
  const bare = /^\s+for\s/.test(text.slice(next.end, start))
  if (
    bare &&
    !/\b(?:account\w*|responsible|answer\w*|good|st(?:ands?|ood)|destination|outlet|market|source|home) for\b/.test(
      text.slice(figure.clause.start, first),
    )
  )
    return null
  if (
    !framed &&
    !/^[^%]{0,80}?(?:,|;|,?\s+(?:and|while|whereas|but))\s+(?:(?:ahead of|before|then|followed by|neighbou?ring|nearby|even|only)\s+)?(?:the\s+)?$/.test(
      text.slice(figure.left.start, next.start),
    )
  )
    return null
  const told: Filled<readonly AreaId[]> = filled(next.ids, next, "told anew of another area", 0.85)
  const holds = (slot: Filled<readonly AreaId[]>) => last.ids.every((id) => slot.value.includes(id))
  return holds(all.destination) ? { ...all, destination: told } : holds(all.origin) ? { ...all, origin: told } : null
}
