/** What the server is given: the parts it speaks for, and nothing more of them than it needs. */
import type { Library } from "../library/index.ts"
import type { Decision, Vocabulary } from "../model.ts"
import type { Queue } from "../queue/index.ts"
import type { Store } from "../store/store.ts"
import type { Outcome } from "./api.ts"
import type { Refusals } from "./refusals.ts"

/** A file that was uploaded, whole, at `path` until `take` has finished. `name` is only what it was called. */
export interface Upload {
  readonly path: string
  readonly name: string
  readonly collection: string
  readonly bytes: number
}

export interface Parts {
  readonly version: string
  /** A random word of this run; see `Health`. */
  readonly instance?: string
  /** Names that this server answers to besides this machine's own, when it listens on the network. */
  readonly names?: readonly string[] | undefined
  readonly vocabulary: Vocabulary
  readonly store: Store
  readonly library: Pick<Library, "withFile" | "remove">
  /** What has to stand behind a file that is cut short, so that the page can show it; null for any other. */
  readonly missingEnd?: (file: string) => Promise<Uint8Array | null>
  readonly queue: Pick<Queue, "retry" | "counts" | "onChange">
  /** Where this process watches an inbox, the files that it could not take. */
  readonly refusals?: Refusals | undefined
  /** Keeps what a person decides for good: in `decisions.jsonl`, reaching the disk, and only then in the store. All or nothing. */
  readonly decide: (...decisions: readonly Decision[]) => Promise<void>
  /** Where the files of removed papers go. */
  readonly bin: string
  /** Takes a paper in; an AssayError is the reason why it failed. */
  readonly take: (upload: Upload) => Promise<Outcome>
  /** The sample papers that come with Assay, on this machine's disk. */
  readonly samples: () => Promise<readonly Omit<Upload, "collection">[]>
  /** Reads a locked paper with its password, which is kept nowhere; an AssayError is the reason why it cannot be read. */
  readonly unlock: (paper: string, password: string) => Promise<void>
  /** Whose name stands beside a review that names nobody. */
  readonly reviewer: string
  readonly limits: { readonly bytes: number }
  /** Where uploads wait until they are taken; the system's temporary folder when not given. */
  readonly uploads?: string
  /** The folder of the built page; without it the server answers to programs only. */
  readonly page?: string | undefined
  /** Told of a fault that no request caused. */
  readonly warn?: (message: string, error: unknown) => void
}
