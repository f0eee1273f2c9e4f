/** The nouns of papers and their arrivals, as the store keeps them. */
import type { PaperFault } from "../errors.ts"
import type { Document, Metadata } from "../model.ts"

export type PaperState = "waiting" | "reading" | "recognising" | "extracting" | "done" | "failed"

/** A paper as the library knows it, read or not. `id` is the SHA-256 of the file. */
export interface Paper extends Metadata {
  readonly id: string
  /** The file's name when it was first dropped. */
  readonly name: string
  /** The sub-folder of the inbox it came from, "" for the inbox itself. */
  readonly collection: string
  readonly bytes: number
  readonly language: string | null
  readonly pages: number | null
  readonly reader: Document["reader"] | null
  readonly state: PaperState
  /** 0 to 1 within the present state. */
  readonly progress: number
  /** Why it failed, in plain words. */
  readonly reason: string | null
  /** The same in a word, as far as the paper is at fault. */
  readonly fault: PaperFault | null
  /** What a reader of its claims should know, a sentence each: its language, pages that could not be read. */
  readonly notes: readonly string[]
  /** Pages without usable text of their own, which are read from their pictures. */
  readonly scanned: number
  /** How sure the recognition of these is of their words, from 0 to 1; null before, and where there are none. */
  readonly recognised: number | null
  readonly claims: number
  readonly addedAt: string
  readonly finishedAt: string | null
}

/** `addedAt` is now, unless the paper was added before and its database is made anew. */
export type NewPaper = Pick<Paper, "id" | "name" | "collection" | "bytes"> & Partial<Pick<Paper, "addedAt">>
/** A new `reason` (or none) without a `fault` takes the former fault away. */
export type PaperChange = Partial<Omit<Paper, "id" | "addedAt" | "claims">>

export interface PaperFilter {
  readonly states?: readonly PaperState[]
  readonly collection?: string
  /** Those that became done or failed after this moment. */
  readonly endedSince?: string
}

/** So many papers of a collection ("" for those outside of any) are in a state, and make so many claims together. */
export interface PaperTally {
  readonly collection: string
  readonly state: PaperState
  readonly papers: number
  readonly claims: number
}

/** One arrival of a file: the same file dropped twice is two drops of one paper. */
export interface Drop {
  readonly paper: string
  readonly name: string
  readonly collection: string
  readonly outcome: "added" | "duplicate"
  readonly at: string
}

/** A file that came again; `number` tells two arrivals apart. */
export type Duplicate = Omit<Drop, "outcome"> & { readonly number: number }
