/** Constructions of trade that name only the one who gives. */
import { CAME_IN, type Construction, END, each, giver, IS, OF_ITS, OF_SOMEBODY, ORIGIN, SUPPLIES, THE, words } from "./words.ts"

/** Where only the one who gives is named; tried after those that name both. */
export const ONE_SIDED_CONSTRUCTIONS: readonly Construction[] = [
  {
    // "the share of Russian gas fell from 40% to 15%".
    why: "what is the other's has a share",
    pattern: new RegExp(
      `\\b[Ss]hare of (?:[\\w-]+ )?${giver} (?:(?!in |of |for |to |from )[\\w-]+ )?«M\\d+»(?! (?:production|output|exports|consumption|demand|mines|reserves|capacity|imports|companies))[^#;«]{0,60}?#`,
    ),
  },
  ...each(
    "one has a share in what is taken",
    `${giver} ${words(6)}\\b${SUPPLIES} (?:[^#%;,]{0,40}?|%(?:(?!,? (?:while|whereas|and|but) ${THE}«A\\d+» ${SUPPLIES})[^#;]){0,140}?)#(?: \\w+)? `,
    OF_SOMEBODY,
  ),
  {
    // "Of what did arrive, Algeria sent 29%, the United States 21%".
    why: "one has a share in what is taken",
    pattern: new RegExp(
      `(?:^|[;:,–—] )(?:[a-z]+ )?(?:[Oo]ut )?${CAME_IN.replace("of", "[Oo]f")}[^#;]{0,200}?(?:, |and |while |but )${THE}${giver}(?:,? (?:${SUPPLIES}|sold|for|with|at|another|a further|about|some|nearly|almost|only|just))* #`,
    ),
  },
  // "…, which satisfied 44% of its requirements": the one that the clause hangs on.
  ...each("one has a share in what is taken", `${giver}, which ${words(4)}${SUPPLIES} #(?: \\w+)? `, [...OF_SOMEBODY, OF_ITS]),
  {
    // "some 27% is Kazakh", "75% of such imports, by weight, were Chinese".
    why: "it is said to be the other's",
    pattern: new RegExp(
      `^(?!.*\\b(?:world|global)).*# (?:of (?:it|them|which|that|those|these|(?:such|these|those|its|their|the|all) (?:[\\w-]+ ){0,2}(?:imports|purchases|supplies|deliveries)),? )?(?:by (?:weight|volume|value|tonnage),? )?${IS}${words(1)}(?:of )?${giver}${ORIGIN}${END}`,
    ),
  },
  {
    // "the gas which reached the Union from abroad was 43% Russian".
    why: "it is said to be the other's",
    pattern: new RegExp(
      `\\b(?:imports?|imported|purchases?|purchased|bought|(?:from |bought )abroad|reach(?:es|ed)|arriv(?:es|ed|als)|brought in)\\b[^#;]{0,60}? ${IS}${words(2)}# ${giver}${END}`,
    ),
  },
  {
    // "12% of their refined metal is of Moroccan make".
    why: "it is said to be the other's",
    pattern: new RegExp(
      `# (?:\\w+ )?of (?:its|their) [^#%;«]{0,30}?(?:«M\\d+»)?[^#%;«]{0,30}? ${IS}(?:of )?${giver}(?= (?:origin|provenance|make|manufacture)\\b)`,
    ),
  },
  {
    // "From Russia came 23%, from Kazakhstan 21%".
    why: "it comes from there",
    pattern: new RegExp(`\\b[Ff]rom ${THE}${giver} (?:c[ao]me )?#`),
  },
]
