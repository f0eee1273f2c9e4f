/** The library of papers: a folder, or a bucket that several hosts share. */
import { folderLibrary } from "./folder.ts"
import type { Library } from "./library.ts"

export type { Library } from "./library.ts"

export interface LibraryConfig {
  /** A folder, or `s3://bucket/prefix`. */
  readonly library: string
}

/** Opens the library that the settings name. */
export function openLibrary({ library }: LibraryConfig): Library {
  return folderLibrary(library)
}
