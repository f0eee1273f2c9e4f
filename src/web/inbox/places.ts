/** Where the lines of the inbox stand while somebody looks at them: each keeps its place, whatever becomes of its paper. Pure. */
import { type Line, nameOf } from "./shelf.ts"

export interface Places {
  /** The keys of the lines from top to bottom. */
  readonly keys: readonly string[]
  /** Arrivals in whose place the paper, or the duplicate, that they became stands already. */
  readonly became: ReadonlySet<string>
}

/**
 * The places of these lines after those of a moment ago; null for the first look at them, which takes them as they come. What was there
 * stays where it was. What is new stands on top, but for a file that was sent from here: it takes the place of its arrival.
 */
export function placesOf(lines: readonly Line[], before: Places | null): Places {
  if (!before) return { keys: lines.map(({ key }) => key), became: new Set() }
  const held = new Map(lines.map((line) => [line.key, line]))
  const became = new Set(before.became)
  const keys = [...before.keys]
  const known = new Set([...keys, ...became])
  const onTop: string[] = []
  for (const line of lines) {
    if (known.has(line.key)) continue
    const sent = (key: string) => {
      const other = held.get(key)
      return other?.arrival?.state === "sending" && nameOf(other) === nameOf(line)
    }
    const place = line.arrival ? -1 : keys.findIndex(sent)
    if (place < 0) {
      onTop.push(line.key)
      continue
    }
    became.add(keys[place]!)
    keys[place] = line.key
  }
  return { keys: [...onTop, ...keys].filter((key) => held.has(key)), became: new Set([...became].filter((key) => held.has(key))) }
}

/** The lines at their places. */
export function linesAt({ keys }: Places, lines: readonly Line[]): readonly Line[] {
  const held = new Map(lines.map((line) => [line.key, line]))
  return keys.flatMap((key) => held.get(key) ?? [])
}
