import type { AreaId, MaterialId } from "../model.ts"

/** How a material and an area are called; an id that the vocabulary does not know comes back readable. */
export interface Names {
  readonly material: (id: MaterialId) => string
  readonly area: (id: AreaId) => string
}

/** Areas in the grammatical forms a sentence needs. */
export interface Party {
  /** "the United States", "China and the EU" */
  readonly name: string
  /** "the United States'", "China and the EU's" */
  readonly possessive: string
  /** Before a noun: "EU" (EU imports), "China's" (China's imports). */
  readonly owner: string
  readonly plural: boolean
}

/** `["a", "b", "c"]` gives "a, b and c". */
export function listInWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`
}

const ACRONYM = /^[A-Z][A-Z0-9]+$/
const BARE_ACRONYMS = /^(OPEC|ASEAN|EFTA|NATO)$/
const WITH_ARTICLE =
  /^(United |European Union|European Economic|Soviet Union|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Americas|Caribbean|Middle East|Persian Gulf|Gulf|Arctic|Eurozone|Euro area|Holy See|Isle of|Democratic Republic|Republic of|Group of|Organi[sz]ation|Commonwealth|Indo-Pacific|Lithium Triangle)|( Islands| Republic| Territory| Territories| States| Emirates| Countries| Union| Council| Region| Association| Community)$/i
const PLURAL = /^(BRICS|Americas)$| (countries|states)$/

/** One area or several, as a sentence speaks of them; null for none. */
export function partyOf(ids: readonly AreaId[], names: Names): Party | null {
  if (ids.length === 0) return null
  const bare = ids.map(names.area)
  const name = listInWords(bare.map(withArticle))
  const last = bare.at(-1)!
  // "the Netherlands'" but "Laos's": only a name that is a plural in form drops the s
  const possessive = `${name}${last.endsWith("s") && withArticle(last) !== last ? "'" : "'s"}`
  const single = bare.length === 1
  return {
    name,
    possessive,
    owner: single && ACRONYM.test(last) ? last : possessive,
    plural: !single || PLURAL.test(last),
  }
}

/** "United States" gives "the United States", "China" itself. */
function withArticle(name: string): string {
  const needed = ACRONYM.test(name) ? !BARE_ACRONYMS.test(name) : WITH_ARTICLE.test(name)
  return needed ? `the ${name}` : name
}
