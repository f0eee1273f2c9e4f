/** Which key does what in a review; a reviewer's own keys are kept in this browser. */
import { useMemo } from "react"
import { kept } from "../kept.ts"

export const ACTIONS = [
  { id: "accept", name: "Accept", key: "a" },
  { id: "reject", name: "Reject", key: "r" },
  { id: "correct", name: "Correct", key: "e" },
  { id: "skip", name: "Skip", key: "s" },
  { id: "undo", name: "Undo", key: "u" },
  { id: "note", name: "Note", key: "n" },
  { id: "same", name: "Accept all that say the same", key: "A" },
  { id: "next", name: "Next claim", key: "j" },
  { id: "previous", name: "Previous claim", key: "k" },
  { id: "open", name: "Open the paper", key: "o" },
  { id: "explain", name: "Explain", key: "x" },
  { id: "help", name: "Show the keys", key: "?" },
] as const
export type Action = (typeof ACTIONS)[number]["id"]
export type Keymap = Readonly<Record<Action, string>>

export const OWN_KEYS: Keymap = Object.fromEntries(ACTIONS.map(({ id, key }) => [id, key])) as Keymap

/** Keys that mean something everywhere or give the reason of a rejection. */
const TAKEN = /^(?:\d|\/|.{2,}| )$/

/** The keymap with a key for an action; an action that had the key takes the old one in exchange. null for a key that is not to be had. */
export function remapped(keys: Keymap, action: Action, key: string): Keymap | null {
  if (TAKEN.test(key)) return null
  const other = ACTIONS.find(({ id }) => keys[id] === key)?.id
  return { ...keys, ...(other ? { [other]: keys[action] } : {}), [action]: key }
}

const own = kept("keys")

/** What is kept, as far as it is a keymap: every action a key of its own; else our own. */
export function keymapOf(kept: string | null): Keymap {
  try {
    const given: unknown = JSON.parse(kept ?? "{}")
    const keys = { ...OWN_KEYS, ...(given as Partial<Keymap>) }
    const each = ACTIONS.map(({ id }) => keys[id])
    return each.every((key) => typeof key === "string" && !TAKEN.test(key)) && new Set(each).size === each.length ? keys : OWN_KEYS
  } catch {
    return OWN_KEYS
  }
}

/** Keeps the keymap; null goes back to our own. */
export const keepKeymap = (keys: Keymap | null): void => own.keep(keys && JSON.stringify(keys))

export function useKeymap(): Keymap {
  const word = own.use()
  return useMemo(() => keymapOf(word), [word])
}
