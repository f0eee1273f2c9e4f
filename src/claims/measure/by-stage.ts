/** At which stage an output stands: by the participle of its material ("output of refined zinc") and by who makes it ("smelters turned out"). */
import type { Correction, Seen } from "./by-words.ts"

/** What a material has been through, as an attribute of it. */
const ATTRIBUTES: Readonly<Record<"extraction" | "processing", string>> = {
  extraction: "mined|raw|unrefined|run-of-mine",
  processing: "refined|smelted|processed|separated|upgraded|enriched|primary refined|secondary refined",
}
/** "production of chrome ore" */
const OF_ORE = /\b(?:production|output) of (?:the )?(?:(?!iron\b)[\w-]+ ){0,2}?(?<!\biron )ores?\b/i
/** Who works at a stage. */
export const WORKERS: Readonly<Record<"extraction" | "processing", string>> = {
  extraction: "mines|miners|collieries|quarries|pits|diggers|mining (?:companies|firms|operations)",
  processing: "smelters|refiner(?:ies|s)|processors|processing plants|separation plants",
}
const OUTPUT = "(?:production|output|yields?|supply|volumes?|tonnages?)"
const MAKES =
  "(?:(?:rais|lift|increas|expand|cut|reduc|lower|boost|step|stepp|grow|slash|trim|doubl|stretch|push|rev|curtail|throttl)(?:e|es|ed|ing|s)?(?: up| down| back)? (?:their|its) (?:output|production)|produc(?:e|es|ed|ing)|turn(?:s|ed|ing)? out|ma(?:de|kes?|king)|yield(?:s|ed|ing)?|deliver(?:s|ed|ing)?|put(?:s|ting)? out|gives?|gave|account(?:s|ed)? for)"
const SUPPLIES = "(?:suppl(?:y|ies|ied|ying)|provid(?:e|es|ed|ing)|deliver(?:s|ed|ing)?|contribut(?:e|es|ed|ing))"
const WORLDS = /^(?:the |all )?(?:world|global)/
/** "They yielded", "Their output": whoever the sentence before began with. */
const THEY = new RegExp(
  `(?:^|[.;]\\s*|\\d{4},?\\s+)(?:They\\s+(?:\\w+\\s+)?${MAKES}\\b|[Tt]heir (?:\\w+ )?${OUTPUT}\\b|(?:Production|Output)\\s+(?!(?:of|from|at|in|by|for|on|outside|elsewhere|capacity|costs?)\\b))`,
)
/** ", which turned out", ", whose yield": whoever the clause hangs on. */
const WHICH = new RegExp(`^,?\\s*(?:(?:which|that|who)\\s+(?:\\w+\\s+)?${MAKES}|whose\\s+(?:\\w+\\s+)?${OUTPUT})\\b`)
/** Words that may stand between: no figure, no verb of their own. */
const FEW = "(?:[\\w’'-]+\\s+){0,4}?"

function wordings(stage: "extraction" | "processing") {
  const who = `\\b(?:${WORKERS[stage]})\\b(?:,? (?:in|of|at) [^,;%]{2,30}?,?| (?:worldwide|elsewhere|there|everywhere))?`
  const workers = `${who}\\s+(?:\\w+ly\\s+|have\\s+|had\\s+|will\\s+|would\\s+|should\\s+|could\\s+|also\\s+|(?:is|are|was|were)\\s+(?:forecast|expected|set|due|projected|likely|scheduled|planned|able)\\s+to\\s+)?`
  return {
    attribute: new RegExp(
      `\\b${OUTPUT} of (?:the |all )?(?:[\\w-]+ ){0,2}?(?:${ATTRIBUTES[stage]})\\b|\\b(?:${ATTRIBUTES[stage]})\\s+(?:[\\w-]+\\s+){1,3}?${OUTPUT}\\b`,
      "i",
    ),
    worker: new RegExp(`${workers}${MAKES}\\s+(?:${FEW}|[^;%]{0,60}\\d[^;%]{0,60})$`, "i"),
    supplier: new RegExp(`${workers}${SUPPLIES}\\s+${FEW}$`, "i"),
    head: new RegExp(`\\b(?:${WORKERS[stage]})(?: (?:in|of|at) [^,;%]{2,40})?$`, "i"),
    subject: new RegExp(`^(?:[\\w’'-]+\\s+){0,4}?(?:${WORKERS[stage]})\\b`, "i"),
  }
}
const STAGES = { extraction: wordings("extraction"), processing: wordings("processing") }

const STAGED: readonly Correction[] = (["processing", "extraction"] as const).flatMap((to) => [
  {
    to,
    why: to === "processing" ? "of refined material" : "of mined material",
    fits: ({ measure, told, near, share }: Seen) =>
      measure === "production" &&
      (STAGES[to].attribute.test(share) ||
        ((told === "led" || told === "ahead") && (STAGES[to].attribute.test(near) || (to === "extraction" && OF_ORE.test(near))))),
  },
  {
    to,
    why: to === "processing" ? "smelters and refineries make it" : "mines give it",
    fits: ({ measure, near, lead, share, before, figure, sentence: { text } }: Seen) =>
      (measure === "production" &&
        (STAGES[to].worker.test(lead) || (WHICH.test(lead) && STAGES[to].head.test(text.slice(0, figure.clause.start))))) ||
      ((measure === "production" || measure === "supply") && THEY.test(near) && STAGES[to].subject.test(before)) ||
      (measure === "supply" && WORLDS.test(share) && STAGES[to].supplier.test(near)),
  },
])

/** Output whose stage is told beside it. */
export const BY_STAGE: readonly Correction[] = [
  ...STAGED,
  {
    // Iron ore is what is sold: its output is no stage of another.
    to: "production",
    why: "of iron ore",
    fits: ({ measure, cue, lead }) =>
      measure === "extraction" && /^ore (?:production|output)$/i.test(cue) && /\biron ore (?:production|output)\b/i.test(lead),
  },
]
