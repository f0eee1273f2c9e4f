import type { View } from "../address.ts"

/** What each view is called, in the rail and in the window's title. */
export const VIEW_NAMES: Readonly<Record<View, string>> = {
  inbox: "Inbox",
  review: "Review",
  claims: "Claims",
  topics: "Topics",
  overview: "Overview",
  paper: "Paper",
}

/** What the rail leads to, in its order; a paper is opened from the inbox. */
export const RAIL: readonly View[] = ["inbox", "review", "claims", "topics", "overview"]
