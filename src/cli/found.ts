import { type Pair, pairsOf, topicsOf } from "../compare.ts"
import { inWords, type Names, pageInWords, topicInWords } from "../export/index.ts"
import { namesOf } from "../server/names.ts"
import type { Paper, StoredClaim } from "../store/store.ts"
import type { Workspace } from "./workspace.ts"

/** What stands in the papers, for somebody who sees it for the first time: each paper, a claim of each, an agreement and a conflict. */
export async function foundIn({ store, vocabulary }: Workspace): Promise<string> {
  const names = namesOf(vocabulary)
  const papers = (await store.papers()).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const { claims } = await store.claims({}, { sort: "confidence", descending: true })
  const agreement = pairOf(claims, "agree", names)
  const conflict = pairOf(claims, "conflict", names)
  return [
    `${claims.length} claims in ${papers.length} papers:\n`,
    ...papers.map((paper) => `  ${paper.name.padEnd(widest(papers))}  ${paperInWords(paper)}\n`),
    "\nOne claim of each, with the page it stands on:\n",
    ...papers.flatMap((paper) => claims.find((claim) => claim.document === paper.id) ?? []).map((claim) => `  ${told(claim, names)}\n`),
    ...(agreement ? [`\nPapers agree:\n${agreement}`] : []),
    ...(conflict ? [`\nPapers contradict each other:\n${conflict}`] : []),
  ].join("")
}

const widest = (papers: readonly Paper[]) => Math.max(...papers.map(({ name }) => name.length))

function paperInWords({ state, claims, pages, reason }: Paper): string {
  return state === "failed" ? `failed: ${reason}` : `${String(claims).padStart(3)} claims on ${pages} pages`
}

const told = (claim: StoredClaim, names: Names) => `${inWords(claim, names)} (${claim.paper.name}, ${pageInWords(claim)})`

/** The pair of this verdict that is surest: its topic, both claims, and why. */
function pairOf(claims: readonly StoredClaim[], verdict: Pair["verdict"], names: Names): string | null {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const sureness = ({ a, b }: Pair) => Math.min(byId.get(a)!.confidence, byId.get(b)!.confidence)
  const pairs = topicsOf(claims).flatMap(({ topic, claims }) => pairsOf(claims).map((pair) => ({ topic, ...pair })))
  const [best] = pairs
    .filter((pair) => pair.verdict === verdict)
    .sort((x, y) => sureness(y) - sureness(x) || (x.a + x.b < y.a + y.b ? -1 : 1))
  if (!best) return null
  const both = [best.a, best.b].map((id) => `    ${told(byId.get(id)!, names)}\n`)
  return `  ${topicInWords(best.topic, names)}\n${both.join("")}    ${best.why}\n`
}
