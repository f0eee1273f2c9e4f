/** How long work shows on stderr, so that stdout holds nothing but the data. */
import { MultiBar, type SingleBar } from "cli-progress"
import type { Paper } from "../store/store.ts"

/** One line on stderr, for a person to read. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** "12 claims"; what is to be known beside them follows: "0 claims. It is in German; …". */
export const foundInWords = ({ claims, notes }: Paper): string =>
  [`${claims} ${claims === 1 ? "claim" : "claims"}${notes.length > 0 ? "." : ""}`, ...notes].join(" ")

export interface Progress {
  /** How many of all are done, and which was last: `advance(12, "act.pdf")`. */
  advance(done: number, last?: string): void
  stop(): void
}

/**
 * A bar on a terminal: "Papers ███████░░░ 12/40 act.pdf"; elsewhere (a log file, a pipe) a line at each tenth of the way:
 * "Papers: 12 of 40".
 */
export function progressOf(what: string, total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? bar(what, total, stream) : lines(what, total, stream)
}

function bar(what: string, total: number, stream: NodeJS.WriteStream): Progress {
  const bars = new MultiBar({
    format: `${what} {bar} {value}/{total} {last}`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 24,
    // Ctrl-C would leave a terminal that wraps no lines; names are cut instead.
    linewrap: true,
    stream,
    stopOnComplete: false,
    clearOnComplete: false,
  })
  const one: SingleBar = bars.create(total, 0, { last: "" })
  return {
    advance: (done, last) => one.update(done, last === undefined ? {} : { last: last.slice(0, 40) }),
    stop: () => bars.stop(),
  }
}

function lines(what: string, total: number, stream: NodeJS.WriteStream): Progress {
  let told = 0
  return {
    advance(done) {
      const tenth = Math.floor((done / total) * 10)
      if (tenth <= told) return
      told = tenth
      stream.write(`${what}: ${done} of ${total}\n`)
    },
    stop: () => undefined,
  }
}
