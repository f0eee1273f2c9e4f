/** A whole that one area takes, told before or after the figure, and a part of it that is another's: every way of the one with every way of the other. */
import {
  ARRIVES,
  COMES,
  type Construction,
  END,
  giver,
  IS,
  MADE,
  NEEDS,
  ORIGIN,
  SOURCES,
  SUPPLIES,
  TAKEN,
  TAKES,
  THE,
  taker,
  words,
} from "./words.ts"

/** What one takes: "Korean imports", "purchases of Japan", "used in Germany", "reaching the EU", "that Italy burns". */
const WHOLES = [
  `${taker} ${words(3)}${NEEDS}\\b`,
  `${NEEDS} (?:of|by|in|into|to) ${THE}(?:(?!(?:and|or|while)\\b|\\d)[\\w’'-]+ ){0,2}?${taker}`,
  `${TAKEN} (?:[a-z]+ )?(?:in|by|into|across|on|at) ${THE}${taker}`,
  `${ARRIVES} ${THE}${taker}`,
  `${taker} (?:[\\w-]+ ){0,3}?${TAKES}\\b`,
]

/** What is said of the part: it "is Chilean", "had been dug in Chile", "comes from Chile". */
const PREDICATES = [
  `${IS}(?:of |from |out of )?${THE}${giver}${ORIGIN}${END}`,
  `(?:had |has |have )?(?:(?:is|are|was|were|been|being) )?(?:${COMES}|${MADE}) (?:[^#%;«,]|«M){0,30}?(?:from|in|out of|by|at) ${THE}${giver}`,
]
/** Whatever it does to get there: "crossed the sea from Algeria". */
const FROM = `(?!(?:or|and|not)\\b)[a-z]+ (?:[\\w-]+ ){0,4}?(?:«M\\d+» )?from ${THE}${giver}`
const OF_IT = "(?: of (?:it|them|these|those|this|which))?(?: by (?:weight|volume|value))?"
/** … and another part after it: "and 30% American", "and 13% from Peru". */
const NEXT_PARTS = [
  `%[^;#]{0,80}?(?:,|and|but|against) (?:another |a further |about |some )?# (?:is |was |were )?(?:from |of |in )?${giver}${ORIGIN}${END}`,
]
/** Who gives stands before the part: "Chile sends 11%". */
const GIVERS = [
  `${giver} ${words(5)}(?:${SUPPLIES}|loaded|sold|sells) (?:[^#%;«]{0,20})?#`,
  `${giver},? (?:with |at |by itself |alone |itself )?#`,
  `%[^;#]{0,60}?(?:,|and|but) ${THE}${giver} (?:for |with |at |about |another |a further |some |just |only |nearly |almost )*#`,
]

/** "Of the coal unloaded in Japan, 43% was Australian and 30% American", "Of what Korea buys, Chile sends 11%". */
const FRONTED = WHOLES.map(
  (whole) => `(?:^|[;:,–—] )(?:\\w+ ){0,2}?(?:Out )?[Oo](?:f|ut of) (?!which)[^#%;]{0,90}?${whole}[^#;]{0,120}?[, ]`,
)
/** "11% of the zinc that Korea buys had been mined in Chile". */
const AFTER = WHOLES.map((whole) => `# (?:\\w+ ){0,2}of (?!which)[^#%;]{0,80}?${whole}[^#%;]{0,60}? `)

function product(why: string, gate: RegExp, wholes: readonly string[], parts: readonly string[]): Construction[] {
  return wholes.flatMap((whole) => parts.map((part) => ({ why, gate, pattern: new RegExp(whole + part) })))
}

