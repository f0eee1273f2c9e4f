/** An empty embedded database, made once when Assay is built: unpacking it takes 1 s, making one anew 5 s. */
import { existsSync, readFileSync } from "node:fs"
import { mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { PGlite } from "@electric-sql/pglite"

const packageFile = join(dirname(createRequire(import.meta.url).resolve("@electric-sql/pglite")), "../package.json")
const { version } = JSON.parse(readFileSync(packageFile, "utf8"))
/** In `dist/`, also when the sources are run. What one version of PostgreSQL packed is no use to another. */
const built = new URL(import.meta.url.endsWith(".ts") ? "../../dist/" : "../../", import.meta.url)
const path = fileURLToPath(new URL(`database-${version}.tar.gz`, built))

/** The packed empty database, or null when Assay was not built: then one is made anew. */
export async function freshDatabase(): Promise<Blob | null> {
  return existsSync(path) ? new Blob([await readFile(path)], { type: "application/gzip" }) : null
}

/** Makes and packs an empty database, unless that was done already. */
export async function packFreshDatabase(): Promise<void> {
  if (existsSync(path)) return
  const database = await PGlite.create()
  const packed = await database.dumpDataDir("gzip")
  await database.close()
  await mkdir(dirname(path), { recursive: true })
  // Never half a file under the name that counts: several builds may run at once.
  const draft = `${path}.${process.pid}`
  await writeFile(draft, Buffer.from(await packed.arrayBuffer()))
  await rename(draft, path)
}
