/** A claim, put together from its slots. */
import type { Box, Claim, Document, Reason, Slot, Span } from "../model.ts"
import { pageAt } from "../text/pages.ts"
import { quoteOf } from "../text/quote.ts"
import { wordsIn } from "../text/words.ts"
import { CALIBRATION } from "./calibration.ts"
import { confidenceOf, evidenceOf } from "./confidence.ts"
import type { Draft, Slots } from "./draft.ts"
import { sureOf } from "./recognised.ts"

const NAMES = ["materials", "origin", "destination", "measure", "kind", "value", "period", "status", "source"] as const

/**
 * The claim of a draft. Its id is a hash of document, evidence, figure and slots, so the same reading gives the same id, and two
 * equal figures of one clause have two.
 */
export function claimOf(draft: Draft, document: Document): Claim {
  const { rule, where, passage, span, slots } = draft
  const at = (local: Span): Span => ({ start: passage.span.start + local.start, end: passage.span.start + local.end })
  const place = at(span)
  const figure = at(slots.value.span ?? span)
  const page = pageAt(document, figure.start)
  const label = document.pages[page - 1]?.label
  const implied = NAMES.filter((name) => slots[name].implied && IMPLIABLE.has(name))
  const reasons = NAMES.map((slot): Reason => ({ slot, span: slots[slot].span && at(slots[slot].span), why: slots[slot].why }))
  const meaning = Object.fromEntries(NAMES.map((name) => [name, slots[name].value])) as { [K in keyof Slots]: Slots[K]["value"] }
  const sure = sureOf(document, place, figure)
  const confidence = confidenceOf(evidenceOf(draft), CALIBRATION)
  const claim: Claim = {
    id: hashOf(JSON.stringify([document.id, place, figure, meaning])),
    document: document.id,
    page,
    ...(label === undefined ? {} : { pageLabel: label }),
    ...quoteOf(document, place),
    span: place,
    boxes: boxesOf(document, place),
    where,
    ...meaning,
    materials: [...meaning.materials],
    origin: [...meaning.origin],
    destination: [...meaning.destination],
    implied: [...implied],
    rule,
    reasons,
    confidence,
  }
  if (sure === null) return claim
  const why = `the page was read from its picture (OCR), ${Math.round(100 * sure)} % sure of these words`
  return {
    ...claim,
    reasons: [...reasons, { slot: "value", span: null, why }],
    confidence: Math.round(1000 * confidence * sure) / 1000,
    recognised: sure,
  }
}

const IMPLIABLE = new Set<Slot>(["materials", "origin", "destination", "period", "measure"])

/** The boxes of a span: one for each line that its words stand on. */
export function boxesOf(document: Document, span: Span): Box[] {
  const boxes: Box[] = []
  for (const { box } of wordsIn(document, span)) {
    const last = boxes.at(-1)
    const sameLine =
      last && last.page === box.page && Math.abs(last.y + last.height / 2 - (box.y + box.height / 2)) < box.height / 2 && box.x >= last.x
    if (!sameLine) boxes.push({ ...box })
    else {
      const right = Math.max(last.x + last.width, box.x + box.width)
      const top = Math.min(last.y, box.y)
      const bottom = Math.max(last.y + last.height, box.y + box.height)
      boxes[boxes.length - 1] = { page: last.page, x: last.x, y: top, width: right - last.x, height: bottom - top }
    }
  }
  return boxes
}

/** A 64-bit FNV-1a hash in hexadecimal: pure, the same on every machine, and far from collision at a million claims. */
export function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  return hash.toString(16).padStart(16, "0")
}
