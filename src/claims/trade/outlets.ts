import { type Construction, GOES, giver, TAKES, THE, taker, words } from "./words.ts"

const WORLDS = "of (?:the |all )?(?:world|global|worldwide|international|seaborne)(?:['’]s)? (?:[^#%;«]{0,40}(?:«M\\d+» )?)?"
const AMOUNTS =
  "(?:equal(?:s|led|ed)?(?: to)?|equivalent to|correspond(?:s|ed|ing) to|amount(?:s|ed|ing) to|represent(?:s|ed|ing)?|cover(?:s|ed|ing)?|meets?|met|ma[dk]es? up|account(?:s|ed|ing) for)"
const FROM = "«A(?<from>\\d+)»(?:['’]s?)?"
const TAKING = "(?:account\\w* for|taking|took|takes|buys?|bought|receiv\\w+|absorb\\w+|buying|with)"

/** "left American terminals", "loaded in Guinea", "Guinea's exports", "that Peru sold". */
const LEFT = [
  `(?:left|leaving|leaves|loaded in|(?:exported|shipped|sold|sent)(?: abroad| overseas)? (?:from|by|out of)) ${THE}${FROM}`,
  `${FROM} (?:[^#%;«]|«M){0,40}?\\b(?:exports|shipments|foreign sales|cargoes)\\b`,
  `${FROM} ${words(2)}(?:exported|shipped|sold|sent|exports|ships|sells|sends)`,
]
/** What is sent arrives in a place; what "goes on" or "is sold" in one does not go there. */
const ENDS_UP = "(?:lands?|landed|ends? up|ended up|(?:(?:is|are|was|were) )?(?:unloaded|regasified|marketed))"
const ARRIVED =
  "(?:landed|unloaded|regasified|bought|taken|burned|used|smelted|refined|processed|delivered|discharged|received|consumed|put ashore)"
/** "22.5% was regasified in Korea", "Korea took 22.5%". */
const TO = [
  `# (?:of (?:it|them) )?(?:had |has |have )?(?:(?:is|was|were|are|been) )?(?:${GOES}|${ARRIVED}) (?:[^#%;«]|«M){0,20}?(?:to|in|by|for|at|into) ${THE}${taker}`,
  `${THE}${taker} ${words(3)}(?:t[oa]kes?|took|bought|buys?|receive[sd]?|absorb(?:s|ed)|got|gets?|landed|accounts? for|accounted for) [^#%;«]{0,15}#`,
]

