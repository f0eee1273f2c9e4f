/** The words that stand for an area named before, with what each says of its place in the trade. */
import type { AreaGroup } from "../sentence.ts"
import { TAKES } from "../trade/words.ts"
import type { Role } from "./role-words.ts"

export interface Word {
  /** What is stood for, with an example. */
  readonly id: string
  readonly pattern: RegExp
  readonly form: AreaGroup["form"]
  /** What the word does in the trade: null where the words around it must tell. */
  readonly role: Role | null
  /** Of how many areas: "They" is never one country. */
  readonly number: "one" | "many" | "any"
  /** Where its name is looked for: in the same sentence first, or only in those before. */
  readonly from: "here" | "before"
}

const COUNTRY =
  "(?:(?:[a-z-]+ ){0,2}?(?:country|nation|kingdom|archipelago)|island(?! of\\b)|(?:[A-Z][\\w-]+ ){1,2}(?:country|nation|state|republic|giant|kingdom))"
const BLOC = "(?:bloc|emirate|sheikhdom|region|continent|union|community|cartel|alliance|member states|subcontinent)"
const NEEDS = "(?:imports?|consumption|demand|needs?|requirements?|supply|purchases|intake|import bill)"
const USERS =
  "(?:[a-z]*makers|mills|works|smelters|plants|factories|refiners|refineries|utilities|reactors|users|buyers|importers|industry|farmers|consumers|customers|foundries|power stations)"
const RANKED =
  "(?:(?:[\\w-]+ ){0,3}?(?:main|largest|biggest|leading|top|important|principal|chief|key|foremost|best|greatest|major|sole|only|foreign|overseas|second|third) )(?:[\\w-]+ )?"
const SELLS = "(?:exports?|shipments|output|production|mines|reserves|deposits|smelters|refineries|soil|ground|territory|subsoil)"

