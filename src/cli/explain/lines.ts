/** How an explanation is printed. */
import type { Explained } from "../../claims/explain.ts"
import { mentionsOf } from "../../mentions/index.ts"
import { type Claim, type Document, type Mention, SLOTS, type Slot, type Span } from "../../model.ts"

/** The sentence or row with its mentions marked, then each of its percentages with its claim or with why it makes none. */
export function explanation(document: Document, { passages, span, percentages }: Explained): string {
  const readings = percentages.map(({ span, claim, why }) =>
    claim ? claimLines(claim, document) : `${quoted(document, span)} makes no claim: ${why}.\n`,
  )
  return [`${marked(document.text, passages.flatMap(mentionsOf), span)}\n`, ...readings].join("\n")
}

/** "[China · area CN] [processes · measure processing] [90% · quantity 90 percent] of ...": of two mentions that overlap the first is marked. */
export function marked(text: string, mentions: readonly Mention[], { start, end }: Span): string {
  let shown = ""
  let at = start
  for (const mention of mentions) {
    const { span, kind } = mention
    if (span.start < at) continue
    shown += `${text.slice(at, span.start)}[${text.slice(span.start, span.end)} · ${[kind, nameOf(mention)].filter(Boolean).join(" ")}]`
    at = span.end
  }
  return (shown + text.slice(at, end)).replace(/[^\S\n]*\n[^\S\n]*(?!\n)/g, " ")
}

function nameOf(mention: Mention): string {
  if ("id" in mention) return mention.id
  return mention.kind === "year" ? years(mention.value) : mention.kind === "quantity" ? figure(mention.value) : ""
}

function claimLines(claim: Claim, document: Document): string {
  const head = `${figure(claim.value)} (rule ${claim.rule}, confidence ${claim.confidence.toFixed(2)})`
  const lines = SLOTS.map((slot) => {
    const reason = claim.reasons.find((reason) => reason.slot === slot)
    const words = reason?.span ? `${quoted(document, reason.span)}: ` : ""
    const implied = claim.implied.includes(slot) ? " (implied)" : ""
    return `  ${slot.padEnd(12)} ${shown(claim, slot).padEnd(24)} ${words}${reason?.why ?? ""}${implied}`.trimEnd()
  })
  const recognised = claim.recognised === undefined ? [] : [`  ${"page".padEnd(12)} ${claim.reasons.at(-1)!.why}`]
  return `${[head, ...lines, ...recognised].join("\n")}\n`
}

function shown(claim: Claim, slot: Slot): string {
  switch (slot) {
    case "value":
      return figure(claim.value)
    case "period":
      return claim.period ? years(claim.period) : "-"
    default: {
      const value = claim[slot]
      return (typeof value === "string" ? value : value?.join(", ")) || "-"
    }
  }
}

function figure({ low, high, comparator, unit }: Claim["value"]): string {
  const numbers = low === high ? `${low}` : `${low} to ${high}`
  return `${comparator === "=" ? "" : `${comparator} `}${numbers} ${unit}`
}

function years({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `${from}` : `${from} to ${to}`
}

function quoted({ text }: Document, { start, end }: Span): string {
  return `"${text.slice(start, end).replace(/\s+/g, " ")}"`
}
