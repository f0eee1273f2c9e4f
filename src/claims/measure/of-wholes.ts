/** What the figure is a share of, with what is said of it: of what the world trades, of an area's own output, of all there is. */
import { type Family, governs } from "./family.ts"

const WORLDS = "(?:world(?:['’]s|wide)?|global(?:ly)?|planet['’]s|globe['’]s|earth['’]s)"
/** What goes from one country to another, whoever sends it: "traded across borders", "seaborne", "world trade". */
const TRADED =
  /\b(?:seaborne|(?:traded|shipped|exported|bought and sold) (?:worldwide|globally|anywhere|on the (?:world|international) market)|(?:traded|sold|shipped|exported) (?:internationally|across (?:the )?(?:borders|oceans|seas|world)|between (?:countries|nations)|by sea)|(?:world|global|international) (?:[\w-]+ ){0,3}(?:trade|exports|shipments|imports|purchases)|(?:world|global)['’]s (?:[\w-]+ ){0,3}(?:trade|exports|shipments|imports|purchases))\b/i
/** Behind the figure: the of-phrase itself ends at "by" and "on". */
const OF_TRADED = new RegExp(`^\\s*(?:[a-z]+ )?of [^,;%]{0,70}?${TRADED.source}`, "i")
const TAKES =
  "(?:t[ao]k(?:e|es|ing)|took|bu(?:y|ys|ying)|bought|absorb(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|soak(?:s|ed|ing)? up|swallow(?:s|ed|ing)?|import(?:s|ed|ing)?|draw(?:s|ing)? in|drew in|order(?:s|ed)?|devour(?:s|ed)?|snap(?:s|ped)? up|attract(?:s|ed)?|unload(?:s|ed)?|gobbl(?:e|es|ed) up|suck(?:s|ed) in|claim(?:s|ed)?)"
/** Up to a taker that is not said to send: "goes to", "ends up in", "is bought by". */
const GOES_TO =
  "(?:(?:go(?:es)?|went|flow(?:s|ed)?|head(?:s|ed)?|travel(?:s|led)?|sail(?:s|ed)?|end(?:s|ed)? up|land(?:s|ed)?|arriv(?:e|es|ed)|wind(?:s)? up|wound up|finish(?:es|ed)? up)(?: \\w+)? (?:to|for|in|at)|(?:bound|destined|intended|meant) for|(?:bought|taken|absorbed|received|purchased|imported|swallowed|soaked up|ordered|made|accounted for) by|unloaded in|landed in|delivered to|shipped to|sent to|sold to|exported to)"
const OUTPUT_OF =
  "(?:output|production|harvest|yield|tonnage|(?:what|that|which) (?:it|they|the country|[A-Z][\\w’'-]*(?: [A-Z][\\w’'-]*)?) (?:mines?|mined|produces?|produced|digs?|refines?|refined|makes?|smelts?)|(?:mined|dug|produced|refined|made|smelted|extracted|grown|pumped) (?:in|by|at|there|here)\\b)"
const FOREIGNERS =
  "(?:(?:foreign(?:ers)?|overseas|outside|international) ?(?:buyers?|customers?|clients?|markets?|users?|consumers?|smelters|refiners)?|(?:buyers|customers|clients|markets|users) (?:abroad|overseas|elsewhere)|export(?:s| markets?| sales| demand| customers?)?|the rest of the world)"
/** It leaves the country, for nobody in particular. */
const AWAY =
  "(?:cross(?:es|ed)? the (?:border|frontier|sea)|(?:bound|destined|intended|meant|earmarked|reserved) for (?:export|abroad|foreign|overseas|other countries)|(?:to|for|with|among) (?:foreign|overseas|other) (?:buyers|customers|clients|countries|markets|users|nations)|to (?:foreigners|buyers abroad|customers abroad|(?:the )?rest of the world)|out of the country|beyond (?:its|the|their) (?:borders|frontiers)|finds? (?:buyers|takers|customers|a market) (?:abroad|overseas|elsewhere)|(?:abroad|overseas)\\b)"

/** Works and places at a stage. */
const AT = {
  extraction: "mines?|miners?|pits?|quarr(?:y|ies)|collier(?:y|ies)|diggers?|shafts?|soils?|subsoil|ground|ores?|ore bodies|seams?|wells",
  processing: "refiner(?:y|ies)|refiners?|smelters?|furnaces?|processors?|kilns?|separation plants|processing plants|refining plants",
  manufacturing: "factor(?:y|ies)|assembly lines?|gigafactor(?:y|ies)|makers?|manufacturers?|workshops|fabs|foundries",
}
type Stage = keyof typeof AT
const STAGES = Object.keys(AT) as Stage[]
/** A share of all there is, without a word of what is done with it: "of the world's cobalt". */
const ALL = new RegExp(
  `^(?:all (?:of )?)?(?:the )?(?:${WORLDS}) (?!.*\\b(?:production|output|supply|supplies|market|mining|extraction|capacity|demand|mines|exports|imports|refin\\w+|smelt\\w+|process\\w+|factories|plants|trade|use|used|consum\\w+|reserves|resources|deposits|stock\\w*|needs|known|recycl\\w+|scrap)\\b)`,
  "i",
)
const COMES =
  "(?:com(?:e|es|ing)|came|stem(?:s|med)?|(?:is|are|was|were) (?:taken|won|drawn|got|made|produced|obtained|pulled|lifted|raised|turned out)|flow(?:s|ed)?|issue[sd]?|roll(?:s|ed)?|leave[sd]?|left|emerg(?:e|es|ed)|pass(?:es|ed)?|runs?|goes|go|went)(?: (?:from|out of|in|off|through|at|by))?"
const GIVES =
  "(?:suppl(?:y|ies|ied)|provid(?:e|es|ed)|furnish(?:es|ed)?|deliver(?:s|ed)?|contribut(?:e|es|ed)|giv(?:e|es)|gave|account(?:s|ed)? for|yield(?:s|ed)?|produc(?:e|es|ed)|turn(?:s|ed)? out|mak(?:e|es)|made|put(?:s)? out|handl(?:e|es|ed)|treat(?:s|ed)?)"
/** Who is called after what he does: "the largest refiner". */
const AGENT: Readonly<Record<Stage, string>> = {
  extraction: "miners?",
  processing: "refiners?|smelters?|processors?",
  manufacturing: "manufacturers?|builders?|assemblers?",
}

export const OF_WHOLES: readonly Family[] = [
  {
    // "In the energy mix of the EU oil has 34%"
    to: "consumption",
    why: "what an energy mix is made up of is used",
    over: ["composition", "supply"],
    kind: "level",
    clause: /\b(?:energy|fuel) mix\b/,
  },
  {
    // "made up 83% of Japan's primary energy supply"
    to: "consumption",
    why: "what an energy mix is made up of is used",
    over: ["composition", "supply"],
    kind: "level",
    share: /\b(?:primary energy (?:supply|supplies|needs)|(?:energy|fuel) mix)\b/,
  },
  {
    // "absorbs 40% of the cobalt traded worldwide", "12% of seaborne coal lands in Korea"
    to: "imports",
    why: "who takes a part of what the world trades",
    over: ["supply", "production", "consumption", "exports", "import-reliance", "extraction", "processing", "ownership"],
    kind: "level",
    near: governs(TAKES),
    tail: OF_TRADED,
  },
  {
    to: "imports",
    why: "where a part of what the world trades goes",
    over: ["supply", "production", "consumption", "exports", "import-reliance", "extraction", "processing", "ownership"],
    kind: "level",
    share: TRADED,
    tail: new RegExp(`^[^,;%]*\\b${GOES_TO}\\s`, "i"),
  },
  {
    // "40% of the cobalt traded worldwide comes from Congo", "of world trade is in Chinese hands"
    to: "exports",
    why: "a part of what the world trades",
    over: ["supply", "production", "consumption", "extraction", "processing", "ownership"],
    kind: "level",
    share: TRADED,
    not: /\b(?:imports|importers?|imported|purchases|destination|buyers?)\b/i,
  },
  {
    // "sells 40% of its output to foreign buyers", "of the zinc mined in Peru crosses the border"
    to: "exports",
    why: "a part of one's own output that leaves",
    over: ["production", "extraction", "processing", "consumption", "supply", "manufacturing"],
    kind: "level",
    share: new RegExp(`^(?!.*\\b${WORLDS}\\b).*\\b${OUTPUT_OF}`, "i"),
    tail: new RegExp(`^[^,;%]*\\b${AWAY}`, "i"),
    not: /\b(?:gets?|got|obtain\w*|buys?|bought|imports?|imported|sourc\w+|comes from|came from)\b/i,
  },
  {
    // "Foreign buyers take 40% of Peru's output", "exports absorb 40% of it"
    to: "exports",
    why: "foreigners take a part of one's own output",
    over: ["production", "extraction", "processing", "consumption", "supply", "manufacturing"],
    kind: "level",
    near: new RegExp(`\\b${FOREIGNERS}\\s+(?:[a-z]+ly\\s+|now\\s+|still\\s+)?${TAKES}\\s+(?:[a-z]+\\s+){0,3}$`, "i"),
    share: new RegExp(`^(?!.*\\b${WORLDS}\\b).*\\b(?:${OUTPUT_OF}|its|their)`, "i"),
  },
  ...STAGES.flatMap((to): Family[] => [
    {
      // "of the world's nickel stems from Indonesian pits", "passes through Chinese furnaces"
      to,
      why: "the works that all there is comes from",
      over:
        to === "manufacturing" ? ["production", "supply"] : ["production", "supply", "exports", "consumption", "extraction", "processing"],
      kind: "level",
      share: ALL,
      tail: new RegExp(`^[^,;%]*\\b${COMES} (?:[\\w’'-]+ ){0,4}?(?:${AT[to]})\\b(?! (?:of|for|that) (?:[A-Z]|the [A-Z]))`, "i"),
    },
    {
      // "Australian pits furnish 20% of the world's lithium"
      to,
      why: "the works that give a part of all there is",
      over: ["production", "supply"],
      kind: "level",
      near: new RegExp(
        `\\b(?:${AT[to]})(?: (?:of|in|at) [^,;%]{2,30})?\\s+(?:[a-z]+ly\\s+|now\\s+|alone\\s+|together\\s+)?${GIVES}\\s+(?:[a-z]+\\s+){0,3}$`,
        "i",
      ),
      share: ALL,
    },
    {
      // "is the largest refiner of tin, with 40% of world output"
      to,
      why: "who is called after what he does",
      over: ["production", "supply"],
      kind: "level",
      near: new RegExp(
        `\\b(?:largest|biggest|leading|top|foremost|main|principal|greatest|number one|first|second|third|sole|only|dominant|major|great) (?:[\\w-]+ ){0,3}(?:${AGENT[to]})\\b[^;%]{0,50}$`,
        "i",
      ),
      share: /\b(?:total|output|production|world|global|planet|globe|all)\b/i,
    },
  ]),
  {
    // "Chinese plants could refine 40%", "has the equipment to smelt 40% of the world's tin"
    to: "capacity",
    why: "what works could do",
    over: ["processing", "production", "extraction", "manufacturing", "supply"],
    kind: "level",
    near: /\b(?:plants|refineries|smelters|works|mills|factories|furnaces|mines|lines|facilities|equipment|kilns|reactors)\b[^,;%]{0,40}?\b(?:could|can|(?:is|are|were|was) able to|to|capable of|enough to|built to|designed to)\s+(?:[a-z]+\s+)?(?:refin|smelt|process|separat|handl|treat|mak|produc|turn out|convert|enrich|mine|build|assembl|deliver)\w*\s+(?:[a-z]+\s+){0,3}$/i,
    not: /\b(?:could|may|might) (?:by|in) (?:20|19)\d\d|\b(?:by|in|until) 20[3-9]\d\b|\bplan\w*\b|\baim\w*\b|\btarget\b/i,
  },
  {
    // "40% of the world's smelters stand in China"
    to: "capacity",
    why: "where the works of all there are stand",
    over: ["processing", "production", "supply"],
    kind: "level",
    share: new RegExp(
      `^(?:all )?(?:the )?(?:${WORLDS}) (?:[\\w-]+ ){0,3}(?:refiner(?:y|ies)|smelters?|refining plants|processing plants|separation plants)\\b`,
      "i",
    ),
    tail: /\b(?:stands?|stood|(?:is|are|was|were) (?:in|located|found|situated|to be found|based)|lies?|operates?|sits?)\b/i,
  },
  {
    // "Kazakh soil holds 12% of the world's uranium"
    to: "reserves",
    why: "what the ground holds",
    over: ["production", "supply", "extraction", "ownership", "composition"],
    kind: "level",
    near: /\b(?:soils?|subsoil|ground|territory|rocks?|bedrock|desert|mountains?|hills|seabed|crust|underground)\s+(?:[a-z]+ly\s+)?(?:holds?|held|contains?|harbou?rs?|hides?|conceals?|keeps?|stores?|has|have)\s+(?:[a-z]+\s+){0,3}$/i,
    not: /\bconcentrations? of\b/,
  },
  {
    // "the largest user of tin, with 40% of the total"
    to: "consumption",
    why: "who is called after using it",
    over: ["production", "supply"],
    kind: "level",
    near: /\b(?:largest|biggest|leading|top|foremost|main|principal|greatest|chief|heaviest) (?:[\w-]+ ){0,2}(?:users?|consumers?)\b[^;%]{0,50}$/i,
    share: /\b(?:total|world|global|all|use|sum)\b/i,
  },
  {
    // "generates 40% of world demand", "40% of demand is generated by"
    to: "consumption",
    why: "a share of demand, whoever makes it",
    over: ["production", "manufacturing"],
    kind: "level",
    share: /\b(?:demand|consumption|use|usage)(?: for [\w -]{2,25})?\s*$/i,
    tail: /^[^,;%]*\b(?:is|are|was|were) (?:generated|created|made|produced|driven) by\b/i,
  },
  {
    // "25% of the nickel serves to make steel", "is made into alloys"
    to: "consumption",
    why: "what it is made into",
    over: ["production", "processing", "manufacturing", "supply", "extraction"],
    kind: "level",
    tail: /^[^,;%]*\b(?:serves?|served|(?:is|are|was|were) (?:used|needed|required|employed)|goes|go|went) to (?:make|produce|build|manufacture|harden|coat|plate|colou?r|strengthen)\b|^[^,;%]*\b(?:is|are|was|were) (?:made|turned|worked|converted|cast|rolled|spun|fashioned|drawn|built) into (?!(?:metal|oxides?|chemicals|compounds|concentrates?|ingots?|powders?|refined)\b)/i,
  },
]