/** The order is that of their places in the sentence, whichever pattern finds them. */
export const WORDS: readonly Word[] = [
  {
    id: "half of the exports goes there",
    pattern: /\b(?:go(?:es)?|went|shipped|sent|exported|sold|bound for|used|consumed|burnt|burned|needed|imported|installed) (there)\b/g,
    form: "noun",
    role: "destination",
    number: "one",
    from: "here",
  },
  {
    id: "it sells half of its rubber there",
    pattern:
      /\b(?:sells?|sold|ships?|shipped|sends?|sent|exports?|exported|markets|delivers?|delivered|unloads?|unloaded|places|placed) (?:(?!\b(?:originat\w+|comes?|came|mined|made|produced|bought|buys?|is|are|was|were)\b)[^,;.]){1,60}? (?<!from )(there)(?=[.,;)]|$| in\b| and\b| than\b| last\b)/g,
    form: "noun",
    role: "destination",
    number: "one",
    from: "here",
  },
  {
    id: "most of it comes from there",
    pattern:
      /(?<=\b(?:from|out of) )(there)\b|^There(?=,)|(?<=[a-z,%] )(?<!from )there\b(?!\s+(?:is|are|was|were|has|have|had|will|would|may|might|could|can|must|should|be|being|remains?|exists?|seems?)\b)/g,
    form: "noun",
    role: "origin",
    number: "one",
    from: "here",
  },
  {
    id: "most of it comes from that country",
    pattern: new RegExp(`\\b(?:from|out of) ((?:that|this|the) (?:same )?${COUNTRY})\\b`, "g"),
    form: "noun",
    role: "origin",
    number: "one",
    from: "here",
  },
  {
    id: "the EU relies on it for 70%",
    pattern: /\b(?:rel(?:y|ies|ied)|depend(?:s|ed)?|dependent|reliant) (?:up)?on (it|them)\b/g,
    form: "noun",
    role: "origin",
    number: "any",
    from: "here",
  },
  {
    id: "30% of what is needed is met by it",
    pattern: /\b(?:met|covered|satisfied|supplied|provided|delivered|furnished|filled) (?:by|from) (it|them)\b/g,
    form: "noun",
    role: "origin",
    number: "any",
    from: "before",
  },
  {
    id: "taking 65% from that source",
    pattern: /\b([Tt]hat (?:source|supplier|seller|neighbou?r))(?=\b)/g,
    form: "noun",
    role: "origin",
    number: "one",
    from: "here",
  },
  {
    id: "In Korea the same supplier had 18%",
    pattern: /\b([Tt]he same (?:source|supplier|seller))(?=\b)/g,
    form: "noun",
    role: "origin",
    number: "one",
    from: "before",
  },
  {
    id: "the neighbour's part in Chinese purchases",
    pattern: /\b([Tt]he neighbou?r)(?=['’]s (?:[a-z]+ )?(?:share|part|portion|slice|exports|deliveries|shipments)\b)/g,
    form: "possessive",
    role: "origin",
    number: "one",
    from: "before",
  },
  {
    id: "its part in what India bought",
    pattern:
      /\b([Ii]ts|[Tt]heir) (?=(?:[a-z]+ )?(?:share|part|portion|slice|weight|proportion) (?:of|in) (?:what )?(?:the )?[A-Z][^,;%]{0,50}?\b(?:imports?|imported|purchases|bought|buys?|market|arrivals|intake)\b)/g,
    form: "possessive",
    role: "origin",
    number: "any",
    from: "before",
  },
  {
    id: "its main customers",
    pattern: new RegExp(
      `\\b([Ii]ts|[Tt]heir) (?=${RANKED}(?:customers?|buyers?|clients|takers|destinations?|outlets?|export markets?)\\b)`,
      "g",
    ),
    form: "possessive",
    role: "origin",
    number: "any",
    from: "before",
  },
  {
    id: "its main suppliers",
    pattern: new RegExp(
      `\\b([Ii]ts|[Tt]heir) (?=${RANKED}(?:suppliers?|sources?|providers?|vendors?|sellers|countr(?:y|ies) of origin)\\b)`,
      "g",
    ),
    form: "possessive",
    role: "destination",
    number: "any",
    from: "before",
  },
  {
    id: "what its smelters need",
    pattern: new RegExp(`\\b([Ii]ts|[Tt]heir) (?=(?:[\\w-]+ )?${USERS} (?:\\w+ly |now )?${TAKES}\\b)`, "g"),
    form: "possessive",
    role: "destination",
    number: "any",
    from: "before",
  },
  {
    id: "the country's imports",
    pattern: new RegExp(
      `\\b(?:[Tt]he|[Tt]hat|[Tt]his|[Hh]is|[Hh]er|[Oo]ur) (?!the\\b)(?:same )?${COUNTRY}(?:['’]s)?(?=[ .,;])(?! (?:that|which|with|whose|where|to)\\b)`,
      "g",
    ),
    form: "noun",
    role: null,
    number: "one",
    from: "before",
  },
  {
    id: "the bloc's imports",
    pattern: new RegExp(`\\b(?:[Tt]he|[Tt]hat|[Tt]his) (?:\\d+-\\w+ )?${BLOC}(?:['’]s)?(?=[ .,;])`, "g"),
    form: "noun",
    role: null,
    number: "one",
    from: "before",
  },
  {
    id: "no other country sold more",
    pattern: /\b([Nn]o other (?:country|nation|state|supplier|producer|exporter))\b/g,
    form: "noun",
    role: "origin",
    number: "one",
    from: "before",
  },
  {
    id: "Together with China, it supplied 30%",
    pattern: new RegExp(
      `(?<=\\b(?:[Tt]ogether|[Aa]long|[Cc]ombined|[Jj]ointly) with (?:the )?[A-Z][^,;%]{1,40}, )(it|the ${COUNTRY})(?= [a-z])`,
      "g",
    ),
    form: "noun",
    role: null,
    number: "one",
    from: "before",
  },
  {
    id: "It supplied 30% together with China",
    pattern: /(?:^|[;,] (?:and |but )?|\d, )([Ii]t)(?= [a-z]+ [^,;]{0,90}? (?:together|along|jointly) with (?:the )?[A-Z])/g,
    form: "noun",
    role: null,
    number: "one",
    from: "before",
  },
  {
    id: "It supplied 30%",
    pattern:
      /(?:^|[;,:—–] (?:and |but |yet )?|^(?:\w+ ){1,4})([Ii]t|[Tt]hey)(?= (?!is |was |has been |would be |will be |are |were )[a-z])/g,
    form: "noun",
    role: null,
    number: "any",
    from: "before",
  },
  {
    id: "a fifth of all it imported",
    pattern: new RegExp(`\\b(?:all|what|(?:that|which)|the [^,;%]{3,40}?) (it|they) (?=(?:\\w+ly )?${TAKES}\\b)`, "g"),
    form: "noun",
    role: "destination",
    number: "any",
    from: "before",
  },
  {
    id: "22% of its needs",
    pattern: new RegExp(`\\b([Ii]ts|[Tt]heir) (?!(?:[a-z]+ )?(?:share|part|portion)\\b)(?=(?:[\\w’()-]+ ){0,5}?${NEEDS}\\b)`, "g"),
    form: "possessive",
    role: "destination",
    number: "any",
    from: "before",
  },
  {
    id: "60% of its bismuth was used in alloys",
    pattern: /\b([Ii]ts|[Tt]heir) (?=(?:[\w’-]+ ){1,3}?(?:is|was|are|were) (?:mainly |mostly )?(?:used|consumed|employed|burnt|burned)\b)/g,
    form: "possessive",
    role: "destination",
    number: "any",
    from: "before",
  },
  {
    id: "its dependence on China",
    pattern: /\b([Ii]ts|[Tt]heir) (?=(?:[\w’-]+ ){0,2}?(?:dependen|relian)\w+\b)/g,
    form: "possessive",
    role: "destination",
    number: "any",
    from: "before",
  },
  {
    id: "60% of its exports",
    pattern: new RegExp(`\\b([Ii]ts|[Tt]heir) (?=(?:[\\w’-]+ ){0,3}?${SELLS}\\b)`, "g"),
    form: "possessive",
    role: "origin",
    number: "any",
    from: "before",
  },
]
