/** Everyday ways to say what leaves a country and what comes in: "parted with 8% less ore", "found takers for 40% of its palladium". */
import { type Family, governs } from "./family.ts"

const TRADED =
  "\\b(?:seaborne|(?:traded|sold|shipped|bought and sold) (?:internationally|worldwide|globally|between (?:countries|nations)|across (?:the )?(?:borders|oceans|seas|world)|by sea|on the (?:world|international) market)|(?:goes|go|travels?|moves?|crosses) (?:to sea|by sea|borders|(?:between|from) (?:countries|nations|one country to another)|the (?:oceans|seas))|world trade|global trade|international trade|cross-border|on the high seas)\\b"

export const OF_BORDERS: readonly Family[] = [
  {
    // "55% of the lithium that is traded between countries", "7% of all that goes to sea"
    to: "exports",
    why: "a part of what the world trades",
    over: ["supply", "production", "consumption"],
    kind: "level",
    near: /\b(?:suppl\w+|provid\w+|deliver\w+|sends?|sent|ships?|shipped|sells?|sold|contribut\w+|furnish\w+|loads?|loaded|dispatch\w*)\s+(?:[a-z]+\s+){0,3}$/i,
    share: new RegExp(TRADED, "i"),
  },
  {
    // "earns 70% of its foreign currency with copper", "pays for 48% of all that Chile sells abroad"
    to: "exports",
    why: "what a country earns abroad",
    over: ["production", "supply", "consumption", "reserves", "price", "imports", "import-reliance", "investment"],
    share:
      /\b(?:foreign (?:currency|exchange)|hard currency|export (?:income|revenues?|earnings|receipts|proceeds)|earn(?:s|ed|ings)? (?:abroad|overseas|from (?:abroad|overseas|trade))|s(?:ells|ell|old) (?:abroad|overseas|to (?:the world|foreigners|other countries)))\b/i,
  },
  {
    // "one fifth of what the country earned from minerals abroad"
    to: "exports",
    why: "what a country earns abroad",
    over: "loose",
    tail: /^\s*of (?:what|all)\b[^,;%]{0,40}\bearn\w*\b[^,;%]{0,30}\b(?:abroad|overseas)\b/,
  },
  {
    // "81% of all that the state earned from minerals": what it made, by its worth
    to: "production",
    why: "what an area earns from minerals",
    over: "loose",
    tail: /^\s*of (?:what|all)\b[^,;%]{0,40}\bearn\w*\b(?![^.;%]*\b(?:abroad|overseas|exports?)\b)[^,;%]{0,30}\b(?:minerals|mines|metals|mining|quarries)\b/,
  },
  {
    // "Of the nickel ore that left the Philippines, China took 92%", "customers divided 62% of Australia's LNG"
    to: "exports",
    why: "who takes what leaves a country",
    over: ["production", "extraction", "supply", "consumption", "imports", "import-reliance", "processing"],
    kind: "level",
    share:
      /\b(?:that|which) (?:had |has )?(?:left|leaves?|departed|sailed from|was (?:sold|shipped) from|went abroad|goes abroad|it (?:sells|sold|ships|shipped|sends|sent) (?:abroad|overseas|away))\b/i,
  },
  {
    // "Russia found takers abroad for 40% of its palladium", "disposes of 72% of its lithium in Asia"
    to: "exports",
    why: "what a country lets go of its own",
    over: ["production", "supply", "consumption", "extraction"],
    kind: "level",
    near: governs(
      "(?:finds?|found|finding) (?:takers|buyers|customers|a market|markets|outlets)(?: (?:abroad|overseas|elsewhere|in [A-Z]\\w+))? for|dispos(?:e|es|ed|ing) of|part(?:s|ed|ing) with|(?:lets?|letting) go|s(?:ells?|old) (?:off|abroad|overseas)|(?:sends?|sent|ships?|shipped) (?:off|away|out|abroad|overseas)|unloads?",
    ),
    share: /^(?:its|their|the|all|what|this|that|[A-Z])/,
  },
  {
    // "the leading customers were India with 11.7%", "its best buyer, Japan, took 40%"
    to: "exports",
    why: "customers of what is sold abroad",
    over: "loose",
    kind: "level",
    near: /\b(?:leading|largest|main|biggest|best|chief|top|greatest|principal|foremost|next|foreign|overseas|other)\s+(?:[\w-]+\s+)?(?:customers?|buyers?|takers?|clients?)\b/i,
    not: /\b(?:suppliers?|imports?|imported|used|uses|demand|consumption|industry|sector|production|output)\b/i,
  },
  {
    // "Norway piped 6% less gas to its neighbours", "25% more was put to sea"
    to: "exports",
    why: "it is carried away",
    over: "loose",
    near: governs(
      "pip(?:e|es|ed|ing)|ferr(?:y|ies|ied)|rail(?:s|ed)|truck(?:s|ed)|ship(?:s|ped)? off|load(?:s|ed)|dispatch(?:es|ed)|forward(?:s|ed)|release(?:s|d)? (?:to|onto) the world",
    ),
  },
  {
    // "25% more was put to sea", "11% fewer tonnes were put aboard"
    to: "exports",
    why: "it is put aboard",
    over: "loose",
    tail: /^[^;%]*\b(?:put (?:to sea|aboard|on board|on (?:ships|trucks|trains))|set sail|sailed|made for|loaded (?:onto|on) (?:ships|vessels)|left port|shipped out|crossed the border)\b/i,
  },
  {
    // "South Africa parted with 8% less ore", "let 39% fewer tonnes leave", "cargoes were 14% fewer"
    to: "exports",
    why: "less or more leaves the country",
    over: "loose",
    kind: "change",
    clause:
      /\b(?:part(?:s|ed|ing) with|let\b[^.;]*\bleave|left (?:the country|its ports|port|(?:the )?[A-Z]\w+)|(?:sells?|sold|sent|sends?|ships?|shipped|loads?|loaded|dispatch\w*|ferried|exports?|exported)\b|cargo(?:es)?|loadings?|sailings|(?:foreign|overseas|outside) (?:sales|customers|buyers|deliveries)|sales (?:abroad|overseas|to [A-Z])|outbound)\b/,
    not: /\b(?:cars?|vehicles?|registrations|price[sd]?|cost|imports?|imported|took|received|unloaded|landed|arriv\w+|production|output|consumption|demand)\b/i,
  },
  {
    // "Japan unloaded 8% less LNG", "ordered 31% less Russian coal", "the tonnage that came into the country fell by 11%"
    to: "imports",
    why: "less or more comes into the country",
    over: "loose",
    kind: "change",
    clause:
      /\b(?:unload(?:s|ed|ing)?|(?:came|comes?|coming|brought|brings?|shipped|flowed|poured) in(?:to)?\b|land(?:s|ed)\b|order(?:s|ed)\b|(?:buys?|bought|purchas\w+|took|takes?|receiv\w+|fetch\w*)\b[^.;]*\b(?:from|abroad|[A-Z]\w+(?:an|ese|ian|ish))\b|arrivals?|arriv(?:es?|ed)|reach(?:es|ed) (?:the )?(?:[A-Z]\w+|[^.;]{0,30}\b(?:ports?|shores|coast)\b)|enter(?:s|ed|ing)?\b|inbound|receipts from|purchases)\b/,
    not: /\b(?:price[sd]?|cost|exports?|exported|production|output|consumption|demand|stocks?|cars?|vehicles?)\b/i,
  },
]
