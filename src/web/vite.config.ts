import { cpSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig, type Plugin } from "vite"

const root = import.meta.dirname
const outDir = join(root, "../../dist/web")

/** What pdf.js loads by name while it draws: character maps, the 14 standard fonts, colour profiles and image decoders. */
const pdfjsAssets = (): Plugin => ({
  name: "assay:pdfjs-assets",
  apply: "build",
  closeBundle() {
    const from = dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json")))
    for (const folder of ["cmaps", "standard_fonts", "iccs", "wasm"]) {
      cpSync(join(from, folder), join(outDir, "pdfjs", folder), { recursive: true })
    }
  },
})

/** The letters of plain English: needed in any case, and known to the browser only once it has read script and styles. */
const FIRST_LETTERS = /-latin-(?:wght|opsz)-normal-.*\.woff2$/

const lettersFirst = (): Plugin => ({
  name: "assay:letters-first",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => FIRST_LETTERS.test(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: true, href: `/${file}` },
          injectTo: "head" as const,
        })),
  },
})

export default defineConfig({
  root,
  plugins: [react(), pdfjsAssets(), lettersFirst()],
  build: { outDir, emptyOutDir: true, target: "es2023", chunkSizeWarningLimit: 900 },
  server: { host: "127.0.0.1", proxy: { "/api": "http://127.0.0.1:4860" } },
})
