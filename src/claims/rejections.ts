/** Percentages that are no claims, told apart by what they are said of. Each entry names the construction. */
import type { Figure } from "./figure.ts"
import type { Sentence } from "./sentence.ts"

interface Rejection {
  readonly id: string
  readonly why: string
  /** Looked for from the figure to the end of its of-phrase, or 50 characters on. */
  readonly after?: RegExp
  /** Looked for in the 60 characters before it. */
  readonly before?: RegExp
  readonly sentence?: RegExp
}

export const REJECTIONS: readonly Rejection[] = [
  {
    id: "people",
    why: "a share of people, jobs or votes",
    after:
      /^\s*(?:of|in)?\s*(?:the\s+|all\s+|its\s+|their\s+|our\s+)?(?:[\w'’-]+\s+){0,3}(?:people|population|workforce|workers|employees|jobs|respondents|women|men|households|voters|votes|voted|members|students|citizens|adults|taxpayers|staff|residents|parents|children|favou?r)\b/i,
  },
  {
    id: "economy",
    why: "a share or growth of the economy",
    after:
      /^\s*(?:of|in)?\s*(?:the\s+|its\s+|their\s+|national\s+|global\s+|world\s+|annual\s+)*(?:[\w'’.]+\s+){0,2}(?:GDP|gross domestic product|GNP|national income|GVA|gross value added|budget|revenues?|tax revenue|appropriations?|income|turnover|work|results?)\b/i,
  },
  {
    id: "inflation",
    why: "an economic rate",
    before:
      /\b(?:inflation|unemployment|GDP|GVA|interest rates?|discount rate|growth rate of the economy|economic growth|wages?|military spending|defen[cs]e spending)\b[^.;]{0,50}$/i,
  },
  {
    id: "statistics",
    why: "a statistical measure",
    after: /^[\s-]*(?:confidence|significan|probabilit|chance|likelihood|certain|uncertaint|margin of error|error)/i,
    before: /\b(?:confidence|significance|probability|margin of error)[^.;]{0,25}$/i,
  },
  {
    id: "enrichment",
    why: "an enrichment or purity that is only a specification",
    after: /^[\s-]*(?:enriched|enrichment|pure\b|purity|U-235|uranium-235|uranium 235)/i,
    before:
      /\b(?:enriched (?:to|at|up to|by|beyond|above)|enrichment (?:of|to|level\w*)|purity (?:of|above|over|is|at))\s+(?:\w+\s+){0,4}$/i,
  },
  { id: "depletion", why: "a tax allowance", sentence: /\b[Dd]epletion [Aa]llowance/ },
  {
    id: "cost sharing",
    why: "a share of costs or credits",
    after:
      /^\s*(?:of|in)?\s*(?:the\s+|their\s+|its\s+|total\s+|eligible\s+|project\s+)*(?:costs?\b(?! of production)|tax credits?|credit\b|benefits)/i,
  },
]

/** Why a figure is no claim, or null when nothing speaks against it. */
export function rejectionOf(figure: Figure, sentence: Sentence): Rejection | null {
  const { span } = figure.quantity
  const after = sentence.text.slice(span.end, Math.min(figure.right.end, Math.max(figure.of?.end ?? 0, span.end + 50)))
  const before = sentence.text.slice(Math.max(figure.left.start, span.start - 60), span.start)
  return (
    REJECTIONS.find(
      (rejection) => rejection.after?.test(after) || rejection.before?.test(before) || rejection.sentence?.test(sentence.text),
    ) ?? null
  )
}
