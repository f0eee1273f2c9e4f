/** Shares of works and of companies, which somebody holds: "has 49% of the mine", "paid $4 billion for 24% of SQM, the lithium producer". */
import type { Family } from "./family.ts"

const ASSET =
  "(?:mines?|project|venture|joint venture|deposit|company|firm|miner|group|smelter|refinery|operation|business|concern|combine|consortium|plant|field|works|complex|mining company|producer|unit|subsidiary)"
/** "of the West Australian lithium mine", "of Vale's nickel business", not "of the world's mines". */
const ONE_ASSET = new RegExp(
  `^(?!.*\\b(?:output|production|capacity|supply|world|global|exports|demand|reserves|resources|proceeds|revenues?|sales|profits?|staff|workers|ore|concentrate|it mines|they mine)\\b)(?:the|its|their|an?|this|that|[A-Z][\\w’'.-]*)\\s(?:[\\w’'.&-]+\\s){0,6}?${ASSET}(?:\\s(?:in|near|at|on|there)\\b.*)?\\s*$`,
)
const HOLDS =
  /\b(?:ha[sd]|have|having|hold(?:s|ing)?|held|own(?:s|ed|ing)?|keep(?:s|ing)?|kept|retain(?:s|ed|ing)?|t[ao]k(?:e|es|en|ing)|took|g[eo]ts?|getting|acquir(?:e|es|ed|ing)|bu(?:y|ys|ying)(?: up)?|bought(?: up)?|s(?:ell|ells|elling|old)|sits? on|sat on|control(?:s|led|ling)?|secur(?:e|es|ed|ing)|snap(?:s|ped)? up|pick(?:s|ed)? up|paid|pay(?:s|ing)?|put (?:down|up)|laid out|spent|offer(?:s|ed)?|part(?:s|ed)? with|g[ia]ve[sn]?|hand(?:s|ed)? (?:over|back)|swallow(?:s|ed)?|get hold of|with|for|rais(?:e|es|ed) (?:its|their) (?:share|part|holding) to|transfer(?:s|red)?|award(?:s|ed)?|grant(?:s|ed)?|reserv(?:e|es|ed))\s+(?:[^%;]{0,40}\s)?$/i
/** "23.77% of SQM, the Chilean producer of lithium", "9.9% of Pilbara, the lithium miner". */
const NAMED =
  /^\s+of\s+(?:[A-Z][\w’'.&-]*)(?:\s[A-Z][\w’'.&-]*){0,3},\s+(?:the|an?|its|their|[A-Z][\w.-]*['’]s?)\s[^,;%]{0,60}\b(?:producer|miner|company|firm|group|maker|giant|explorer|concern|smelter|refiner|combine|developer|owner|venture|project|mine|deposit|operation|field)\b/

/** "the biggest owner of the nickel mines, with", "its share in the iron ore project is": who owns, or how large the part is. */
const OWNS =
  "(?:\\bowners? of (?:[\\w’'.&-]+ ){1,7}?(?:mines?|project|venture|deposit|company|smelters?|refiner(?:y|ies)|plants?)\\b[^,;%]{0,20},? (?:with|at|holding|having)|(?:['’]s?|\\b[Ii]ts|\\b[Tt]heir) (?:share|part|portion) (?:in|of) (?:the|this|that) (?:[\\w’'.&-]+ ){0,6}?(?:mine|project|venture|joint venture|deposit|company|smelter|refinery|plant|operation)(?: (?:is|was|will be|stands at|stood at|amounts to|rose to|fell to|rises to))+)"

export const OF_OWNING: readonly Family[] = [
  {
    to: "ownership",
    why: "how large a part its owner has",
    over: "any",
    kind: "level",
    near: new RegExp(`${OWNS}\\s+(?:[a-z]+\\s+){0,3}$`),
  },
  {
    to: "ownership",
    why: "a part of a mine or company that somebody holds",
    over: "any",
    kind: "level",
    near: HOLDS,
    share: ONE_ASSET,
  },
  {
    // "39% of the nickel venture is held by Chinese firms", "went to investors from Japan"
    to: "ownership",
    why: "a part of a mine or company, and whose it is",
    over: "any",
    kind: "level",
    share: ONE_ASSET,
    tail: /^[^,;%]*\b(?:belong(?:s|ed)? to|(?:is|are|was|were) (?:\w+ly |now |still )?(?:owned|held|bought|acquired|controlled) by|in (?:the hands of|[A-Z]\w+ hands)|the property of|(?:is|was|were) sold to|passed to|(?:went|goes) to) [^,;%]*\b(?:firms?|compan(?:y|ies)|investors?|groups?|state|government|funds?|interests|holders?|owners?|partners?|miners?)\b/,
  },
  {
    // "Rio Tinto thus keeps its 45 per cent, and the state of Guinea its 15 per cent"
    to: "ownership",
    why: "a part that somebody keeps or gives away",
    over: ["import-reliance", "imports", "supply", "exports", "production", "extraction", "reserves", "consumption"],
    kind: "level",
    near: /\b(?:ke(?:eps?|pt|eping)|retain(?:s|ed|ing)?|s(?:ells?|old|elling)|parts? with|gives? up|gave up|transfer(?:s|red)?|rais(?:e|es|ed)|hand(?:s|ed)? over)\s+(?:its|their|the remaining)\s+(?:[a-z]+\s+)?$/,
    tail: /^\s*(?:[.,;]|$|(?:to|in|for|and|of [A-Z])\b)/,
    not: /\b(?:output|production|exports?|imports?|market|stocks?|ore|concentrates?|tonnes?|abroad)\b/,
  },
  { to: "ownership", why: "a part of a company that is named", over: "any", kind: "level", tail: NAMED },
]
