/** How two papers stand to each other, said briefly and in the order of what matters. */
import type { Pair, Verdict } from "../api.ts"
import { plural } from "../figures.ts"
import { listed } from "../names.ts"

export const ORDER: readonly Verdict[] = [
  "conflict",
  "agree",
  "revision",
  "different period",
  "different scope",
  "target against actual",
  "same source",
]

const COUNTED: Readonly<Record<Verdict, (count: number) => string>> = {
  conflict: (count) => plural(count, "conflict"),
  agree: (count) => (count === 1 ? "1 agreement" : `${count} agreements`),
  revision: (count) => plural(count, "revision"),
  "different period": (count) => `${count} of different years`,
  "different scope": (count) => `${count} of different scope`,
  "target against actual": (count) => `${plural(count, "target")} against what is`,
  "same source": (count) => `${count} from one source`,
}

/** The name of a verdict, and what it says of two papers. */
export const MEANT: Readonly<Record<Verdict, { readonly name: string; readonly means: string }>> = {
  conflict: { name: "conflict", means: "Both cannot be right." },
  agree: { name: "agreement", means: "Two bodies say the same, each for itself." },
  revision: { name: "revision", means: "A later edition of the same body, or a later law, gives another figure." },
  "different period": { name: "different years", means: "The figures are for years that do not meet." },
  "different scope": { name: "different scope", means: "Shares of different wholes, or of parts that the words do not tell apart." },
  "target against actual": { name: "target", means: "What is aimed at beside what is." },
  "same source": { name: "same source", means: "One body says it in both, which counts once." },
}

const AGAINST: Readonly<Record<Verdict, string>> = {
  conflict: "conflicts with",
  agree: "agrees with",
  revision: "is replaced by",
  "different period": "another year than",
  "different scope": "another scope than",
  "target against actual": "a target against",
  "same source": "same source as",
}

export interface Said {
  readonly verdict: Verdict
  readonly words: string
  /** The reasons, one a line, for whoever points at it. */
  readonly why: string
}

/** `{agree: 5, conflict: 2}` gives "2 conflicts", "5 agreements". */
export const countedVerdicts = (verdicts: Readonly<Partial<Record<Verdict, number>>>): readonly Omit<Said, "why">[] =>
  ORDER.flatMap((verdict) => (verdicts[verdict] ? [{ verdict, words: COUNTED[verdict](verdicts[verdict]) }] : []))

/** What the pairs say of one claim: "conflicts with C", "agrees with A and D". `nameOf` gives a claim's paper letter. */
export function saidOf(claim: string, pairs: readonly Pair[], nameOf: (claim: string) => string): readonly Said[] {
  const mine = pairs.filter(({ a, b }) => a === claim || b === claim)
  const said = (verdict: Verdict, words: string, these: readonly Pair[]): readonly Said[] => {
    if (these.length === 0) return []
    const others = [...new Set(these.map(({ a, b }) => nameOf(a === claim ? b : a)))].sort()
    return [{ verdict, words: `${words} ${listed(others)}`, why: [...new Set(these.map(({ why }) => why))].join("\n") }]
  }
  return ORDER.flatMap((verdict) => {
    const these = mine.filter((pair) => pair.verdict === verdict)
    if (verdict !== "revision") return said(verdict, AGAINST[verdict], these)
    // The later of the two is the second.
    const [replaces, replaced] = [these.filter(({ b }) => b === claim), these.filter(({ a }) => a === claim)]
    return [...said(verdict, "replaces", replaces), ...said(verdict, AGAINST[verdict], replaced)]
  })
}
