/** Data, on stdout and nothing else there. */
import { once } from "node:events"

/** Writes each piece as it comes, no quicker than the reader takes it. */
export async function print(pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
  for await (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, "drain")
}

/** The lines of a text that comes in pieces: `["a\nb", "c\n"]` gives "a", "bc". */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ""
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n")
    rest = lines.pop()!
    yield* lines
  }
  if (rest) yield rest
}
