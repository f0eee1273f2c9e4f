/** What the words around the name of an area say of it: that it gives (origin) or that it takes (destination). */

import type { MeasureId } from "../../model.ts"
import type { AreaGroup, Sentence } from "../sentence.ts"
import { isExportDuty } from "./export-duty.ts"

export type Role = "origin" | "destination"
export interface Roled {
  readonly group: AreaGroup
  /** What the words around the name say; null when only the measure can tell. */
  readonly role: Role | null
}

/** Measures whose area, when nothing else is said, is the one that receives or uses. */
export const RECEIVING: ReadonlySet<MeasureId> = new Set<MeasureId>(["consumption", "import-reliance", "imports", "recycling"])
/** Measures that join two areas: when the words give one of them its role, the other has the other. */
export const BETWEEN_TWO: ReadonlySet<MeasureId> = new Set<MeasureId>(["supply", "imports", "import-reliance", "exports", "tariff"])

const GIVES_NOUN =
  "(?:mine |mined |refinery |refined |domestic |total |primary |own |proven |known |global |world )*(?:production|output|exports?|reserves?|resources|mines?|mining|capacity|producers?|exporters?|suppliers?|deposits?|smelters?|refiners?|refining|processing|companies|share|control|dominance|quota|(?:arrivals|deliveries|shipments|cargoes|sales)(?= (?:in|to|into)\\b))"
const TAKES_NOUN =
  "(?:total |annual |domestic |own |overall |apparent |reported |projected |crude |oil |net |main |biggest |needs for |(?!(?:would|will|could|can|may|might|should|companies|firms|mines|miners|producers|refiners|smelters|refineries|suppliers|exporters|plants|makers|growers|traders|factories|deposits) )[\\w-]+ )?(?:imports?|consumption|demand|supply(?! (?:(?:about|some|nearly|almost|over|more than|only|just|around|up to|at least|roughly|approximately|close to|well over|less than|barely|an estimated) )?(?:\\d[\\d.]*\\s?(?:%|per ?cent)|half|a third|a quarter|a fifth|two|three))|needs|requirements?|dependen\\w+|relian\\w+|use|usage|market|economy|industry|importers?|consumers?|consumer|chipmakers|utilities|buyers?|sources?|suppliers?|feedstock|import share)"
const GIVES_VERB =
  "(?:(?:is|was|were|are|remain\\w*)(?: in \\d+)?(?: the| an?)?(?: [\\w’'-]+){0,4}? (?:source|origin|supplier|provider|partner|producer|exporter|miner|refiner)s?|produc\\w+|min(?:es|ed|ing)|refin\\w+|process\\w+|suppl\\w+|provid\\w+|export\\w*|control\\w*|extract\\w+|deliver\\w*|yield\\w*|smelt\\w*|own\\w*|ships?|shipped|sends?|sent|sells?|sold|load(?:s|ed)|digs?|dug|quarr(?:y|ies|ied)|pump(?:s|ed)|turns? out|turned out|puts? out|furnish\\w*|pour(?:s|ed)|manufactur\\w+|assembl\\w+|offer(?:s|ed)|market(?:s|ed)|dispatch\\w*|unearth(?:s|ed)|rais(?:es|ed) from the ground|brings? up|brought up)"
const HAS_VERB =
  "(?:account\\w*|led|leads|came (?:first|second|third|next)|hold\\w*|held|ke(?:pt|eps?)|contribut\\w+|dominat\\w+|contain\\w*|made|makes?|turn\\w*|remain\\w* the|represent\\w*|has|have|had|command\\w*|possess\\w*|boast\\w*|do(?:es)?|(?:is|was|were|are|be|been) (?:the|one of|among|home to|good for|behind|now|currently|by far|still|in \\d+ the|responsible))"
