/** A claim and a topic, told in English from their slots alone. */
import type { Claim, Topic } from "../model.ts"
import { figureInWords, yearsInWords } from "./figure.ts"
import { listInWords, type Names, type Party, partyOf } from "./parties.ts"
import { type Phrase, phraseFor } from "./phrases.ts"

export type { Names } from "./parties.ts"

/** The slots a sentence is made of: a claim, or one that is being corrected. */
export type Told = Pick<Claim, "materials" | "origin" | "destination" | "measure" | "kind" | "value" | "period" | "status" | "source">

/** What a sentence is made of, in the forms it needs. */
interface Parts {
  readonly phrase: Phrase
  readonly materials: string
  readonly origin: Party | null
  readonly destination: Party | null
  /** Origin and destination are the same areas: "its own". */
  readonly within: boolean
}

/**
 * The claim as a sentence without a full stop: "China mines 70 % of the world's rare earths", "EU imports of borates: 98 % from Türkiye",
 * "Target 2030: the EU recycles at least 25 % of its strategic raw materials", "The price of gallium fell by 23 % in 2023 (USGS)".
 */
export function inWords(claim: Told, names: Names): string {
  const parts = partsOf(claim, names)
  const told = claim.kind === "change" ? change(claim, parts) : parts.phrase.verb && doer(parts) ? deed(claim, parts) : label(claim, parts)
  return `${announced(claim, told)}${claim.source ? ` (${claim.source.replace(/\s*\(([^()]*)\)/g, ", $1")})` : ""}`
}

/** What claims of a topic are about: "China's mining of rare earths", "EU supply of borates from Türkiye", "Change in the price of gallium". */
export function topicInWords(topic: Topic, names: Names): string {
  const parts = partsOf(topic, names)
  const about = [nounPhrase(parts, topic.kind === "change"), rest(parts)].filter(Boolean).join(" ")
  return capitalised(topic.kind === "change" ? `change in ${about}` : about)
}

function partsOf(claim: Pick<Claim, "materials" | "origin" | "destination" | "measure">, names: Names): Parts {
  const origin = partyOf(claim.origin, names)
  const destination = partyOf(claim.destination, names)
  return {
    phrase: phraseFor(claim.measure, claim.materials, destination !== null),
    materials: listInWords(claim.materials.map(names.material)) || "a material not named",
    origin,
    destination,
    within: origin !== null && origin.name === destination?.name,
  }
}

/** The party before the noun, if there is one. */
function ownerOf({ phrase, origin, destination }: Parts): Party | null {
  if (phrase.owner === "nobody") return null
  return phrase.owner === "origin" ? origin : phrase.owner === "destination" ? destination : (origin ?? destination)
}

/** Who does what the verb says. Reliance on imports is the destination's, all else the owner's. */
const doer = ownerOf

/** "China's mining of rare earths", "EU supply of borates", "the price of gallium". */
function nounPhrase(parts: Parts, inSentence: boolean): string {
  const { phrase, materials } = parts
  const owner = ownerOf(parts)
  const world = phrase.noun === "supply" && !owner ? "world " : ""
  const whose = owner ? `${leading(owner, inSentence && phrase.countable === true)} ` : inSentence && phrase.countable ? "the " : world
  return `${whose}${phrase.noun} ${phrase.link} ${materials}`
}

/** "EU" stands before a noun bare, but "the EU tariff" needs its article inside a sentence. */
function leading(owner: Party, article: boolean): string {
  return article && owner.owner !== owner.possessive ? owner.name : owner.owner
}

/** The parties that do not own the noun, each with its word: "from Türkiye", "by China in DR Congo". */
function rest(parts: Parts): string {
  const { phrase, origin, destination, within } = parts
  const owner = ownerOf(parts)
  if (within && owner) return phrase.noun === "supply" ? `from ${owner.plural ? "their" : "its"} own sources` : ""
  const others = [
    origin && origin !== owner ? `${phrase.origin} ${origin.name}` : "",
    destination && destination !== owner && !within ? `${phrase.destination} ${destination.name}` : "",
  ]
  return others.filter(Boolean).join(" ")
}

/** "China mined 70 % of the world's rare earths in 2023": a level as what somebody does. */
function deed(claim: Told, parts: Parts): string {
  const { phrase, materials, origin, destination, within } = parts
  const who = doer(parts)!
  const verb = phrase.verb!
  const past = claim.status === "actual" && claim.period !== null
  const does = past ? verb.past : who.plural ? verb.many : verb.one
  const figure = figureInWords(claim.value)
  const own = who.plural ? "their" : "its"
  if (claim.measure === "import-reliance") {
    const from = origin && !within ? ` from ${origin.name}` : ""
    return `${who.name} ${does} on imports${from} for ${figure} of ${own} ${materials}${when(claim)}`
  }
  const ownUse = within || (phrase.owner === "either" && (!origin || !destination))
  const whose = ownUse ? own : (destination?.possessive ?? "the world's")
  return `${who.name} ${does} ${figure} of ${whose} ${verb.object}${materials}${when(claim)}`
}

/** "EU imports of borates in 2023: 98 % from Türkiye": a level as a heading and its figure. */
function label(claim: Told, parts: Parts): string {
  const figure = figureInWords(claim.value)
  const others = rest(parts)
  if (claim.measure === "composition") return `composition${others && ` ${others}`}${when(claim)}: ${figure} ${parts.materials}`
  const share = parts.phrase.share ? others || (claim.measure === "supply" ? "from an origin not named" : "") : ""
  const about = [nounPhrase(parts, false), parts.phrase.share ? "" : others].filter(Boolean).join(" ")
  return `${about}${when(claim)}: ${[figure, share].filter(Boolean).join(" ")}`
}

/** "China's exports of gallium fell by 23 % in 2023". */
function change(claim: Told, parts: Parts): string {
  const { low, high } = claim.value
  const [past, many, one] =
    low === 0 && high === 0
      ? ["did not change", "do not change", "does not change"]
      : low >= 0
        ? ["rose by", "rise by", "rises by"]
        : high <= 0
          ? ["fell by", "fall by", "falls by"]
          : ["changed by", "change by", "changes by"]
  const moved = claim.status === "actual" ? past : parts.phrase.plural ? many : one
  const figure = low === 0 && high === 0 ? "" : figureInWords(claim.value, "change")
  const subject = [nounPhrase(parts, true), rest(parts)].filter(Boolean).join(" ")
  return `${[subject, moved, figure].filter(Boolean).join(" ")}${when(claim)}`
}

/** " in 2023"; a change over several years runs " from 2007 to 2017". The year of a target is announced before the sentence instead. */
function when({ period, status, kind }: Told): string {
  if (!period || status !== "actual") return ""
  return kind === "change" && period.from !== period.to ? ` from ${period.from} to ${period.to}` : ` in ${yearsInWords(period)}`
}

const ANNOUNCED = { actual: "", target: "target", forecast: "forecast", hypothetical: "hypothetical" } as const

/** "Target 2030: the EU recycles ..."; where the sentence has a colon of its own, "Target 2030, EU imports of borates: 65 %". */
function announced(claim: Told, told: string): string {
  if (claim.status === "actual") return capitalised(told)
  const years = claim.period ? ` ${yearsInWords(claim.period)}` : ""
  return `${capitalised(ANNOUNCED[claim.status])}${years}${told.includes(": ") ? "," : ":"} ${told}`
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
