/** PDFium's WebAssembly: its calls and its memory. */
import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium"

/**
 * The exports of the WebAssembly itself, under the names that Emscripten gives them. There are three calls for each character, and both
 * the package's conversions and Emscripten's own checks of each call cost more than most calls: a tenth of all time by the latter alone.
 */
export type Calls = Record<`_${string}`, (...args: number[]) => number>
/** The module's memory; its views are made anew when it grows, so none is kept. */
interface Memory {
  readonly HEAPU8: Uint8Array
  readonly HEAP32: Int32Array
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
}
export interface Pdfium {
  readonly wrapped: WrappedPdfiumModule
  readonly calls: Calls
  readonly memory: Memory
  /** 256 bytes for results. */
  readonly scratch: number
}

/** PDFium, loaded anew at each call: keep it. */
export const loadPdfium = async (): Promise<Pdfium> => {
  const wasm = await readFile(fileURLToPath(import.meta.resolve("@embedpdf/pdfium/pdfium.wasm")))
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer
  const wrapped = await init({ wasmBinary })
  wrapped.PDFiumExt_Init()
  const heap = wrapped.pdfium
  return {
    wrapped,
    calls: Object.fromEntries(Object.entries(heap.wasmExports).map(([name, call]) => [`_${name}`, call])) as Calls,
    memory: heap as unknown as Memory,
    scratch: heap.wasmExports.malloc(256),
  }
}
