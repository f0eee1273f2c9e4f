/** Everyday ways to say what works, users and stores do: "gets through 55%", "passes through Chinese plants", "was something else before". */
import { type Family, governs } from "./family.ts"

export const OF_WORKS: readonly Family[] = [
  {
    // "gets through 55% of the world's copper", "works its way through 8%"
    to: "consumption",
    why: "what somebody gets through",
    over: ["production", "supply", "extraction", "processing", "exports", "imports"],
    near: governs(
      "(?:gets?|got|getting|goes|went|going|runs?|ran|works?|worked|burns?|burned|munch\\w*|chew\\w*|eats?|ate) (?:its way |their way )?through|mak(?:e|es|ing) do with|made do with|gets? by (?:on|with)|use[sd]? up|eats? up|mops? up|soaks? up|hoovers? up",
    ),
  },
  {
    // "the world will want 40% more copper", "carmakers took 12% more platinum"
    to: "consumption",
    why: "less or more is wanted",
    over: "loose",
    kind: "change",
    near: governs(
      "want(?:s|ed|ing)?|ask(?:s|ed|ing)? for|cr(?:y|ies|ied) out for|crave[sd]?|need(?:s|ed)?|took|takes?|taken|us(?:e|es|ed|ing)|get(?:s|ting)? through|got through|eat(?:s|en|ing)?|ate|burn(?:s|ed|t|ing)?|bought|buy(?:s|ing)?|sought|order(?:s|ed)",
    ),
    clause:
      /\b(?:makers?|carmakers?|steelmakers?|chipmakers?|industry|industries|sector|trade|manufacturers?|builders?|mills|plants|factories|farmers?|growers?|motorists?|households?|drivers?|jewell?ers|world|economy|buyers?|users?|consumers?|grid|fleet|shoppers|investors)\b/i,
    not: /\bfrom (?:[A-Z]|abroad|overseas)|\b(?:imports?|price[sd]?|cost)\b/,
  },
  {
    // "aircraft makers bought up 45% of the titanium sponge used in the country"
    to: "consumption",
    why: "a trade takes it",
    over: ["ownership", "imports", "import-reliance", "production", "supply", "processing", "manufacturing", "extraction"],
    kind: "level",
    near: /\b(?:makers?|carmakers?|steelmakers?|chipmakers?|industry|industries|sector|manufacturers?|builders?|mills|foundries|farmers?|growers?|households?|jewell?ers|shipyards|plants?|works)\s+(?:[a-z]+ly\s+|alone\s+|itself\s+|themselves\s+|have\s+|has\s+|had\s+)?(?:t[ao]kes?|took|taken|taking|bu(?:y|ys|ying)(?: up)?|bought(?: up)?|claims?|claimed|claiming|draws?|drew(?: off)?|draws? off|wants?|wanted|orders?|ordered|gets?|got|receives?|received|snap(?:s|ped)? up|mop(?:s|ped)? up)(?:\s+[a-z]+){0,4}\s*$/i,
    share: /^(?!.*\bfrom (?:[A-Z]|abroad))/,
    tail: /^(?!\s+(?:[a-z]+\s+)?(?:stakes?|interests?|holdings?|shareholding)\b)/,
  },
  {
    // "of the steel that mills pour, 70% was once something else", "has been through the furnace before"
    to: "recycling",
    why: "it was something else before",
    over: ["production", "consumption", "processing", "manufacturing", "supply", "composition"],
    kind: "level",
    tail: /^[^;%]{0,90}\b(?:(?:was|were|(?:has|have|had) (?:already )?been) (?:once|already|formerly|previously)?\s*(?:[\w-]+\s+){0,4}?(?:something else|before|already|used before|in use|scrap|waste)|(?:has|have|had) (?:already )?(?:had|led|lived) (?:a|an) (?:first|earlier|previous|former) life|second (?:life|time))\b/i,
  },
  {
    // "a third of the copper that mills process stems from scrap yards"
    to: "recycling",
    why: "it comes from what was thrown away",
    over: ["production", "consumption", "processing", "manufacturing", "supply"],
    kind: "level",
    tail: /^[^,;%]*\b(?:stem(?:s|med)?|com(?:e|es)|came|originate[sd]?|derive[sd]?|(?:is|are|was|were) (?:won|made|recovered|obtained|drawn)) from (?:[a-z-]+ )?(?:scrap|waste|recycl\w+|secondary)\b/i,
  },
  {
    // "win back half the lithium", "regained", "must be gathered"
    to: "recycling",
    why: "what is got back from used things",
    over: ["production", "consumption", "processing", "manufacturing", "supply", "composition", "extraction", "imports"],
    kind: "level",
    clause:
      /\b(?:w[io]ns? back|winning back|g[eo]ts? back|getting back|g[ia]ve(?:s|n)? back|claw(?:s|ed)? back|regain(?:s|ed|ing)?|reclaim\w*|salvag\w*|retriev\w*|recoup\w*|recover(?:s|ed|ing)?|collect(?:s|ed|ing)?|gather(?:s|ed|ing)?|take(?:s|n)? back|harvest(?:s|ed|ing)?)\b[^.;]*\b(?:waste|scrap|old|used|spent|discarded|worn|end[- ]of[- ]life|thrown (?:away|out)|dead|exhausted|batteries|catalysts?|exhausts|phones?|laptops|appliances|electronics|products|magnets|cars|recyclers?)\b|\b(?:waste|scrap|old|used|spent|discarded|worn|end[- ]of[- ]life|thrown (?:away|out)|dead|recyclers?)\b[^.;]*\b(?:w[io]ns? back|winning back|g[eo]ts? back|g[ia]ve(?:s|n)? back|claw(?:s|ed)? back|regain(?:s|ed|ing)?|reclaim\w*|salvag\w*|retriev\w*|recoup\w*|recovered|collected|gathered|taken? back|harvest(?:s|ed|ing)?)\b/i,
    not: /\b(?:ore|deposits?|reserves|mined?|by-product)\b/i,
  },
  {
    // "Gas caverns were 90% full", "LME sheds", "warehouse holdings"
    to: "stocks",
    why: "what is stored",
    over: "loose",
    clause:
      /\b(?:(?:on|under) (?:[A-Z]{2,} )?warrant|caverns?|(?:in (?:the |its |[A-Z]+ )?|LME |exchange )sheds|warehouses?|warehouse holdings|holdings|storage|tanks?|tank farms?|stores|depots?|reservoirs?)\b/i,
    not: /\b(?:price[sd]?|production|output|shares? of|battery storage|energy storage|power storage)\b/i,
  },
  {
    // "Chinese plants handle 45% of the concentrate", "turns 65% of the lithium into chemicals"
    to: "processing",
    why: "it is turned into something",
    over: ["production", "extraction", "supply", "consumption"],
    kind: "level",
    near: governs(
      "turn(?:s|ed|ing)?|transform(?:s|ed|ing)?|mak(?:e|es|ing)|made|work(?:s|ed|ing)?|upgrad(?:e|es|ed|ing)|refashion(?:s|ed)?",
    ),
    tail: /^\s*of (?:the |all |its |their )?[^,;%]{0,60}\b(?:in)?to\s+(?:battery|metal|oxides?|hydroxides?|carbonates?|chemicals?|compounds?|alloys?|powders?|pellets?|anodes?|cathodes?|refined|usable|pure)/i,
  },
  {
    // "72% of the cobalt passes through Chinese plants"
    to: "processing",
    why: "it passes through plants",
    over: ["production", "extraction", "supply", "consumption", "exports", "manufacturing"],
    kind: "level",
    tail: /^[^,;%]*\b(?:pass(?:es|ed|ing)?|go(?:es|ing)?|went|run(?:s)?|ran|travel(?:s|led)?|flow(?:s|ed)?|(?:is|are|was|were) (?:put|sent|fed|run|channelled))\s+(?:\w+ly\s+)?(?:through|into)\s+(?:[\w’'-]+\s+){0,4}(?:plants|works|refiner(?:y|ies)|smelters|kilns|furnaces|separation|processing)\b/i,
  },
  {
    // "the country's wells gave 8% less oil": the verb has the figure; a well or a factory elsewhere in the clause tells nothing of it
    to: "production",
    why: "what wells and works give",
    over: "untold",
    kind: "change",
    near: governs("g[ia]ve[sn]?|poured|turn(?:s|ed) out|puts? out|yield(?:s|ed)"),
    tail: /^\s*(?:less|fewer|more)\s+[a-z]/,
  },
  {
    // "put 45% more into lithium than in 2021"
    to: "investment",
    why: "money is put into it",
    over: "loose",
    kind: "change",
    clause:
      /\b(?:put|puts|putting|pour(?:s|ed)?|sank|sinks?|plough(?:s|ed)?)\b[^.;]*\b(?:more|less)\b[^.;]*\binto\b|\b(?:explorers|investors|financiers|venture capital|budgets?|outlays?|money)\b/i,
    not: /\bprice[sd]?\b/i,
  },
  {
    // "went for 35% less", "ended the day 1.4% higher", "buyers were asked for 20% more"
    to: "price",
    why: "what is asked for it",
    over: "loose",
    kind: "change",
    near: /\b(?:went for|goes for|going for|sold for|sells for|selling for|chang(?:ed|es) hands|on offer|(?:was|is|were|are) worth|quoted|(?:is|are|was|were) asked|fetche[sd]|fetch|dear(?:er)?|cheap(?:er)?|(?:ended|closed|finished|began|opened|started) the (?:day|session|week|month|year)|gave back|gives back|put down|shell(?:ed)? out|laid out|part with)\b[^;%]*$/i,
    not: /\b(?:exports?|imports?|output|production|demand|stocks?|million|billion|trillion|bn)\b/i,
  },
]
