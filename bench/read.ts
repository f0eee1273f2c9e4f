/** How well and how fast papers are read; see README.md. */
import { parseArgs } from "node:util"
import { printLong } from "./long.ts"
import { printOrder } from "./order.ts"
import { hasShared, shared } from "./places.ts"
import { printScans } from "./scans.ts"
import { printSpeed } from "./speed.ts"
import { printTables } from "./tables.ts"

const { positionals, values } = parseArgs({ allowPositionals: true, options: { misses: { type: "string" }, of: { type: "string" } } })
const [part = "all"] = positionals
const PARTS = ["all", "order", "tables", "speed", "long", "scans"]
if (!PARTS.includes(part)) {
  console.error(`There is no part ${part}; give one of: ${PARTS.join(", ")}.`)
  process.exit(1)
}
const wants = (name: string): boolean => part === "all" || part === name
const title = (text: string): void => console.log(`\n== ${text}`)

if (wants("order")) {
  title("Reading order of the papers of known text")
  await printOrder(values)
}
if (!hasShared && !["order", "long", "scans"].includes(part)) {
  console.log(`\nTables and speed are not measured: there are no papers in ${shared}; set ASSAY_SHARED.`)
} else {
  if (wants("tables")) {
    title("Tables of the shared papers")
    await printTables(values.misses !== undefined)
  }
  if (wants("speed")) {
    title("Speed beside pdftotext")
    printSpeed()
  }
}
// Some four minutes more, so only when it is asked for.
if (part === "scans") {
  title("Scans beside the papers that were scanned")
  await printScans(values.misses, values.of)
}
if (wants("long")) {
  title("A paper of 5,000 pages")
  printLong()
}
process.exit(0)
