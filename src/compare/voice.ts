/** Who speaks: ten papers that quote the same body are one voice. */
import type { Observation } from "./observation.ts"

/** The names of whom a claim names as its source, or else of who published its paper; none where neither is known. */
export function voiceOf({ source, paper }: Pick<Observation, "source" | "paper">): ReadonlySet<string> {
  return namesOf(source ?? paper?.publisher ?? "")
}

/** Whether one body speaks in both. */
export function sameVoice(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const name of a) if (b.has(name)) return true
  return false
}

/** How many voices speak in these claims; of a paper that says neither its source nor its publisher, the paper. */
export function voicesIn(claims: readonly Observation[]): number {
  /** Each name with all those of its body. */
  const bodies = new Map<string, Set<string>>()
  for (const claim of claims) {
    const own = voiceOf(claim)
    const names = own.size > 0 ? own : [`the paper ${claim.document}`]
    // A name that two were known by makes them one.
    const body = new Set([...names].flatMap((name) => [name, ...(bodies.get(name) ?? [])]))
    for (const name of body) bodies.set(name, body)
  }
  return new Set(bodies.values()).size
}

const NOBODY: ReadonlySet<string> = new Set()
/** Shorter initials stand for too many bodies. */
const SHORTEST = 3

/**
 * The names a body goes by: "U.S. Geological Survey (USGS), 2023" gives "usgeologicalsurvey" and "usgs", "Department of Energy" gives
 * "departmentofenergy" and "doe".
 */
function namesOf(written: string): ReadonlySet<string> {
  if (written === "") return NOBODY
  const outside = written.replace(/\([^()]*\)/g, " ")
  const inside = [...written.matchAll(/\(([A-Z][A-Za-z]+)\)/g)].map(([, short]) => short!)
  const words = outside
    .replace(/\.(?=[A-Z]\.|\s|,|$)/g, "")
    .replace(/[’']s\b/g, "")
    .split(/[^\p{L}&]+/u)
    .filter((word) => word !== "" && !/^(?:the|and|et|al)$/i.test(word))
  const own = words[0] === "US" || words[0] === "UK" ? words.slice(1) : words
  const names = [words.join(""), ...inside, ...(words.length > 1 ? [initials(words)] : []), ...(own.length > 2 ? [initials(own)] : [])]
  return new Set(names.map((name) => name.toLowerCase()).filter((name) => name.length >= SHORTEST))
}

/** Words that are initials themselves are kept whole: "US Geological Survey" gives "USGS". */
const initials = (words: readonly string[]) => words.map((word) => (/^\p{Lu}+$/u.test(word) ? word : word[0]!)).join("")
