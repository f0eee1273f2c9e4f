/** Words and phrases of which the constructions of trade (constructions.ts) are made, as parts of a pattern over a sketch. */

/**
 * A way to say that one area has a part in what another takes: a pattern over a sketch (sketch.ts), in which `«A0»` is an area, `«M0»` a
 * material, `#` the figure, `%` another one.
 */
export interface Construction {
  /** For the reasons of a claim, after what its measure was first taken for. */
  readonly why: string
  /** "supply" when it is not said; "as read" when only the areas are told. */
  readonly measure?: "exports" | "as read"
  /** Who takes is the world. */
  readonly toWorld?: true
  /** A cheap look at the sketch, without which the pattern is not tried: of those that name two areas and are many. */
  readonly gate?: RegExp
  /** Captures the places of `giver` and, where it is named, `taker`. */
  readonly pattern: RegExp
}

/** "Chile", "Chile's", "Chile, which": a relative clause says what it says of the name before it. */
const AS_NAMED = "(?:['’]s?|, (?:which|who)(?= ))?"
export const giver = `«A(?<giver>\\d+)»${AS_NAMED}`
export const taker = `«A(?<taker>\\d+)»${AS_NAMED}`
/** Up to `n` words, none of them an area or a figure. */
export const words = (n: number) => `(?:(?:[\\w’'-]+|«M\\d+»),? ){0,${n}}?`
export const THE = "(?:the |its |all )?"
export const MATERIAL = "(?:[\\w-]+ ){0,3}«M\\d+»"

export const SUPPLIES =
  "(?:accounts? for|accounted for|accounting for|represent(?:s|ed|ing)?|ma[dk]es?(?: up)?|making up|provid(?:e|es|ed|ing)|suppl(?:y|ies|ied|ying)|cover(?:s|ed|ing)?|me(?:et|ets|t|eting)|satisf(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?|contribut(?:e|es|ed|ing)|constitut(?:e|es|ed|ing)|furnish(?:es|ed)?|ship(?:s|ped|ping)?|send(?:s|ing)?|sent|answers? for|answered for|(?:is|was|are|were) (?:responsible|good) for|st(?:ands?|ood) for|stand(?:s|ing)? behind|stood behind|(?:is|was|are|were) (?:the )?(?:source|origin) of|export(?:s|ed)?|equip(?:s|ped)?|ha[sd](?! (?:to|been|had|its)\\b)(?: a share of)?|held|holds?|commands?|commanded)"
export const PRODUCES = "(?:produc(?:e|es|ed|ing)|min(?:e|es|ed|ing)|refin(?:e|es|ed|ing)|proces\\w+)"
export const TAKES =
  "(?:imports?|imported|importing|buys?|bought|buying|brings? in|brought in|takes? in|took in|needs?|needed|uses?|used(?! to\\b)|consumes?|consumed|requires?|required|purchases?|purchased|burns?|burn(?:ed|t)|absorbs?|absorbed|swallow(?:s|ed)?|devour(?:s|ed)?|fetche[sd]|fetch|receiv(?:es?|ed)|orders?|ordered|obtain(?:s|ed)?|acquir(?:es?|ed)|draws?|drew|sourc(?:es?|ed)|procur(?:es?|ed)|gets?|got|want(?:s|ed)(?! to)|demand(?:s|ed)|calls? for|called for|ships? in|shipped in|pipes? in|piped in|pays? for|paid for|goes through|went through|feeds?|fed|proces\\w+)"
export const TAKEN =
  "(?:used|consumed|imported|installed|sold|burn(?:ed|t)|bought|needed|purchased|required|arriving|entering|fitted|assembled|smelted|processed|loaded|charged)"
export const NEEDS =
  "(?:imports?|consumption|demand|needs?|requirements?|supply|supplies|purchases|intake|import bill|deliveries|arrivals|receipts|volumes?)"
export const SOURCES =
  "(?:buys?|bought|buying|gets?|got|getting|obtain(?:s|ed|ing)?|sourc(?:e|es|ed|ing)|imports?|imported|importing|orders?|ordered|acquir(?:e|es|ed)|collect(?:s|ed)?|purchas(?:e|es|ed|ing)|draw(?:s|ing)?|drew|procur(?:e|es|ed)|receiv(?:e|es|ed)|secur(?:e|es|ed)|fetche[sd]|fetch|(?:ship|pipe|bring|take|haul|truck)s? in|(?:shipped|piped|brought|taken|hauled|trucked) in|took|takes)"
export const COMES =
  "(?:com(?:e|es|ing)|came|(?:is|are|was|were) (?=from )|stem(?:s|med|ming)?|originat(?:e|es|ed|ing)|flow(?:s|ed|ing)?|arriv(?:e|es|ed|ing)|hail(?:s|ed)?|deriv(?:e|es|ed)|trac(?:e|es|ed) back|(?:(?:is|are|was|were|be|been|being) )?(?:bought|procured|purchased|obtained|fetched|sourced|mined|dug|imported|supplied|provided|delivered|drawn|taken|unloaded(?= from)|shipped|sent|secured|loaded)|(?:has|have|had) (?:its|their) (?:source|origins?))"

