/** Everyday ways to say what lies in the ground and what is got out of it: "sits on 70% of", "beneath the desert lie 41%", "dig 90% of". */
import { type Family, governs } from "./family.ts"

const KNOWN = "(?:known|proven|proved|identified|recoverable|untapped|discovered|undiscovered|minable|mineable|unmined)"

export const OF_GROUND: readonly Family[] = [
  {
    // "Beneath the Atacama lie 41%", "under its soil rests a third"
    to: "reserves",
    why: "it lies in the ground",
    over: "any",
    kind: "level",
    near: /\b(?:beneath|under|underneath|below)\b[^,;%]*(?:\b(?:lies?|lay|rests?|slumbers?|sleeps?|sits?|hides?)\b[^,;%]{0,30}|\b(?:are|is)\s(?:about |some |nearly |over )?)$/i,
    not: /\b(?:price|level|average|threshold|production|output)\b/i,
  },
  {
    // "sits on 70% of the world's phosphate", "is blessed with 24% of the bauxite"
    to: "reserves",
    why: "what an area has in its ground",
    over: ["production", "supply", "ownership", "extraction", "consumption", "composition", "stocks", "other"],
    kind: "level",
    near: governs(
      "sit(?:s|ting)? on|sat on|(?:blessed|endowed|favou?red|graced) with|(?:dealt|handed|bequeathed|given) (?:by (?:nature|geology))?|possess(?:es|ed|ing)?|boast(?:s|ed|ing)?|harbou?r(?:s|ed|ing)?|(?:is|are|was|were) home to|lay claim to|lays claim to|hides?|conceals?|(?:can )?call(?:s)? its own|(?:thought|believed|reckoned|said|estimated|known) to (?:hold|have|own|contain|possess|harbou?r)|contains?",
    ),
    share: new RegExp(
      `^(?:all (?:of )?)?(?:the )?(?:world|planet|earth|globe|global|region|continent|EU|Union|country|nation)|\\b${KNOWN}\\b|\\b(?:on (?:the )?(?:planet|earth)|of the (?:planet|world|earth)|that (?:is|are|remains?) (?:left|in the ground)|(?:left|still) in the ground)\\b`,
      "i",
    ),
    not: /\b(?:production|output|supply|market|mining|extraction|capacity|demand|mines|exports|refin\w+|smelt\w+|processing|factories|plants|stock(?:s|pile\w*)|mine|project|stake)\b/i,
  },
  {
    // "1% of the world's known copper lies in Germany", "holds 19% of proven oil"
    to: "reserves",
    why: "what is known to be there",
    over: ["production", "supply", "ownership", "extraction", "consumption", "composition", "exports", "stocks", "other"],
    kind: "level",
    share: new RegExp(
      `\\b${KNOWN}\\s+(?!(?:production|output|source|use|sources|demand|supply|for)\\b)\\w+|\\bknown (?:in|on|around) (?:the|this) (?:world|planet|earth|globe)|\\bknown to (?:man|exist|geology|geologists|science)\\b|\\bgeologists\\b|\\bknown\\s*$`,
      "i",
    ),
  },
  {
    // "40% of the lithium lies in Bolivia", "half of the world's cobalt lies under Katanga"
    to: "reserves",
    why: "it lies there",
    over: ["production", "supply", "ownership", "extraction", "exports"],
    kind: "level",
    tail: /^[^,;%]*\b(?:lies?|lay|rests?|slumbers?|sleeps?|(?:is|are) (?:buried|found|hidden|locked up|located|concentrated)|sits?)\s+(?:\w+ly\s+)?(?:in|under|beneath|below|within|there|here)\b/i,
    share:
      /^(?:all )?(?:(?:the )?(?:world|planet|earth|globe|global|country|nation|continent|[A-Z][\w.]+)(?:['’]s?)?|its|their) (?!.*\b(?:production|output|supply|market|mining|extraction|capacity|demand|mines|exports|refin\w+|smelt\w+|processing|factories|plants|trade|use|consumption)\b)/i,
  },
  {
    // "dig 90% of the world's graphite", "scraped 22% of the bauxite out of its soil"
    to: "extraction",
    why: "it is got out of the ground",
    over: ["production", "supply", "consumption", "processing", "reserves"],
    near: governs(
      "digs?|dug|digging|hews?|hewed|quarr(?:y|ies|ied)|excavat(?:e|es|ed)|unearth(?:s|ed)?|scrap(?:e|es|ed|ing)|claw(?:s|ed)?|scratch(?:es|ed|ing)?|wrest(?:s|ed|ing)?|wr[iu]ng(?:s|ing)?|prise[sd]?|coax(?:es|ed|ing)?|haul(?:s|ed|ing)?|hoist(?:s|ed|ing)?|blast(?:s|ed|ing)?|gouge[sd]?|shovel(?:s|led)?|dredg(?:e|es|ed)",
    ),
  },
  {
    // "raised 12% less ore", "miners hauled 30% more coal out of the Gobi"
    to: "extraction",
    why: "it is got out of the ground",
    over: "loose",
    near: governs(
      "rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|br(?:ing|ings|ought)(?: up)?|w[io]n(?:s|ning)?|pull(?:s|ed|ing)?|draw(?:s|ing)?|drew|get(?:s|ting)?|got|took|takes?|extract\\w*|mine[sd]?",
    ),
    tail: /^[^,;%]*\b(?:ores?|ground|earth|soil|pits?|mines?|rock|mountains?|seams?|desert|jungle|hills?)\b/i,
  },
]
