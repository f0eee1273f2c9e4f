/** Areas that only spell out a noun before them: "four countries (France, Spain, …)", "its three main suppliers – Peru, Chile and Bolivia –". */
import type { Span } from "../../model.ts"

const NOUN =
  /(?:^|\s)((?:(?:[Tt]he|[Tt]hese|[Tt]hose|[Jj]ust|[Oo]nly|[Tt]op|[Mm]ain|[Ll]eading|[Ll]argest|[Bb]iggest|[Oo]ther|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d{1,2}|[a-z]+ing|Asian|European|African|Gulf)\s)+(?:countries|nations|states|producers|suppliers|exporters|importers|buyers|economies|customers|members|markets|destinations|sources))(\s\(|\s?[—–]\s?|,\s(?:namely\s)?)$/
const END: Readonly<Record<string, RegExp>> = { "(": /^\)/, "—": /^\s?[—–]/, "–": /^\s?[—–]/, ",": /^,(?=\s[a-z])/ }

/**
 * The noun with the list that spells it out, for a list that stands at `list`; null where it spells nothing out.
 *
 * @example apposedOf("Three states (Peru, Chile and Bolivia) dug 40%", { start: 14, end: 37 }) // { start: 0, end: 38 }
 */
export function apposedOf(text: string, list: Span): Span | null {
  const noun = NOUN.exec(text.slice(Math.max(0, list.start - 70), list.start).replace(/the $/, ""))
  const sign = noun?.[2]?.trim().charAt(0)
  const end = sign ? END[sign]?.exec(text.slice(list.end)) : null
  if (!noun?.[1] || !end) return null
  const before = text.slice(0, list.start).replace(/the $/, "")
  return { start: before.length - noun[1].length - noun[2]!.length, end: list.end + end[0].length }
}