/** Where one area's output goes, and what part of the world's need it meets. They are tried before those of trade between two. */
export const OUTLET_CONSTRUCTIONS: readonly Construction[] = [
  {
    // "51% of the money that Japan spends on imported tin goes to Peru": what is paid for comes from whoever is paid.
    why: "what one pays for is the other's",
    pattern: new RegExp(
      `(?:# (?:\\w+ ){0,2}of|\\b[Oo]f) (?=[^#%;,]{0,100}?\\b(?:money|bill|spen[dt]s?|spending|pays?|paid|sums?|dollars?|euros?)\\b)[^#%;,]{0,60}?${taker} [^#%;«]{0,80}?(?:«M\\d+»)?[^#%;«]{0,40}?(?:, #(?: of it)?)? (?:goes|went|flows?|flowed|ends? up|is paid|was paid) (?:in )?(?:to|into|with) (?:[a-z]+ (?:in|of|from) )?${THE}${giver}`,
    ),
  },
  {
    // "Kazakhstan relies on the EU for 11% of its tungsten exports".
    measure: "exports",
    why: "one needs the other as a buyer",
    pattern: new RegExp(
      `${giver} ${words(3)}(?:depend|rel|count)\\w* (?:up)?on ${THE}${taker} for #(?: \\w+)? of (?:its|their) (?:[^#%;«]|«M){0,40}?\\b(?:exports|sales|shipments|export (?:income|revenues?|earnings))\\b`,
    ),
  },
  // "Of the LNG that left American terminals, 22.5% was regasified in Korea".
  ...LEFT.flatMap((left) =>
    TO.map(
      (to): Construction => ({
        measure: "exports",
        why: "of what leaves one, a part goes to the other",
        gate: /\b[Oo]f [^#%]*, [^#%]*#/,
        pattern: new RegExp(`(?:^|[;:] )(?:Out )?[Oo]f [^#%;]{0,80}?${left}[^#%;]{0,80}?, ${to}`),
      }),
    ),
  ),
  {
    // "Canada sends the EU 18% of its vanadium exports".
    measure: "exports",
    why: "one sells of its own to the other",
    pattern: new RegExp(
      `${giver} ${words(4)}(?:sells?|sold|ships?|shipped|sends?|sent|exports?|exported|delivers?|delivered) ${THE}${taker} (?:[^#%;«]{0,12} )?#(?: \\w+)? of (?:its|their) (?:[^#%;«]|«M){0,40}?\\b(?:exports|shipments|output|production|foreign sales)\\b`,
    ),
  },
  {
    // "Greenland could cover 25% of the world's demand for rare earths".
    why: "one meets a part of the world's need",
    toWorld: true,
    pattern: new RegExp(
      `${giver} ${words(7)}\\b(?:cover|meet|met|satisf|suppl|provid|deliver|furnish|fulfil)\\w* #(?: \\w+)? ${WORLDS}(?:demand|needs?|consumption|requirements?)\\b`,
    ),
  },
  {
    // "Indonesian supply was equivalent to half of global demand".
    why: "one's output is held against the world's need",
    toWorld: true,
    pattern: new RegExp(
      `${giver} ${words(3)}(?:supply|supplies|output|production|exports|shipments|deliveries) ${words(3)}${AMOUNTS} [^#%;«]{0,20}#(?: \\w+)? ${WORLDS}(?:demand|needs?|consumption|requirements?)\\b`,
    ),
  },
  {
    // "70% of the cobalt mined in the DRC is shipped to China".
    measure: "exports",
    why: "what one makes goes to the other",
    pattern: new RegExp(
      `# (?:\\w+ ){0,2}of [^#%;«]{0,60}?«M\\d+» [^#%;«]{0,30}?(?:mined|produced|extracted|refined|made|dug|grown|pumped|smelted)[^#%;«]{0,30}? (?:in|by) ${THE}${FROM} [^#%;«]{0,40}?(?:go(?:es)?|went|shipped|sent|exported|sold|delivered|trucked|railed) (?:[^#%;«]|«M){0,20}?to ${THE}${taker}`,
    ),
  },
  {
    // "90% of South Africa's chrome ore is shipped to China".
    measure: "exports",
    why: "what one has goes to the other",
    pattern: new RegExp(
      `# (?:\\w+ ){0,2}of (?:[^#%;«]|«M\\d+»){0,50}?${FROM} (?:[^#%;«]|«M){0,60}?(?:(?:is|are|was|were|being) )?\\b(?:go(?:es)?|went|shipped|sent|exported|sold|trucked|railed|heads?|headed|flow(?:s|ed)?|destined|bound|leaves?|left|delivered|directed) (?:[^#%;«]|«M){0,20}?to ${THE}${taker}`,
    ),
  },
  {
    // "Japan's share of Australian lithium exports was 32%".
    measure: "exports",
    why: "one takes what the other sends out",
    pattern: new RegExp(
      `${taker} (?:[\\w-]+ )?(?:share|part) (?:of|in) ${THE}${FROM} (?:[^#%;«]|«M){0,40}?\\b(?:exports|shipments|foreign sales)\\b[^#;«]{0,40}?#`,
    ),
  },
  {
    // "South Africa sells 39% of its zinc to Germany".
    measure: "exports",
    why: "one sells of its own to the other",
    pattern: new RegExp(
      `${giver} ${words(4)}(?:sells?|sold|ships?|shipped|sends?|sent|exports?|exported|delivers?|delivered|markets?) #(?: \\w+)? of (?:it|its|their|the|this)\\b(?:[^#%;«]|«M){0,60}? (?:in)?to ${THE}${taker}`,
    ),
  },
  {
    // "Belarus now sells 60% to China and India": of what it sells.
    measure: "exports",
    why: "one sells of its own to the other",
    pattern: new RegExp(
      `${giver} (?:[^#;]{0,90}?,? and )?${words(3)}(?:sells?|sold|ships?|shipped|sends?|sent|exports?|exported|delivers?|delivered|markets?) (?:about |some |nearly |almost |only |just |over )?# (?:in)?to ${THE}${taker}`,
    ),
  },
  {
    // "China imports Russian nickel, some 38,000 tons or 38% of Russia's exports", "Japan imported 40% of Australian LNG exports".
    measure: "exports",
    why: "one takes what the other sends out",
    pattern: new RegExp(
      `${taker} (?:[^#%;]{0,120}? )?\\b(?:import|bought|buy|receiv|took|take|absorb|purchas)\\w* (?:[^#%;«]{0,60}?\\b(?:equivalent to|equal to|or|representing|accounting for|corresponding to) )?[^#%;«]{0,15}#(?: \\w+)? of (?:all |total |the )*${FROM} (?:[^#%;«]|«M){0,40}?\\b(?:exports|shipments|foreign sales)\\b`,
    ),
  },
  {
    // "the main destination was Europe, accounting for 44% of the crude oil exports".
    measure: "exports",
    why: "one is where the exports go",
    pattern: new RegExp(
      `(?:${FROM} (?:[^#%;«]|«M){0,40}?)?\\b(?:destinations?|outlets?|export markets?|buyers?|customers?)\\b(?:[^#%;«]|«M){0,60}? (?:is|was|are|were|remain\\w*|being) ${THE}${taker},? (?:[^#%;«]{0,30} )?${TAKING} [^#%;«]{0,20}#`,
    ),
  },
  {
    // "India remained the main destination for Canadian potash, taking 30% of exports".
    measure: "exports",
    why: "one is where the exports go",
    pattern: new RegExp(
      `${taker} (?:is|was|are|were|remain\\w*|became) ${words(4)}(?:destination|outlet|export market|buyer|customer)s? (?:for|of) (?:${FROM} )?(?:[^#%;«]|«M){0,60}?,? ${TAKING} [^#%;«]{0,20}#`,
    ),
  },
]

/** The same, tried after those of trade between two. */
export const LATER_OUTLET_CONSTRUCTIONS: readonly Construction[] = [
  {
    // "Bolivia's tin goes to the United States for 28%".
    measure: "exports",
    why: "what one has goes to the other",
    pattern: new RegExp(
      `${giver} (?:[^#%;«]|«M){0,40}?(?:«M\\d+» )?(?:[^#%;«]|«M){0,40}?\\b${GOES} (?:[^#%;«]|«M){0,30}?(?:to|for|in) ${THE}${taker} (?:for|with|at|to the tune of) [^#%;]{0,15}#`,
    ),
  },
  {
    // "Four-fifths of the Kuwaiti crude oil sold abroad is marketed in Asia", "55% of its alumina departs for Iceland".
    measure: "exports",
    why: "what one has goes to the other",
    pattern: new RegExp(
      `(?:${giver}[^#%;]{0,80}, )?# (?:\\w+ ){0,2}of (?!(?:the )?(?:world|global|international)|[^#%;]{0,60}(?:worldwide|internationally|across borders|by sea|seaborne))(?:[^#%;]{0,60}?«A(?<from>\\d+)»)?(?:(?!, (?:most|all|some|much|the rest|the bulk)\\b)[^#%;]){0,80}? (?:${GOES} (?:(?!originat|com(?:es|ing) )[^#%;«]|«M){0,30}?(?:to|for)|${ENDS_UP} in) ${THE}${taker}`,
    ),
  },
  {
    // "China took 60% of Iran's oil exports".
    measure: "exports",
    why: "one takes what the other sends out",
    pattern: new RegExp(
      `${taker},? ${words(5)}(?:t[oa]kes?|took|taking|receiv\\w+|absorb\\w*|bought|buys?|lift\\w*|purchas\\w+|import\\w*|account\\w* for) #(?: \\w+)? of [^#%;]{0,50}?«A(?<giver>\\d+)»(?:['’]s?)? [^#%;]{0,50}?\\b(?:exports|shipments|sales|cargoes)\\b`,
    ),
  },
  {
    // "62% of all Australian LNG is burnt in Japan".
    measure: "exports",
    why: "what one has goes to the other",
    pattern: new RegExp(
      `# (?:\\w+ ){0,2}of (?:all |the )?«A(?<from>\\d+)»(?:['’]s?)? (?:[\\w-]+ )?«M\\d+» (?:is|are|was|were) (?:\\w+ly )?(?:burn(?:ed|t)|used|consumed|smelted|refined|processed|eaten|bought|taken) (?:in|by) ${THE}${taker}`,
    ),
  },
  {
    // "China buys 47% of the Thai product".
    measure: "exports",
    why: "one takes a part of what is the other's",
    pattern: new RegExp(
      `${taker},? ${words(4)}(?:buys?|bought|t[ao]kes?|took|absorbs?|absorbed|purchase[sd]?) #(?: \\w+)? of (?:all |the )?«A(?<from>\\d+)»(?:['’]s?)? (?:[\\w-]+ )?(?:product|output|crop|harvest|production|tonnage|volume)\\b`,
    ),
  },
  {
    // "Kazakh uranium goes to many buyers, but the Chinese take half of it".
    measure: "exports",
    why: "one takes a part of what is the other's",
    pattern: new RegExp(
      `^(?:[a-z]+ )?${giver} «M\\d+» [^#%;«]{0,80}, (?:but|and|while|of which|with|yet) ${THE}${taker} ${words(3)}(?:${TAKES}|t[ao]kes?|took) # of (?:it|them|this|these)\\b`,
      "i",
    ),
  },
  {
    // "with Europe the destination for 45% of the volume": who sends it out stands elsewhere.
    measure: "exports",
    why: "one is where the exports go",
    pattern: new RegExp(`${taker},? (?:was |is |being |remained )?(?:the |its |their )?${words(3)}(?:destination|outlet) (?:for|of) #`),
  },
  {
    // "Madagascar exports its graphite above all to India, which took 31% of the tonnage".
    measure: "exports",
    why: "one takes what the other sends out",
    pattern: new RegExp(
      `${giver} [^;]{0,60}?\\b(?:export\\w*|sends?|sent|ships?|shipped|sells?|sold|shipments|goes|go|went)\\b[^;]{0,120}?\\bto ${THE}${taker}, which ${words(3)}(?:t[oa]kes?|took|receiv\\w+|absorb\\w*|bought|buys?|account\\w* for|ma[dk]es? up) #`,
    ),
  },
]
