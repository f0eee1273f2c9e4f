/** A topic as one line: what it is about, between which values the papers lie, how many they are, and how they stand to each other. */
import type { Address } from "../address.ts"
import type { TopicSummary } from "../api.ts"
import { Glyph } from "../claim/glyph.tsx"
import { plural, valueText } from "../figures.ts"
import { Link } from "../frame/link.tsx"
import { countedVerdicts } from "./verdicts.ts"

interface Props {
  readonly topic: TopicSummary
  readonly address: Address
  /** In what it differs from the topic it stands below. */
  readonly differs?: string
}

export function TopicRow({ topic, address, differs }: Props) {
  const { kind } = topic.topic
  const range = { kind, status: "actual", value: { low: topic.low, high: topic.high, comparator: "=", unit: "percent" } } as const
  return (
    <div className="topic" data-topic={topic.key}>
      <Link to={{ ...address, topic: topic.key }}>{topic.words}</Link>
      <span className="topic-value">
        <Glyph claim={range} />
        <span className="figure">{valueText(range)}</span>
      </span>
      <span className="topic-papers">
        {plural(topic.papers, "paper")}
        {topic.voices < topic.papers && `, ${plural(topic.voices, "voice")}`}
        {topic.claims > topic.papers && `, ${plural(topic.claims, "claim")}`}
      </span>
      <span className="topic-verdicts">
        {differs && <span className="verdict different-scope">{differs}</span>}
        {countedVerdicts(topic.verdicts).map(({ verdict, words }) => (
          <span key={verdict} className={`verdict ${verdict.replaceAll(" ", "-")}`}>
            {words}
          </span>
        ))}
      </span>
    </div>
  )
}