const TAKES_VERB =
  "(?:(?:is|was|are|were|remain(?:s|ed)?|became) (?:also |still )?(?:the |an? )?(?:[\\w’'-]+ ){0,3}?(?:destination|buyer|customer|market|importer|consumer|purchaser)s?|(?:is|are|was|were) (?:\\w+ly |now )?(?:taking|buying|importing|sourcing|getting|purchasing|receiving|consuming)|import\\w*|rel(?:y|ies|ied)|depend\\w*|consum\\w+|us(?:es|ed|e)(?! to\\b)|buys?|bought|purchas\\w+|sourc\\w+|gets?|got|obtain\\w*|receiv\\w*|needs?|needed|cover\\w*(?! [^,;%]{0,20}(?:%|per ?cent) of (?:the (?:total|whole|requirements?|needs?|demand|consumption|imports?)|it|them|this|that)\\b)|recycl\\w+|brings? in|brought in|(?:tak(?:es?|ing)|took)(?! (?:an? (?:[\\w.]+ ?%? )?share|(?:the )?[a-z]+ (?:place|position|spot|rank))\\b)|lift(?:s|ed|ing)|burn\\w*|paid|pays?|spen[dt]s?|fetch\\w*|land(?:s|ed)|order(?:s|ed)|draws?|drew|(?:ship|pipe|haul|truck)(?:s|p?ed) in|swallow\\w*|devour\\w*|want(?:s|ed)(?! to)|demand(?:s|ed)|call(?:s|ed) for|(?:look|turn|lean|count|live|subsist|thrive|feed|draw)(?:s|e?d|t)? (?:to|on|upon)|go(?:es)? through|went through|gets? by|got by|mak\\w+ do|require[sd]?|absorb\\w*|install\\w*|deploy\\w*|procur\\w+|secur(?:es?|ed)|feeds?|fed)"
/** Those of an area who make, buy and use: "German factories lean on it", "American reactors needed". */
const AGENTS =
  "(?:['’]s?)?(?:\\s+[\\w-]+){0,2}?\\s+(?:companies|firms|factories|plants|works|mills|smelters|refiners|refineries|foundries|converters|utilities|reactors|power (?:stations|plants)|farmers|growers|industry|industries|makers|manufacturers|carmakers|steelmakers|chipmakers|producers|miners|users|consumers|customers|buyers|importers|exporters|traders|households|motorists|operators|builders|processors|casters|forges|suppliers|shippers|sellers|mines|pits|wells|fields|terminals|ports)"
const ADVERB =
  "(?:\\s+(?:also|did(?! not)|currently|now|once|long|always|today|still|alone|already|itself|should|must|shall|can|cannot|not|to|\\w+ly|(?:last|this) (?:year|month)|in (?:19|20)\\d\\d|will|would|could|may|continued to|has|have|had|be)){0,3}\\s+"
const GIVES_AFTER = new RegExp(`^(?:['’]s?)?(?:${ADVERB}${GIVES_VERB}\\b|\\s+(?:[\\w-]+\\s+){0,2}?${GIVES_NOUN}\\b)`)
const HAS_AFTER = new RegExp(`^(?:['’]s?)?${ADVERB}${HAS_VERB}\\b`)
/** "Korea's two chipmakers supplied": what those of an area hand over. */
const AGENTS_GIVE = new RegExp(
  `^${AGENTS}${ADVERB}(?:produc(?:ed|es|e)|suppl(?:y|ies|ied)|provid(?:es?|ed)|export(?:s|ed)?|deliver(?:s|ed)?|ship(?:s|ped)?|s(?:end|ends|ent|ell|ells|old)|furnish(?:es|ed)?|turn(?:s|ed)? out|manufactur(?:es?|ed))\\b`,
)
const TAKES_AFTER = new RegExp(`^(?:(?:['’]s?)?(?:${ADVERB}${TAKES_VERB}\\b|\\s+${TAKES_NOUN}\\b)|${AGENTS}${ADVERB}${TAKES_VERB}\\b)`)
const GIVES_BEFORE =
  /\b(?:from|by|out of|by way of|originat\w+ in|produced in|mined in|refined in|fabricated in|manufactured in|assembled in|smelted in|extracted in|separated in|concentrated in|based in|dug in|grown in|located in|found in|buried in|resting in|rests? in|lie in|lies in|lay in|lying in|processed in|made in|on|mainly|reliance upon|dependence upon|with|of which)\s+(?:the\s+|mainland\s+)?$/
