/** How well and how fast papers are read; see README.md. */
import { printLong } from "./long.ts"
import { printOrder } from "./order.ts"
import { hasShared, shared } from "./places.ts"
import { printSpeed } from "./speed.ts"
import { printTables } from "./tables.ts"

const [part = "all", option, misses] = process.argv.slice(2)
const wants = (name: string): boolean => part === "all" || part === name
const title = (text: string): void => console.log(`\n== ${text}`)

if (wants("order")) {
  title("Reading order of the papers of known text")
  await printOrder(option === "--misses" ? (misses ?? "") : undefined)
}
if (!hasShared && part !== "order" && part !== "long") {
  console.log(`\nTables and speed are not measured: there are no papers in ${shared}; set ASSAY_SHARED.`)
} else {
  if (wants("tables")) {
    title("Tables of the shared papers")
    await printTables(option === "--misses")
  }
  if (wants("speed")) {
    title("Speed beside pdftotext")
    printSpeed()
  }
}
if (wants("long")) {
  title("A paper of 5,000 pages")
  printLong()
}
process.exit(0)
