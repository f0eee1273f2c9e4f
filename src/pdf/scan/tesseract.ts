/** tesseract.js, which recognises text in pictures; its model of English comes with its package, and nothing is fetched. */
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { z } from "zod"
import type { Picture } from "../raw.ts"

/** In dots of the picture, from its top left corner. */
const place = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() })
const symbol = z.object({ text: z.string(), bbox: place })
const word = z.object({ text: z.string(), confidence: z.number(), bbox: place, symbols: z.array(symbol) })
const line = z.object({ words: z.array(word), bbox: place, baseline: place })
const blocks = z.array(z.object({ paragraphs: z.array(z.object({ lines: z.array(line) })) })).nullable()

/** A letter, and whether it is known to be a raised mark. */
export type SeenSymbol = z.infer<typeof symbol> & { readonly mark?: true }
export type SeenWord = Omit<z.infer<typeof word>, "symbols"> & { readonly symbols: readonly SeenSymbol[] }
export type SeenLine = Omit<z.infer<typeof line>, "words"> & { readonly words: readonly SeenWord[] }

/** The lines that are seen in a picture, `confidence` from 0 to 100; where `signs` are given, it is one line of nothing else. */
export type SeeLines = (picture: Picture, signs?: string) => Promise<SeenLine[]>

/** Where the model lies; throws when the package is not installed. */
export const modelFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/eng/package.json")), "4.0.0_best_int")

const LSTM_ONLY = 1
/**
 * As much text as there is, in no order: the order is made by our own layout. Of six pages of scans and two of columns it sees 98.0 % of
 * the words, mode 3 (columns, in order) 97.9 without a cell here and there, mode 6 (the default) 96.6, in the same time.
 */
const ALL_TEXT = "11"
const ONE_LINE = "7"

let loaded: Promise<SeeLines> | undefined
/** Loads the engine once a process, in a thread that ends with it. */
export const loadTesseract = (): Promise<SeeLines> => {
  loaded ??= load()
  return loaded
}

const load = async (): Promise<SeeLines> => {
  const { createWorker } = await import("tesseract.js")
  const engine = await createWorker("eng", LSTM_ONLY, {
    langPath: modelFolder(),
    cacheMethod: "none",
    gzip: true,
    // A fault rejects the call it belongs to; without this it would be thrown once more, where nobody catches it.
    errorHandler: () => undefined,
  })
  return async (picture, signs) => {
    await engine.setParameters({
      tessedit_pageseg_mode: (signs ? ONE_LINE : ALL_TEXT) as never,
      tessedit_char_whitelist: signs ?? "",
      // What it tells of itself ("Detected 55 diacritics") it would write to the terminal.
      debug_file: "/dev/null",
      user_defined_dpi: String(Math.round(picture.scale * 72)),
    })
    const { data } = await engine.recognize(greymap(picture), {}, { text: false, blocks: true })
    return (blocks.parse(data.blocks) ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
  }
}

/** The picture as a file that needs no packing (PGM): a line of text, then a byte a dot. */
const greymap = ({ width, height, grey }: Picture): Buffer => Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey])
