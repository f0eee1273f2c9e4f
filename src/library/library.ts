/** Where the papers' files are kept, each under the SHA-256 of its bytes; `folder` and `bucket` are its two engines and pass one contract test. */
export interface Library {
  /** Copies the file at `path` into the library. Once this resolves the file is there to stay; putting it again is harmless. */
  put(id: string, path: string): Promise<void>
  /** The bytes of the file. Rejects with a PaperError that says what to do when it is not there. */
  read(id: string): Promise<Uint8Array>
  /** Calls `use` with a path at which the file can be read until `use` has finished, and gives what it gives. */
  withFile<Result>(id: string, use: (path: string) => Promise<Result>): Promise<Result>
  has(id: string): Promise<boolean>
  /** Every paper in the library, in the order of the ids: what a database can be made anew from. */
  ids(): Promise<readonly string[]>
  /** Removing what is not there is harmless. */
  remove(id: string): Promise<void>
}
