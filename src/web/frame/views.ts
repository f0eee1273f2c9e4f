import type { View } from "../address.ts"

/** What each view is called, in the rail and in the window's title. */
export const VIEW_NAMES: Readonly<Record<View, string>> = {
  inbox: "Inbox",
  review: "Review",
  claims: "Claims",
  topics: "Topics",
}
