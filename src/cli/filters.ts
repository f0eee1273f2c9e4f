/** The options by which claims are chosen; the same for every command that lists them. */
import { type Command, InvalidArgumentError, Option } from "commander"
import { MEASURES, STATUSES } from "../model.ts"
import type { Query } from "./client.ts"

export interface TopicFilters {
  readonly material?: string
  readonly country?: string
  readonly measure?: string
}
export interface ClaimFilters extends TopicFilters {
  readonly origin?: string
  readonly destination?: string
  readonly year?: { readonly from: string; readonly to: string }
  readonly kind?: string
  readonly status?: string
  readonly text?: string
  readonly paper?: string
  readonly review?: string
  readonly limit?: string
}

/** Several values, in one option or in several: `--material cobalt --material "nickel,tin"`. */
const several = (value: string, before?: string) => (before ? `${before},${value}` : value)

/** Adds --material, --country and --measure. */
export function topicFilters(command: Command): Command {
  return command
    .option("--material <material>", "by name or id, narrower ones included; several with commas", several)
    .option("--country <country>", "a country, region or group in either role, by name or code", several)
    .option("--measure <measure>", `one of ${MEASURES.join(", ")}`, several)
}

/** Adds every option by which claims are chosen. */
export function claimFilters(command: Command): Command {
  return topicFilters(command)
    .option("--origin <country>", "whose output, supply, exports or reserves it is", several)
    .option("--destination <country>", "whose supply, imports or consumption it is", several)
    .option("--year <year>", "claims for that year, or for years that meet 2019-2022", years)
    .addOption(new Option("--kind <kind>", "a value, or by how much it changed").choices(["level", "change"]))
    .option("--status <status>", `one of ${STATUSES.join(", ")}`, several)
    .option("--text <words>", 'words of the paper\'s sentence; a phrase in "quotes", -not')
    .option("--paper <id>", "the SHA-256 of a paper's file", several)
    .option("--review <state>", "one of unreviewed, accepted, corrected, rejected", several)
    .option("--limit <n>", "no more than so many", wholeNumber)
}

/** `{country: "CD", year: {from: "2019", to: "2022"}}` as the server wants to be asked: `{area: "CD", from: "2019", to: "2022"}`. */
export function queryOf({ country, year, ...same }: ClaimFilters): Query {
  const { material, origin, destination, measure, kind, status, text, paper, review, limit } = same
  return { material, area: country, origin, destination, measure, kind, status, text, paper, review, limit, from: year?.from, to: year?.to }
}

function years(value: string): { from: string; to: string } {
  const [, from, to = from] = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(value.trim()) ?? []
  if (!from || !to || from > to) throw new InvalidArgumentError("A year is needed, such as 2022, or two, such as 2019-2022.")
  return { from, to }
}

/** A whole number from 1 on, as it is written. */
export function wholeNumber(value: string): string {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError("A whole number from 1 on is needed.")
  return value
}
