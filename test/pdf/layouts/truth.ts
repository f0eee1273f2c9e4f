/** The papers of known text in this folder, and what a reader must find in each. */
import { readdirSync, readFileSync } from "node:fs"
import { z } from "zod"

const truth = z.object({
  producer: z.string(),
  /** What is hard about it ("two columns", "drawn bottom up"). */
  traits: z.array(z.string()),
  body: z.array(z.object({ kind: z.enum(["heading", "paragraph", "list"]), text: z.string() })),
  /** Side notes and captions: to be read, wherever they are put. */
  apart: z.array(z.string()),
  /** `after` is the word at which the note is called. */
  footnotes: z.array(z.object({ mark: z.string(), after: z.string(), text: z.string() })),
  /** `columns` is what stands above each column, from top to bottom ("Imports 2021"). */
  tables: z.array(z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) })),
  pages: z.int(),
  /** In points: running heads, page numbers and line numbers stand outside of it, all else inside. */
  frame: z.object({ top: z.number(), bottom: z.number(), left: z.number().optional(), right: z.number().optional() }),
  /** How many words stand outside of the frame. */
  furniture: z.int(),
  /** Words that are no part of the text (a watermark). */
  absent: z.array(z.string()),
  /** What is broken at line ends: compounds at their own hyphen, and words. */
  hyphens: z.object({ real: z.array(z.string()), soft: z.array(z.string()) }),
})
export type Truth = z.infer<typeof truth>
export interface KnownPaper {
  readonly name: string
  readonly pdf: Uint8Array
  readonly truth: Truth
}

/** All papers of this folder, by name. */
export const knownPapers = (folder: URL = new URL(".", import.meta.url)): KnownPaper[] =>
  readdirSync(new URL("truth/", folder))
    .sort()
    .map((file) => {
      const name = file.replace(/\.json$/, "")
      return {
        name,
        pdf: readFileSync(new URL(`pdf/${name}.pdf`, folder)),
        truth: truth.parse(JSON.parse(readFileSync(new URL(`truth/${file}`, folder), "utf8"))),
      }
    })
