import { TURNED_CONSTRUCTIONS } from "./turned.ts"
import {
  COMES,
  type Construction,
  END,
  each,
  giver,
  IS,
  NEEDS,
  OF_TAKER,
  ORIGIN,
  PRODUCES,
  SOURCES,
  SUPPLIES,
  TAKEN,
  THE,
  taker,
  words,
} from "./words.ts"

/** How it is said that one area has a part in what another takes. The first that fits holds. */
export const CONSTRUCTIONS: readonly Construction[] = [
  ...TURNED_CONSTRUCTIONS,
  {
    // "For its manganese the EU relies to 80% on South Africa".
    why: "one depends on the other for it",
    pattern: new RegExp(`${taker} ${words(3)}(?:depend|rel)\\w* (?:to|for|with) #,? (?:up)?on ${THE}(?:imports from )?${giver}`),
  },
  {
    // "Japan turns to China for 58% of its rare earths", "Jordan depends on Egypt for about 9%".
    why: "one depends on the other for it",
    pattern: new RegExp(
      `${taker} ${words(5)}(?:depend|rel|turn|look|count|lean|draw)\\w* (?:\\w+ly |still )?(?:on|upon|to) ${THE}${giver}[^#%;]{0,40}? for (?:[^#%;]{0,30}|[^#;]{0,30}%(?: of [^#%;,]{0,50})?(?:,|,? and|,? as well as) )#`,
    ),
  },
  {
    // "Brazilian farmers owe 46% of their potash to Canada".
    why: "one owes it to the other",
    pattern: new RegExp(`${taker} ${words(3)}(?:owes?|owed) #[^%;]{0,60}? to ${THE}${giver}`),
  },
  {
    // "Turkey sold the Union 99% of its boron".
    why: "one gives it to the other",
    pattern: new RegExp(
      `${giver},? ${words(4)}(?:sells?|sold|sends?|sent|ships?|shipped|supplie[sd]|supply|provide[sd]?|delivers?|delivered|gives?|gave) ${THE}${taker} (?:with )?#`,
    ),
  },
  {
    // "Mexico sold it 63% of what it imported".
    why: "one gives it to the other",
    pattern: new RegExp(`${giver} ${words(4)}(?:sold|sells?|sent|sends?|shipped|ships?|supplie[sd]) (?:it|them|the country) (?:with )?#`),
  },
  // "Mexico, supplier of 69% of US fluorspar", "Peru remains the source of 30% of what Japan buys".
  ...each(
    "one is the supplier of the other",
    `${giver},? ${words(6)}(?:supplier|source|provider|vendor|seller|origin)s? (?:of|for|with|behind) #(?: \\w+)? `,
    OF_TAKER,
  ),
  {
    // "From Australia came 41% of the LNG that Japan imported".
    why: "what one takes comes from the other",
    pattern: new RegExp(`[Ff]rom ${THE}${giver} (?:c[ao]me|comes) #(?: \\w+)? of [^#%;]{0,90}?${taker}`),
  },
  // "The country had supplied 15% of French uranium": who gives stands in a sentence before.
  ...each(
    "a share in what another takes",
    `^(?:[^«#%;]{0,30},? )?(?:[Ii]t|[Tt]hey|[Tt]h(?:e|at|is) (?:[\\w-]+ ){0,3}(?:country|nation|state)) ${words(2)}(?:provid|suppl|cover|me[e]?t|deliver|sent|ship|sold|accounted for)\\w* #(?: \\w+)? `,
    OF_TAKER,
  ),
  {
    // "Russia was the EU's leading supplier of petroleum, with a share of 16% of total imports".
    why: "one is the supplier of the other",
    pattern: new RegExp(
      `${giver} ${words(4)}(?:is|was|are|were|remains?|remained|became) ${words(4)}${taker} ${words(3)}(?:suppliers?|sources?|providers?|vendors?)[^#%;«]{0,40}?(?:«M\\d+»)?[^#%;«]{0,40}?,? (?:with|at|accounting for|providing|supplying) [^#%;«]{0,25}?#`,
    ),
  },
  {
    // "Europe's hunger for cobalt is stilled by Congolese mines to the extent of 63%".
    why: "what is needed is the other's",
    pattern: new RegExp(
      `${taker} (?:[^#%;«]|«M){0,40}?(?:${NEEDS}|hunger|appetite|thirst)\\b(?: (?:of|for) «M\\d+»)? (?:is|are|was|were) (?:\\w+ )?(?:met|covered|satisfied|supplied|filled|stilled|fed|served|quenched) (?:by|from|with|through|out of) ${THE}${giver} (?:[a-z]+ ){0,3}(?:to the (?:extent|tune) of|to|for|at|with a share of) #`,
    ),
  },
  {
    // "98 percent of its demand is met through Chinese imports".
    why: "what is needed is the other's",
    pattern: new RegExp(
      `# (?:\\w+ ){0,2}of [^#%;]{0,80}?${NEEDS}[^#%;]{0,60}? (?:is|are|was|were) (?:\\w+ )?(?:met|covered|satisfied|supplied|filled) (?:through|by|with|via|from) (?:imports from )?${THE}${giver} (?:imports|supplies|purchases|exports|mines|plants|producers|\\w+ imports)`,
    ),
  },
  {
    // "Around 57% of world demand for boron was met by Turkey".
    why: "one meets what all take",
    pattern: new RegExp(
      `# (?:\\w+ ){0,2}of (?:the |total )?(?:world|global)(?:['’]s)? [^#%;«]{0,40}?(?:«M\\d+» )?[^#%;«]{0,40}?${NEEDS}[^#%;]{0,40}? (?:is|are|was|were|could be|can be) (?:met|covered|satisfied|supplied|provided) (?:by|from) ${THE}${giver}`,
    ),
  },
  {
    // "Chinese makers dominate US battery imports, accounting for 84%".
    why: "one leads in what the other takes",
    pattern: new RegExp(
      `${giver} ${words(5)}(?:dominat|lead|led|top|head)\\w* ${words(2)}${taker} (?:[^#%;«]|«M){0,40}?(?:«M\\d+» )?(?:[^#%;«]|«M){0,20}?${NEEDS},? (?:with|at|by|accounting for|making up|providing|supplying) [^#%;«]{0,25}?#`,
    ),
  },
  {
    // "nearly 70% of Japanese rare earth imports are controlled by China".
    why: "what one takes is in the other's hands",
    pattern: new RegExp(
      `# (?:\\w+ ){0,2}of ${THE}${taker} (?:[^#%;«]|«M){0,40}?(?:«M\\d+» )?${NEEDS} (?:is|are|was|were) (?:controlled|dominated|handled|accounted for) by ${THE}${giver}`,
    ),
  },
  {
    // "Norway is the second biggest supplier to the EU, accounting for 29% of gas imports".
    why: "one is the supplier of the other",
    pattern: new RegExp(
      `${giver} ${words(8)}(?:suppliers?|exporters?|sources?|providers?|vendors?) (?:of [^#%;«]{0,30}(?:«M\\d+» )?)?(?:to|for) ${THE}${taker},? [^#%;«]{0,30}?(?:${SUPPLIES}|with|at) [^#%;]{0,20}#`,
    ),
  },
  {
    // "Japan slashed supplies from China from 90% of its imports to 58%", "the EU cut its dependence on Russia to 15%".
    why: "one buys less or more from the other",
    pattern: new RegExp(
      `${taker} ${words(5)}(?:slash|cut|reduc|lower|trim|halv|shr[aiu]nk|br[io]\\w*ng|brought|push|dr[io]v|rais|increas|expand)\\w* (?:its |their )?${words(5)}(?:(?:supplies|imports|purchases|reliance|dependence|dependency) (?:of [^#%;«]{0,30}(?:«M\\d+» )?)?(?:from|on) ${THE}${giver} |«A(?<from>\\d+)» (?:«M\\d+» )?(?:supplies|imports|purchases|reliance|dependence|dependency) )[^#;]{0,80}?#`,
    ),
  },
  {
    // "rare earths, 98% of which are delivered to Europe from China".
    why: "one sends it to the other",
    pattern: new RegExp(
      `# of (?:which|these|it|them|those|[^#%;,«]{0,30}«M\\d+») [^#%;,«]{0,30}?(?:delivered|shipped|sent|exported|supplied|imported|sold|brought) (?:in)?to ${THE}${taker} from ${THE}${giver}`,
    ),
  },
  {
    // "In Poland alone, Russian imports made up 65% of all urea imports".
    why: "one has a share in what the other takes",
    pattern: new RegExp(
      `[Ii]n ${THE}${taker}(?: alone)?, (?:imports from )?${giver} ${words(3)}${SUPPLIES} [^#%;,«]{0,20}#(?: \\w+)? of (?:total |all |its |the )?[^#%;«]{0,20}(?:«M\\d+» )?${NEEDS}`,
    ),
  },
  // "… supplied 18% and Turkey 60% of German imports": each has the figure behind it.
  ...each("one has a share in what the other takes", `${SUPPLIES} [^#;]{0,60}%,? and ${THE}${giver} #(?: \\w+)? `, OF_TAKER),
  ...each(
    "one has a share in what the other takes",
    `${giver} ${words(5)}\\b${SUPPLIES} (?:\\w+ )?#,? and ${THE}«A\\d+» (?:\\w+ )?%(?: \\w+)? `,
    OF_TAKER,
  ),
  // "Colombian coal used to be 30% of what Israel burned".
  ...each("what one takes is the other's", `«A(?<giver>\\d+)» «M\\d+» (?:[a-z]+ ){0,3}?(?:is|was|are|were|be|been) # (?:\\w+ )?`, OF_TAKER),
  // "China's weight is greatest: 91% of world output and 97% of what the Union buys": another whole of the same giver.
  ...each(
    "one has a share in what the other takes",
    `${giver} [^;#%«]{0,80}% (?:\\w+ )?of [^;#%«]{0,50}(?:«M\\d+»[^;#%«]{0,20})?,? (?:and|but)(?: also)? (?:for |about |some |even )?# `,
    OF_TAKER,
  ),
  // "Russia covered 14% of what Korea bought", also with figures of a list between.
  ...each(
    "one has a share in what the other takes",
    `${giver}(?:, [^#;,]{3,80},|,)? ${words(9)}\\b${SUPPLIES} [^#;]{0,160}?#(?: \\w+)? `,
    OF_TAKER,
  ),
  ...each("one has a share in what the other takes", `${giver} ${words(4)}\\b${PRODUCES} #(?: \\w+)? `, OF_TAKER.slice(3)),
  {
    // "Japan cut the share of China in its imports to 58%".
    why: "one has a share in what the other takes",
    pattern: new RegExp(
      `${taker} ${words(5)}the (?:share|part|weight|portion|proportion) of ${THE}${giver} in (?:its|their) (?:[^#%;«]|«M){0,60}?#`,
    ),
  },
  {
    // "Norway's part in EU supply being 35%", "Kazakhstan's weight in the EU's titanium intake came to 36%".
    why: "one has a share in what the other takes",
    pattern: new RegExp(
      `«A(?<giver>\\d+)»(?:['’]s?)? ${words(5)}(?<!\\bthe )(?:share|hold|grip|part|slice|portion|weight|proportion) (?:of|in|on) (?:[^#%;«]|«M){0,30}?${taker} (?:[^#%;«]|«M){0,40}?(?:«M\\d+» )?(?:${NEEDS} )?(?:[^#%;«]|«M){0,60}?#`,
    ),
  },
  {
    // "40% of the tin in Malaysian smelters stems from Australia", "97% of what Europe uses is bought in China".
    why: "what one takes comes from the other",
    pattern: new RegExp(
      `# (?:\\w+ ){0,2}of (?![^#%;]{0,80}\\b(?:exports|shipments|foreign sales)\\b)[^#%;]{0,80}?${taker}[^#%;]{0,70}? ${COMES}(?! by\\b(?! «A)) (?:[^#%;«,]|«M){0,40}?(?:from|in|out of|by|to) ${THE}(?:\\w+ in )?${giver}`,
    ),
  },
  {
    // "Of all LNG received by the European Union, American terminals loaded 45%".
    why: "one has a share in what the other takes",
    pattern: new RegExp(
      `[Oo]f [^#%;]{0,80}?\\b(?:${TAKEN}|received) (?:in|by|into) ${THE}${taker}[^#%;]{0,40}?, (?:[^#%;«]|«M){0,20}?${giver} ${words(4)}(?:${SUPPLIES}|loaded|sold|was|were) (?:for )?#`,
    ),
  },
  {
    // "A fifth of the tungsten in German tools is from China".
    why: "what one takes comes from the other",
    pattern: new RegExp(`# (?:\\w+ ){0,2}of [^#%;]{0,80}?${taker}[^#%;]{0,70}? (?:is|are|was|were) (?:\\w+ly |still )?from ${THE}${giver}`),
  },
  {
    // "Of the tungsten that Austria processes, 23% was mined in Portugal".
    why: "what one takes comes from the other",
    pattern: new RegExp(
      `[Oo]f [^#%;]{0,80}?${taker}[^#%;]{0,60}?, (?:an? |some |about )?# (?:of it )?(?:has |have )?(?:been )?${COMES} (?:[^#%;«,]|«M){0,30}?(?:from|in|out of|by) ${THE}${giver}`,
    ),
  },
  {
    // "More than half of the ore that China's plants swallow is South African", "93% … were of Chinese origin".
    why: "what one takes is the other's",
    pattern: new RegExp(
      `# (?:\\w+ ){0,2}of (?![^#%;]{0,90}?«A\\d+»(?:['’]s?)? (?:[a-z]+ )?(?:exported|exports|sold|sells|shipped|ships|produced|produces|mined|mines|pumped|output|production)\\b)[^#%;]{0,80}?${taker}[^#%;]{0,60}? ${IS}(?:of )?${giver}${ORIGIN}${END}`,
    ),
  },
  {
    // "China, where Japan buys 39% of its vanadium, …", "From Peru, Japan imports 20% of its tin".
    why: "one buys from the other",
    pattern: new RegExp(
      `(?:[Ff]rom ${THE}${giver}|«A(?<from>\\d+)», (?:where|(?:from|in) (?:which|where)|whence)),? ${THE}${taker} ${words(3)}${SOURCES} [^#%;«]{0,30}#`,
    ),
  },
  {
    // "Europe buys 40% of its gas in Russia", "the EU gets 71% of its metal out of China".
    why: "one buys from the other",
    pattern: new RegExp(
      `${taker}(?:, (?:which|who))? (?:(?:[^#%;«]|«M){0,60}? )?(?:${SOURCES}|taken|drawn) (?:[^#%;«]|«M){0,40}?#(?:(?! (?:used|consumed|sold|needed) )[^#%;]){0,70}? (?:from|in|out of) (?!\\d)${THE}${words(2)}${giver}`,
    ),
  },
  {
    // "The EU produces 2% of what it needs and gets 46% of its imports from China".
    why: "one buys from the other",
    pattern: new RegExp(
      `${taker} [^#;]{0,120}?% [^#;]{0,80}? (?:and|but|yet) (?:[a-z]+ ){0,2}?${SOURCES} [^#%;«]{0,40}#[^#%;«]{0,60}(?:«M\\d+»)?[^#%;«]{0,30}? (?:from|in|out of) (?!\\d)${THE}${giver}`,
    ),
  },
  {
    // "Sweden mines 92% of all iron ore extracted in the European Union".
    measure: "as read",
    why: "one has a share in the output of a wider area",
    pattern: new RegExp(
      `${giver} ${words(5)}\\b(?:${SUPPLIES}|${PRODUCES}) #(?: \\w+)? of (?:[^#%;«]|«M){0,60}?\\b(?:produced|mined|extracted|refined|made|manufactured|smelted|processed|installed capacity) (?:in|across) ${THE}${taker}`,
    ),
  },
  {
    // "Poland accounts for 60% of Europe's coking coal output".
    measure: "as read",
    why: "one has a share in the output of a wider area",
    pattern: new RegExp(
      `${giver} ${words(5)}\\b(?:${SUPPLIES}|${PRODUCES}) #(?: \\w+)? of ${THE}${taker} (?:(?:[^#%;«]|«M){0,60}?)\\b(?:production|output|extraction|mining|capacity|reserves|resources)\\b`,
    ),
  },
]