/** "Of …" before the figure; "# of …"; "% of …, #"; "In …, # of". */
const GATES = {
  fronted: /\b[Oo](?:f|ut of) [^#]*#/,
  after: /# (?:\w+ ){0,2}of /,
  second: /% (?:\w+ ){0,2}of [^#]*#/,
  within: /\b[Ii]n [^#]*»[^#%]{0,12} #/,
}

export const WHOLE_CONSTRUCTIONS: readonly Construction[] = [
  ...product("of what one takes, a part is the other's", GATES.fronted, FRONTED, [
    ...PREDICATES.map((predicate) => `#${OF_IT} ${predicate}`),
    ...NEXT_PARTS,
    ...GIVERS,
  ]),
  ...product("what one takes comes from the other", GATES.after, AFTER, [...PREDICATES, FROM]),
  {
    // "magnesium, 93% of which the EU fetches from China", "of which the EU gets 93% from China".
    why: "one buys from the other",
    pattern: new RegExp(
      `(?:# )?of which ${THE}${taker} ${words(4)}${SOURCES} (?:[^#%;«]{0,30}#)?[^#%;«]{0,40}?(?:from|in|out of) ${THE}${giver}`,
    ),
  },
  {
    // "tin, 40% of which reaches Japan from Peru".
    why: "what one takes comes from the other",
    pattern: new RegExp(
      `# of (?:which|it|this|these|them|that) ${ARRIVES} ${THE}${taker} (?:[^#%;«]{0,30} )?(?:from|out of) ${THE}${giver}`,
    ),
  },
  // "Chile accounts for 70% of what America imports; Canada is good for 17% and Peru for 7%".
  ...product(
    "one has a share in what the other takes",
    GATES.second,
    WHOLES.map(
      (whole) => `% (?:\\w+ ){0,2}of (?!which)[^#%;]{0,80}?${whole}[^#]{0,120}?(?:[;,]| and) (?:and |while |whereas |but |with )?`,
    ),
    [`${THE}${giver}(?: (?:${SUPPLIES}|for|with|at|another|a further|about|some|nearly|only|just|an?|the|${IS}in))*,? #(?! (?:\\w+ )?of )`],
  ),
  {
    // "China took 39% of the German import market for manganese".
    why: "one has a share in the other's market",
    pattern: new RegExp(
      `${giver} ${words(4)}(?:took|takes|ha[sd]|holds?|held|commands?|commanded|captured?|won|secured|claim(?:s|ed)|conquered|gained|filled|dominates?) [^#%;«]{0,20}#(?: \\w+)? (?:of|in) ${THE}${taker} (?:[^#%;«]|«M){0,40}?\\bmarket\\b`,
    ),
  },
  ...product(
    "what one takes comes from the other",
    GATES.within,
    [`\\b[Ii]n ${THE}${taker}(?: alone| itself)?,? # (?:\\w+ ){0,2}of [^#%;]{0,60}? `],
    PREDICATES,
  ),
  {
    // "Europe's needs are met to 100% by China".
    why: "what is needed is the other's",
    pattern: new RegExp(
      `${taker} (?:[^#%;«]|«M){0,40}?${NEEDS}(?: (?:of|for) «M\\d+»)? ${IS}(?:\\w+ )?(?:met|covered|satisfied|supplied|filled) (?:to |up to |to the tune of |for )?(?:about |some |nearly |almost )?#,? (?:\\w+ )?(?:by|from|with|through|out of) ${THE}${giver}`,
    ),
  },
  {
    // "For Italy, where Russian fields had accounted for 40% of gas imports".
    why: "one has a share in what the other takes",
    pattern: new RegExp(
      `\\b[FfIi](?:or|n) ${THE}${taker}(?: alone| itself)?,? (?:where|as|because|since|for which|whose)?,? ?${THE}${giver} ${words(5)}(?:${SUPPLIES}|${IS}the (?:source|origin|supplier) of) [^#%;«]{0,20}#(?: \\w+)? of `,
    ),
  },
  {
    // "Japan has Peru to thank for 40% of its tin".
    why: "one owes it to the other",
    pattern: new RegExp(`${taker} (?:has|had) ${THE}${giver} to thank for #`),
  },
]

/** Tried first: whoever covers its needs with the other's is no supplier. */
export const OWN_NEEDS_CONSTRUCTIONS: readonly Construction[] = [
  {
    // "Korea covered 29% of its needs in Chile", "Japan met 40% with Chilean ore".
    why: "one covers its needs from the other",
    pattern: new RegExp(
      `${taker} ${words(5)}(?:cover|me?et|satisf|fill|fulfil|suppl)\\w* [^#%;«]{0,20}#(?: \\w+)? of [^#%;]{0,60}?${NEEDS}(?: for «M\\d+»)? (?:from|in|with|through|out of|via|by means of|by) (?:[a-z]+ (?:from|in|of) )?${THE}${giver}`,
    ),
  },
  {
    // "Japan goes to Peru for 40% of its tin".
    why: "one depends on the other for it",
    pattern: new RegExp(`${taker} ${words(3)}(?:goes?|went|turn(?:s|ed)?|look(?:s|ed)?) to ${THE}${giver} for #`),
  },
]