/** What was done to it where it was won or made. */
export const MADE =
  "(?:mined|dug|quarried|won|pumped|extracted|lifted|grown|produced|refined|smelted|made|manufactured|assembled|processed|cast|poured|melted|rolled|forged|separated|enriched|converted|built)"
export const IS = "(?:is|are|was|were|be|being|had been|has been|have been) (?:\\w+ly |still |already |also |now |once )?"
/** It comes to whoever takes it. */
export const ARRIVES =
  "(?:(?:unloaded|landed|delivered|shipped|brought|piped|pumped|trucked|arriving|entering|coming|flowing|discharged|docking|received|imported|arrive[sd]?|came|went|goes|go|flowed|flows?|reached|entered|crossed|reaching|crossing|entering)(?: (?:in|into|to|at|on|for))?)"

export const GOES =
  "(?:go(?:es|ing)?|went|lands?|landed|arriv(?:e|es|ed)|ends? up|ended up|leav(?:e|es|ing)|left|heads?|headed|heading|sail(?:s|ed)|travel(?:s|led)?|depart(?:s|ed)?|(?:(?:is|are|was|were) )?(?:unloaded|regasified|bound|destined|dispatched|invoiced|marketed|shipped|sent|exported))"
/** What the figure is a share of, when it is another area's: "of Korean imports", "of the EU's platinum", "of what Japan buys". */
export const OF_TAKER = [
  `(?:of|(?<=share )in) ${words(4)}${taker} ${words(3)}${NEEDS}\\b`,
  `of [^#%;,]{0,60}?\\b${NEEDS} (?:of|by|in|into|to) ${THE}(?:(?!(?:and|or|while)\\b|\\d)[\\w’'-]+ ){0,2}?${taker}`,
  `of ${THE}${taker} ${MATERIAL}(?! (?:[\\w-]+ )?(?:exports|output|production|shipments|sales|reserves|mines?|mining|capacity|resources))`,
  `of ${THE}${taker} (?:and|or) (?:\\w+ ){0,2}% of [^#%;,]{0,40}?${NEEDS}\\b`,
  `of [^#%;]{0,90}?\\b${TAKEN} (?:in|by|into|across|on) ${THE}${taker}`,
  `of [^#%;,]{0,90}?${taker} ${words(3)}${TAKES}\\b`,
  `of ${THE}${words(3)}«M\\d+» ${words(2)}for ${THE}${taker}`,
  `of (?:what|all that|everything that|those that|the [^#%;,«]{0,30}(?:«M\\d+» )?(?:that|which)) ${ARRIVES} ${THE}${taker}`,
]
/** "of what arrived", "of the gas that did come in", "of everything imported": by whomever. */
export const CAME_IN = `of (?:what|all that|all which|everything(?: that)?|whatever|the [^#%;,«]{0,30}(?:«M\\d+» )?(?:that|which)) (?:(?:is|are|was|were|did|does|do|has|had|have|still|been) ){0,2}(?:imported|arriv(?:es?|ed)|com(?:es?) in|came in|c[ao]me|(?:brought|shipped|taken|piped) in|bought abroad|unloaded|landed)\\b(?! (?:in|into|to|at|from|out of) (?:the )?«A)`
/** The same without a name: "of what they needed", "of its imports", "of what was imported". */
export const OF_SOMEBODY = [
  `of [^#%;]{0,60}?\\b(?:it|they|the (?:utilities|industry|country|bloc|continent|makers|buyers|companies|plants|city)) (?:\\w+ly |now |will )?${TAKES}\\b`,
  `of (?!world|global|all world|the world|total world)(?:what (?:is|was|were) |the |total )?(?:(?!its|their)[\\w’'-]+,? ){0,2}?(?:imported|imports)\\b`,
  CAME_IN,
]
/** … and its own, when the clause hangs on another: "Australia, which met 44% of its requirements". */
export const OF_ITS = `of (?:its|their) (?:[\\w-]+ ){0,2}${NEEDS}\\b`

/** Where a name that is a predicate ends: "is Kazakh", "was Kazakh and", "were Kazakh in 2020". */
export const END = "(?=[ ,.;)]*$|[,.;:)]| (?:in(?! «)|and|by|as|while|where|today|now|already|then|against|last|this|or|but|at|with)\\b)"
/** "of Chilean origin", "Chilean-made". */
export const ORIGIN = "(?: (?:origin|provenance|make|manufacture|extraction|descent)|-made| in origin| by origin| goods| material)?"

/** A construction for each of its tails. */
export function each(why: string, before: string, tails: readonly string[]): Construction[] {
  return tails.map((tail) => ({ why, pattern: new RegExp(`${before}${tail}`) }))
}