const TAKES_BEFORE =
  /\b(?:to|into|reach(?:es|ed)?|(?:bought|consumed|used|imported|purchased|needed|required) (?:by|in|into)|imports (?:by|into|of)|demand (?:in|from|of)|consumption (?:in|of|by)|dependen\w+ of|relian\w+ of|supply (?:to|of)|suppliers? (?:to|of|for)|sources? for|directed to|shipped to|(?:bound|headed|destined|sail(?:s|ed)|left|leaves) for|(?:recipients?|buyers?|customers?|destinations?)(?: (?:of|for) (?:[\w-]+ ){0,3}\w+)? (?:is|are|was|were|being|included?|includes))\s+(?:the\s+)?$/
/** "Outside China", "more than any country except the U.S.": named only to be left out or held against. */
const LEFT_OUT =
  /\b(?:outside(?: of)?|apart from|aside from|other than|at the expense of|overtak(?:en|es|ing)|overtook|in contrast (?:with|to)|except(?: for| in)?|excluding|leaving aside|not counting|(?<!\b(?:do|by|manage|cope|live|go) )without|besides|unlike|than(?: in)?|ahead of|second (?:only )?to)\s+(?:the\s+)?$/i
/** An adjective of the possessor's follows: "China's heavy rare earth feedstock". */
const APPOSITIVE = /^,\s+(?:which|who|whose|where|the|a|an|as|for|like|with|long|once|home|itself|holder|source)\b[^,;]{0,80},(?=\s)/

