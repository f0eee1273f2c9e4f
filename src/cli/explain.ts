/** `assay explain "sentence"`: what is read in a sentence, by which rule, and why each slot holds what it holds. */
import type { Command } from "commander"
import { figuresOf } from "../claims/figure.ts"
import { rejectionOf } from "../claims/rejections.ts"
import { sentenceOf } from "../claims/sentence.ts"
import { loadVocabulary } from "../corpus/index.ts"
import { extract } from "../extract.ts"
import { type Lexicon, lexiconOf, passagesOf } from "../mentions/index.ts"
import { type Claim, type Document, type Mention, SLOTS, type Slot, type Span } from "../model.ts"
import { documentOfText } from "../text/plain.ts"

/** Adds the command `explain`. */
export function explainCommand(program: Command): void {
  program
    .command("explain")
    .description("print what is read in a sentence: its mentions, the rule, and the reason for each slot of each claim")
    .argument("<sentence...>", "a sentence, or a few in their order")
    .option("--heading <text>", "the heading it stands under")
    .option("--country <id>", 'whose paper it is, such as US: what "domestic" stands for')
    .addHelpText("after", '\nExample:\n  $ assay explain "China refines 90% of the world\'s rare earths."')
    .action((sentences: string[], { heading, country }: { heading?: string; country?: string }) => {
      const text = [heading, sentences.join(" ")].filter(Boolean).join("\n\n")
      const document = documentOfText(text, { id: "0".repeat(64), ...(country && { country }) })
      process.stdout.write(explanationOf(document, lexiconOf(loadVocabulary())))
    })
}

/** The text with its mentions marked, then each percentage with its claim or with why it makes none. */
export function explanationOf(document: Document, lexicon: Lexicon): string {
  const { mentions, claims } = extract(document, lexicon)
  const percentages = mentions.filter(({ kind }) => kind === "quantity")
  const readings = percentages.map(({ span }) => {
    const claim = claims.find((claim) => isOf(claim, span))
    return claim ? claimLines(claim, document) : `${quoted(document, span)} makes no claim: ${whyNone(document, lexicon, span)}\n`
  })
  const nothing = "No percentage stands here, so nothing is claimed.\n"
  return [`${marked(document.text, mentions)}\n`, ...(readings.length > 0 ? readings : [nothing])].join("\n")
}

/** "[China area CN] [refines measure processing] [90% quantity] of ...": of two mentions that overlap the first is marked. */
function marked(text: string, mentions: readonly Mention[]): string {
  let shown = ""
  let at = 0
  for (const mention of mentions.filter(({ span }, i) => !mentions.slice(0, i).some((other) => other.span.end > span.start))) {
    const { span, kind } = mention
    shown += `${text.slice(at, span.start)}[${text.slice(span.start, span.end)} · ${[kind, nameOf(mention)].filter(Boolean).join(" ")}]`
    at = span.end
  }
  return shown + text.slice(at)
}

function nameOf(mention: Mention): string {
  if ("id" in mention) return mention.id
  return mention.kind === "year" ? years(mention.value) : mention.kind === "quantity" ? figure(mention.value) : ""
}

function isOf({ span, reasons }: Claim, quantity: Span): boolean {
  const value = reasons.find(({ slot }) => slot === "value")?.span
  return value ? value.start <= quantity.start && quantity.end <= value.end : span.start <= quantity.start && quantity.end <= span.end
}

function claimLines(claim: Claim, document: Document): string {
  const head = `${figure(claim.value)} (rule ${claim.rule}, confidence ${claim.confidence.toFixed(2)})`
  const lines = SLOTS.map((slot) => {
    const reason = claim.reasons.find((reason) => reason.slot === slot)
    const words = reason?.span ? `${quoted(document, reason.span)}: ` : ""
    const implied = claim.implied.includes(slot) ? " (implied)" : ""
    return `  ${slot.padEnd(12)} ${shown(claim, slot).padEnd(24)} ${words}${reason?.why ?? ""}${implied}`.trimEnd()
  })
  return `${[head, ...lines].join("\n")}\n`
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

/** Which rejection holds, or what is missing. */
function whyNone(document: Document, lexicon: Lexicon, span: Span): string {
  const passage = passagesOf(document, lexicon).find((passage) => passage.span.start <= span.start && span.end <= passage.span.end)
  if (!passage) return "it stands in no sentence."
  const sentence = sentenceOf(passage)
  const found = figuresOf(sentence).find(({ quantity }) => passage.span.start + quantity.span.start === span.start)
  const rejection = found && rejectionOf(found, sentence)
  if (rejection) return `${rejection.why} (${rejection.id}).`
  if (passage.materials.length === 0) return "no material is named in its sentence, and none plainly carries over from before."
  return "no rule could bind it to a material of its sentence."
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
