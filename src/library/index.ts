/** The library of papers: a folder, or a bucket that several hosts share. */
import { AssayError } from "../errors.ts"
import { bucketLibrary, type S3Access } from "./bucket.ts"
import { folderLibrary } from "./folder.ts"
import type { Library } from "./library.ts"

export { appendDecision, appendDecisions, type Decisions, type Kept, latestDecisions, readDecisions } from "./decisions.ts"
export type { Library } from "./library.ts"
export { isRegister, type Registered, registeredPapers, registerPapers } from "./register.ts"

export interface LibraryConfig {
  /** A folder, or `s3://bucket/prefix`. */
  readonly library: string
  /** Needed for a bucket. */
  readonly s3?: S3Access | null
}

/** Opens the library that the settings name. */
export function openLibrary({ library, s3 }: LibraryConfig): Library {
  if (!library.startsWith("s3://")) return folderLibrary(library)
  if (s3) return bucketLibrary(library, s3)
  throw new AssayError(
    `The library ${library} is a bucket, which needs AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; set them, or make LIBRARY a folder.`,
  )
}