/** "the Indian mines bureau wrote": it stands in the name of whoever says so. */
const SPEAKS =
  /^(?:['’]s)?\s+(?:[\w-]+\s+){0,3}(?:[Bb]ureau|[Mm]inistry|[Aa]gency|[Ii]nstitute|[Aa]ssociation|[Ff]ederation|[Cc]hamber|[Ss]urvey|[Cc]ustoms|[Cc]ommission|[Oo]ffice)\b[^,;%]{0,40}\b(?:said|says|wrote|writes|reported|reports|announced|noted|notes|estimate[sd]?|showed|shows|found|finds|calculate[sd]|reckon\w*|credits?|credited|attributes?|attributed)\b/

/** "EU data indicate that", "Canberra's forecasters see": whose figures they are. */
const REPORTS =
  /^(?:['’]s?)?\s+(?:(?:government|official|customs|trade|industry|federal|national|statistical|state|own)\s+){0,2}(?:data|figures|statistics|forecasters|analysts|economists|officials|estimates|experts|geologists|researchers)(?:\s+for\s+\d{4})?\s+(?:show|indicate|suggest|give|put|see|expect|say|reveal|imply|reckon|estimate|attribute|credit|have it|make it|point to)\b/
/** "…, the OECD calculates, …". */
const CALCULATES =
  /^\s+(?:calculate[sd]|estimate[sd]|reckon(?:s|ed)|says|said|note[sd]|reports|reported|points out|pointed out|finds|found)\s*[,.]/

/** "40% of them supplied by Canada" */
const GIVEN_BY =
  /\b(?:suppl|provid|deliver|sen[dt]|ship|produc|min|ma[dk]|sold|export|met|cover|satisf|contribut|furnish|account|represent)\w*(?: for)? by\s+(?:the\s+)?$/

/** "40% of demand is accounted for by India", "is due to Korea": whose demand it is. */
const DRAWN_BY =
  /\b(?:demand|consumption|us(?:e|age))\b[^,;]{0,60}\b(?:(?:accounted for|generated|driven|created|made up) by|attributable to|due to|down to|(?:concentrated|located|based|found) in)\s+(?:the\s+)?$/

/** "59% of the ore was Finnish", "… and 30 percent American": a predicate stands behind its verb or behind the figure. */
const IS =
  /(?:\b(?:is|are|was|were|be|been|being|remain\w*)\s+(?:still |also |now |\w+ly )?|\d\s?(?:%|per ?cent|pc)\s+|\b(?:half|third|quarters?|fifths?|tenths?)\s+)$/
/** … and ends the statement. */
const ENDS = /^(?:[,.;:)]|\s*$|\s+(?:and|in|by|to|or|but|as|while|against|at present|today|now|then|already)\b)/
/** "Norway covered 35%", with nobody else's goods. */
const COVERS = /^\s+(?:also |alone |itself )?cover(?:s|ed)\s[^,;]{0,25}(?:%|per ?cent)(?![^,;]*\b(?:with|from|through|by|via|out of)\b)/
/** "of Chinese origin", "Chinese-made", "in Chinese hands". */
const ORIGIN_OF = /^(?:-made\b|-built\b|-owned\b|\s+(?:origin|provenance|make|manufacture|extraction|hands)\b)/

/** "the president of Bolivia's lithium company claims that", and what shows that it speaks of its own. */
const CLAIMS_THAT =
  /^(?:['’]s?)?\s+(?:[\w-]+\s+){0,5}?(?:says|said|claims|claimed|notes|noted|warns|warned|told|argues|argued|points out|pointed out|complained|explained|stated|believes|reminded)\s+(?:[\w ]{0,40}\s)?that\b(?![^;]*\b(?:its?|their|they|there|own|domestic|national|the (?:country|nation))\b)/
/** "In the view of Canada's minister", "according to Argentina's mining secretary". */
const ASKED = /\b(?:[Ii]n the (?:view|opinion|words|eyes|estimation|judgment) of|[Aa]ccording to|[Aa]s [a-z]+ by)\s+(?:the\s+|an?\s+)?$/
/** "…, says the Peruvian mining society". */
const SAYS =
  /[,”"]\s*(?:says?|said|reports?|reported|estimates?|estimated|notes?|noted|reckons?|reckoned|warns?|warned|writes?|wrote|calculates?|calculated)\s+(?:the\s+|an?\s+)?$/
const OFFICE =
  /^(?:['’]s?)?\s+(?:[\w-]+\s+){0,4}?(?:ministers?|ministry|secretary|president|premier|governor|ambassador|officials?|chief|economists?|analysts?|consultants?|chancellor|envoy)\b/
/** Whether an area stands only in the name of the body that is quoted. */
export function isSpeaker({ plain, areas }: Sentence, { start, end, ids }: AreaGroup): boolean {
  const after = plain.slice(end)
  if (SPEAKS.test(after)) return true
  if (CALCULATES.test(after)) return /,\s+(?:the\s+)?$/.test(plain.slice(0, start))
  const isAsked = (ASKED.test(plain.slice(0, start)) && OFFICE.test(after)) || SAYS.test(plain.slice(0, start))
  if (!isAsked && !REPORTS.test(after) && !CLAIMS_THAT.test(after)) return false
  return /\b(?:[Ww]orld|[Gg]lobal)/.test(plain) || areas.some((other) => other.ids.some((id) => !ids.includes(id)))
}

/** Whether an area is named only to be left out or held against ("outside China", "more than Chile"). */
export function isLeftOut(sentence: Sentence, group: AreaGroup): boolean {
  const { plain } = sentence
  const { start, end } = group
  if (isSpeaker(sentence, group)) return true
  if (/\bextra-$/i.test(plain.slice(0, start)) && !/^\s+(?:imports?|trade|suppl\w+)\b/.test(plain.slice(end))) return true
  if (
    /\b(?:[Nn]obody|[Nn]o (?:other )?(?:country|nation|state|producer|supplier|exporter|one|buyer|importer))\b[^;]*\bthan\s+(?:the\s+)?$/.test(
      plain.slice(0, start),
    )
  )
    return false
  if (
    /(?:^|[,;]\s)(?:[Aa]fter|[Bb]ehind|[Nn]ext to)\s+(?:the\s+)?$/.test(plain.slice(0, start)) &&
    /^(?:,|\s+(?:comes?|is|are|follows?)\b)/.test(plain.slice(end))
  )
    return true
  if (/\b[Nn]o sooner\b[^;]*\bthan\s+(?:the\s+)?$/.test(plain.slice(0, start))) return false
  return LEFT_OUT.test(plain.slice(Math.max(0, start - 30), start))
}

/** What stands behind a name, a material left out: "'s main supplier" for "Germany's main zinc supplier". */
function behind({ plain, materials }: Sentence, { end }: AreaGroup): string {
  const material = materials.find(({ start }) => start >= end)
  const between = material && plain.slice(end, material.start)
  const after = material && plain.slice(material.end)
  if (
    between === undefined ||
    after === undefined ||
    !/^(?:['’]s?)?\s+(?:(?:main|biggest|largest|leading|top|total|annual|refined|raw|crude|foreign) )*$/.test(between)
  )
    return plain.slice(end)
  return NEEDED.test(after) ? between.trimEnd() + after : plain.slice(end)
}
const NEEDED =
  /^\s+(?:[\w-]+ )?(?:imports?|suppl(?:y|iers?)|demand|consumption|needs|requirements?|sources?|purchases|dependen\w+|relian\w+)\b/

/** "Chinese suppliers account for 93%": they are its own, whereas "Germany's main suppliers" are others. */
const OWN_SUPPLIERS = /^\s+(?:sources|suppliers?|vendors?|sellers?)\s+(?!of\b|(?:is|are|was|were)\b|\()/

/** "U.S. industry stocks", "Japanese consumer inventories": whoever holds them. */
const STOCKS_OF = /^(?:['’]s?)?\s+(?:[\w-]+\s+){0,3}(?:stocks|stockpiles?|inventor(?:y|ies)|storage)\b/

interface Around {
  readonly before: string
  readonly after: string
}
/** Asked for each figure of a sentence, and for each measure that it may have. */
const surroundings = new WeakMap<Sentence, Map<AreaGroup, Around>>()

/** What stands before a name and behind it, any white space as one space. */
function around(sentence: Sentence, group: AreaGroup): Around {
  const known = surroundings.get(sentence) ?? new Map<AreaGroup, Around>()
  const found = known.get(group) ?? {
    before: sentence.plain.slice(0, group.start).replace(GAPS, " "),
    after: behind(sentence, group).replace(APPOSITIVE, "").replace(GAPS, " "),
  }
  surroundings.set(sentence, known.set(group, found))
  return found
}
const GAPS = /\s{2,}|[^\S ]/g

/** What the words around a name say of it. A name in a list of figures ("Peru (10%) and Chile (9%)") has the role of the one before it. */
export function roleIn(sentence: Sentence, group: AreaGroup, measure: MeasureId, previous: Roled | undefined): Role | null {
  if (group.standsIn?.role) return measure === "exports" && group.form === "possessive" ? "origin" : group.standsIn.role
  const { before, after } = around(sentence, group)
  if (/\bextra-$/i.test(before)) return /^\s+(?:imports?|trade|suppl\w+)\b/.test(sentence.plain.slice(group.end)) ? "destination" : null
  if (previous && previous.role !== null && isListed(sentence, previous.group, group)) return previous.role
  const named =
    group.form === "adjective" &&
    sentence.materials.some(({ start }) => start >= group.end && /^\s+(?:[\w-]+\s+)?$/.test(sentence.text.slice(group.end, start)))
  if (named && BETWEEN_TWO.has(measure) && !TAKES_AFTER.test(after) && /\b(?:of|to|on|for)\s+$/.test(before)) return "origin"
  if (measure === "tariff" && named && !isExportDuty(sentence.text)) return "origin"
  if (/\bfollowed (?:[\w-]+ ){0,4}?by\s+(?:the\s+|those of (?:the\s+)?)?$/.test(before))
    return /\bthose of /.test(before.slice(-16)) && previous?.role ? previous.role : measure === "consumption" ? "destination" : "origin"
  if (group.form === "adjective" && measure !== "consumption" && measure !== "tariff" && IS.test(before) && ENDS.test(after))
    return "origin"
  if (group.form === "adjective" && ORIGIN_OF.test(after)) return "origin"
  if (BETWEEN_TWO.has(measure) && /\bof (?:them|it|which|that|those|these)\s+(?:(?:is|are|was|were) )?$/.test(before)) return "origin"
  if (
    group.form === "adjective" &&
    BETWEEN_TWO.has(measure) &&
    /^\s+(?:share|part|portion|slice)\b(?! of (?:the )?(?:world|global))/.test(after)
  )
    return "origin"
  // "cut the share of China in its imports"
  const isPart = BETWEEN_TWO.has(measure) && /\b(?:share|part|portion|proportion) of\s+(?:the\s+)?$/.test(before)
  if (isPart && /^\s+(?:in|of)\s+(?!(?:the\s+)?(?:world|global|total|all)\b)/.test(after)) return "origin"
  if (BETWEEN_TWO.has(measure) && /^, whose (?:[\w-]+ )?(?:share|part|portion|slice|proportion)\b/.test(after)) return "origin"
  if (measure === "supply" && /^['’]s?\s+(?:[\w-]+\s+){0,2}market share\b/.test(after)) return "origin"
  const shared = after.match(/^['’]s?\s+(?:[\w-]+\s+)?(?:share|part|portion)\b(\s+(?:of|in)\s+(?:the\s+)?(?:world|global|total|all)\b)?/)
  if (shared) return RECEIVING.has(measure) && (shared[1] || sentence.areas.length === 1) ? "destination" : "origin"
  if (
    measure === "tariff" &&
    !isExportDuty(sentence.text) &&
    /^(?:['’]s)?\s+(?:[\w-]+\s+)?(?:tariff|dut(?:y|ies)|lev(?:y|ies)|surtax|import tax|buyers|market|customers)/.test(after)
  )
    return "destination"
  if (measure === "tariff")
    return /\b(?:from|on|against|of|for|exporters in|originating in|made in|produced in|producing in|built in|assembled in|manufactured in)\s+(?:(?:the|all|certain|most|some|several|many|selected|key)\s+)?$/i.test(
      before,
    ) || /^(?:['’]s)?\s+(?:goods|exports|products|origin|exporters)/.test(after)
      ? "origin"
      : null
  if (
    measure === "exports" &&
    /^(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}(?:industry|sector|economy)['’]s?\s+(?:[\w-]+\s+)?(?:exports?|shipments)\b/.test(after)
  )
    return "origin"
  if (measure === "ownership" || measure === "investment")
    return (GIVES_BEFORE.test(before) && !/\bwith\s+(?:the\s+)?$/.test(before)) || TAKES_AFTER.test(after) || HAS_AFTER.test(after)
      ? "origin"
      : null
  if (measure === "stocks" && STOCKS_OF.test(after)) return "origin"
  if (measure === "consumption" && DRAWN_BY.test(before)) return "destination"
  // "Britain's own fields covered 43%, and Norway covered 35%": beside one that takes.
  if (BETWEEN_TWO.has(measure) && previous?.role === "destination" && COVERS.test(after)) return "origin"
  if (RECEIVING.has(measure) && /\bby\s+(?:the\s+)?$/.test(before)) return GIVEN_BY.test(before) ? "origin" : "destination"
  if (TAKES_BEFORE.test(before) && (BETWEEN_TWO.has(measure) || RECEIVING.has(measure) || !/\bto\s+(?:the\s+)?$/.test(before)))
    return "destination"
  if (/^(?:['’]s?)?\s+(?:dependen|relian)/.test(after)) return "destination"
  if (GIVES_BEFORE.test(before)) return "origin"
  if (group.form === "adjective" && OWN_SUPPLIERS.test(after)) return "origin"
  if (AGENTS_GIVE.test(after)) return "origin"
  if (TAKES_AFTER.test(after)) return "destination"
  if (GIVES_AFTER.test(after)) return "origin"
  // "Of the nickel that the EU imported, Russia accounted for 29%": beside one that takes, another has its share as a giver.
  if (HAS_AFTER.test(after))
    return RECEIVING.has(measure) && !(BETWEEN_TWO.has(measure) && previous?.role === "destination") ? "destination" : "origin"
  return null
}

/** "35% came from Peru in 2021, 15% each from …": the preposition stands again behind another figure. */
const LIKEWISE =
  /^(?:\s+in (?:19|20)\d\d)?\s*[,;]?\s*(?:and\s+)?(?:a further |another |about |around |some |nearly |almost )?[\d.]+\s?(?:%|per ?cent)(?:\s+each)?\s+(from|in|to|by)\s+(?:the\s+)?$/

/** Only a figure and a comma or "and" stand between them: "Peru (10%) and Chile". */
export function isListed(sentence: Sentence, one: AreaGroup, next: AreaGroup): boolean {
  const between = sentence.text.slice(one.end, next.start)
  const [, preposition] = LIKEWISE.exec(between) ?? []
  if (preposition && new RegExp(`\\b${preposition}\\s+(?:the\\s+)?$`).test(sentence.text.slice(0, one.start))) return true
  return /^\s*(?:\([^)]*\)|(?:(?:accounted|accounts?) for|made up|makes? up|represent(?:s|ed)|,)?\s*[\d.]+\s?(?:%|per ?cent))\s*[,;]?\s*(?:and|or|followed by)?\s*(?:by\s+)?(?:the\s+)?$/.test(
    between,
  )
}
