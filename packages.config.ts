/**
 * Packs what the program loads of other packages into few files, which lie where Node looks first: `dist/node_modules`. Node opens the
 * 288 files of Kysely in 150 ms, and the one made of them in 15; the page stands half a second sooner. Sources that are run, and
 * programs that were never built, find the packages themselves as ever.
 */
import { defineConfig, type Plugin } from "vite"

/** What is imported at a start, by the names it is imported under. Packages that load files of their own or native code stay as they are. */
const PACKED = [
  "kysely",
  "zod",
  "bullmq",
  "hono",
  "hono/body-limit",
  "hono/http-exception",
  "hono/streaming",
  "@hono/node-server",
  "@hono/node-server/serve-static",
  "@hono/zod-openapi",
] as const

const packageOf = (name: string) => name.split("/", name.startsWith("@") ? 2 : 1).join("/")
const fileOf = (name: string) => `${packageOf(name)}/${name.slice(packageOf(name).length + 1) || "index"}`

/** Says of each package which of its names is which file. */
const manifests = (): Plugin => ({
  name: "assay:manifests",
  generateBundle() {
    for (const name of new Set(PACKED.map(packageOf))) {
      const own = PACKED.filter((each) => packageOf(each) === name)
      const exports = Object.fromEntries(own.map((each) => [`.${each.slice(name.length)}`, `./${fileOf(each).slice(name.length + 1)}.js`]))
      this.emitFile({ type: "asset", fileName: `${name}/package.json`, source: JSON.stringify({ name, type: "module", exports }) })
    }
  },
})

export default defineConfig({
  plugins: [manifests()],
  ssr: { noExternal: true, external: ["pg", "msgpackr-extract"] },
  build: {
    ssr: true,
    outDir: "dist/node_modules",
    target: "node20",
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(PACKED.map((name) => [fileOf(name), name])),
      output: { entryFileNames: "[name].js", chunkFileNames: ".shared/[name]-[hash].js" },
    },
  },
})
