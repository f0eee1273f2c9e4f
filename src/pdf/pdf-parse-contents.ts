/** The labels of pages and the outline as pdf.js gives them. */
import { z } from "zod"
import type { OutlineEntry } from "../model.ts"
import { DEEPEST, entryOf, labelOf, MOST_ENTRIES } from "./contents.ts"

/** The part of a document of pdf.js that is asked here. */
export interface PdfJsContents {
  getPageLabels(): Promise<readonly unknown[] | null>
  getOutline(): Promise<readonly unknown[] | null>
  getDestination(name: string): Promise<unknown>
  getPageIndex(reference: object): Promise<number>
}

const item = z.object({ title: z.string(), dest: z.unknown(), items: z.array(z.unknown()).default([]) })

/** What the paper calls each of its pages; a fault in them is none of the paper's. */
export const labelsOf = async (document: PdfJsContents, pages: number): Promise<string[]> => {
  const labels = (await document.getPageLabels().catch(() => null)) ?? []
  return Array.from({ length: pages }, (_, index) => labelOf(typeof labels[index] === "string" ? labels[index] : null))
}

/** The outline in its order, without what has no title. */
export const outlineOf = async (document: PdfJsContents, pages: number): Promise<OutlineEntry[]> => {
  const entries: OutlineEntry[] = []
  const walk = async (items: readonly unknown[], level: number): Promise<void> => {
    for (const one of items) {
      const parsed = item.safeParse(one)
      if (!parsed.success || entries.length >= MOST_ENTRIES) continue
      const { title, dest, items: below } = parsed.data
      entries.push(...entryOf(title, level, await pageOf(document, dest, pages)))
      if (level < DEEPEST) await walk(below, level + 1)
    }
  }
  await walk((await document.getOutline().catch(() => null)) ?? [], 1)
  return entries
}

const pageOf = async (document: PdfJsContents, dest: unknown, pages: number): Promise<number | null> => {
  const place = typeof dest === "string" ? await document.getDestination(dest).catch(() => null) : dest
  const [target] = Array.isArray(place) ? place : []
  const index = typeof target === "object" && target !== null ? await document.getPageIndex(target).catch(() => -1) : target
  return Number.isInteger(index) && index >= 0 && index < pages ? index + 1 : null
}
