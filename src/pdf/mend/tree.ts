/** The pages of a PDF in their order, found without its table of contents. */
import { referencesIn } from "./lacking.ts"
import { isOf, type Objects } from "./objects.ts"

/** A page tree has no more levels than this, and a paper no more pages. */
const DEEPEST = 40
const MOST_PAGES = 100_000

/** The objects of the pages in order, and the catalog if its tree holds all of them and lacks none. */
export const pagesOf = (objects: Objects): { readonly pages: readonly number[]; readonly root?: number } => {
  const [root, catalog] = [...objects].findLast(([, { head }]) => isOf(head, "Catalog")) ?? []
  const tree = /\/Pages\s+(\d{1,7})\s+\d+\s+R/.exec(catalog?.head ?? "")?.[1]
  const pages = new Set<number>()
  const seen = new Set<number>()
  let isWhole = tree !== undefined
  const walk = (number: number, depth: number): void => {
    const head = objects.get(number)?.head
    if (head === undefined || depth > DEEPEST || seen.has(number)) {
      isWhole = false
      return
    }
    seen.add(number)
    if (isOf(head, "Page")) pages.add(number)
    else for (const kid of referencesIn(/\/Kids\s*\[([^\]]*)\]/.exec(head)?.[1] ?? "")) walk(kid, depth + 1)
  }
  if (tree !== undefined) walk(Number(tree), 0)
  const reached = pages.size
  for (const [number, { head }] of objects) if (isOf(head, "Page")) pages.add(number)
  if (pages.size > reached) isWhole = false
  return { pages: [...pages].slice(0, MOST_PAGES), ...(isWhole && root !== undefined && { root }) }
}
