/** Percentages that are no claims, told apart by what they are said of. Each entry names the construction. */
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"
import { isSpecification } from "./specification.ts"

interface Rejection {
  readonly id: string
  readonly why: string
  /** Looked for from the figure to the end of its of-phrase, or 50 characters on. */
  readonly after?: RegExp
  /** Looked for in the 60 characters before it. */
  readonly before?: RegExp
  /** Looked for from the beginning of its clause, or from the figure before it, up to it. */
  readonly opening?: RegExp
  /** Looked for around it, a # in its place. */
  readonly around?: RegExp
  readonly sentence?: RegExp
}

export const REJECTIONS: readonly Rejection[] = [
  {
    id: "people",
    why: "a share of people, jobs or votes",
    after:
      /^\s*(?:of|in)?\s*(?:the\s+|all\s+|its\s+|their\s+|our\s+)?(?:(?!(?:is|are|was|were|lies?|lay|comes?|came|goes|went|belongs?|belonged|from|by|to|in|through|controlled|owned|held)\b)[\w'’-]+\s+){0,3}(?:people|mankind|humanity|population|workforce|labou?r force|working population|workers|employees|jobs|respondents|women|men|americans|britons|europeans|germans|canadians|australians|democrats|republicans|opinion leaders|consumers|drivers|motorists|buyers|shoppers|executives|investors|traders|analysts|users|readers|villagers|villages|permits|licen[cs]es(?= (?:is|are|was|were))|pages|articles|patents|its cabinet|households|voters|votes|voted|members|students|citizens|electorate|athletes|witnesses|police|troops|miners(?=\s+(?:are|were|had|have|who|in))|area(?=\s+(?:is|are|was|were|has|have))|companies|firms|businesses|projects|communities|tailings|matches|water|land|territory|forests?|rainforest|countryside|surface|salt flats?|species|adults|taxpayers|managers|growers|delegates|participants|officers|executives|geologists|engineers|customers|replies|those (?:asked|interviewed|polled|surveyed|replying)|staff|residents|parents|children|favou?r)\b/i,
    opening:
      /^\W*(?:of|among) (?:the |all |its |those )?(?:[\w-]+ )?(?:workers|employees|people|respondents|households|voters|miners|women|men)\b/i,
    around:
      /\b(?:jobs|workers|employees|people|miners|inhabitants),?\s(?:about |around |nearly |some |just )*#\s+of (?:these|whom|which|them|those)\b|\b(?:people|workers|miners|employees)\b[^.;%#]{0,40},\s+(?:about |around |nearly |some |just )*#\s+of (?:these|whom|them|those)\b|\b(?:voters|americans|britons|germans|australians|canadians|people|respondents|citizens|adults|women|workers|employees)\s*\(\s*#|\b(?:women|children|foreigners|migrants)\s+(?:are|were|ma[dk]e up|account(?:ed)? for|represent(?:ed)?)\s+(?:thought to (?:be|make up)\s+|estimated (?:to be|at)\s+)?(?:between\s+|about\s+)?#/i,
  },
  {
    id: "economy",
    why: "a share or growth of the economy",
    after:
      /^\s*(?:of|in)?\s*(?:the\s+|its\s+|their\s+|national\s+|global\s+|world\s+|annual\s+)*(?:[\w'’.]+\s+){0,2}(?:GDP|gross (?:domestic|national|regional) product|GNP|national income|GVA|gross value added|budget|tax take|(?<!exports?\s)revenues?|tax revenue|appropriations?|(?<!(?:foreign|export|resource|mineral|mining)\s)income|turnover|(?<!separative\s)work|results?|economic output)\b|^\s*to (?:the|its) (?:\w+ )?(?:economy|GDP)\b/i,
  },
  {
    id: "inflation",
    why: "an economic rate",
    before:
      /\b(?:inflation(?! Reduction)|unemployment|(?<!\bof (?:the |its |total |[\w’']+ |the country[’']s )?)(?:GDP|GVA)|interest rates?|(?:share|percentage|proportion|contribution) (?:of|to|in) (?:the |its |[A-Z]\w+[’']s )?GDP(?! and)|(?:benchmark|key|policy|base|prime|repo|refinancing) rates?|central bank|corporate (?:income )?tax|(?:income|corporation|withholding|sales|payroll|capital gains) tax|bond yields?|yield of|value[- ]added tax|VAT|discount rate|growth rate of the economy|economic growth|wages?|military spending|defen[cs]e spending|interest|rate of return|cost overruns?|deforestation|productivity|(?:output|production) per worker|efficiency|efficiencies|fuel economy|injur(?:y|ies)|accidents|fatalities|employment|(?:daily|trading) limit|economic output|turnout|poverty rate|literacy|rainfall|precipitation|probability|likelihood|exchange rate|budget|(?:economy|economies|manufacturing sector|growth) (?:grew|shrank|expanded|contracted|slowed|rose|fell)|(?:real|average|workers['’]|miners['’]) pay|[Tt]he pay of|pay (?:rises?|deal|claim|cuts?)|salaries|[Tt]rade (?:with|between) (?:the )?[A-Z][\w’'-]+(?: and [A-Z][\w’'-]+| [A-Z][\w’'-]+)? (?:r[io]se|fell|grew|declined|dropped|shrank|increased|jumped))\b[^.;%]{0,60}$/i,
    opening:
      /^\W*(?:(?:and|while|but) )?(?:the |its |their )?(?:[\w’']+ )?economy\b(?!.*\b(?:production|output|exports|imports|prices?|demand|consumption)\b)|^[^,]*\b(?:GDP|economic) growth\b[^,]*$|(?:^|[,;] )growth (?:in the (?:\w+ )?(?:exporters|economies|countries|region)|of the economy|(?:is|was) (?:expected|seen|forecast|projected) to (?:strengthen|slow|pick up|recover))\b/i,
  },
  {
    id: "opinion",
    why: "a share of those who hold an opinion or an intention",
    after:
      /^\s+(?:intend(?:ed)?|plan(?:ned)?|hope[sd]?|want(?:ed)?|fear(?:ed)?|believ(?:e|ed)|thought|think|said|say|agreed?|disagreed?|answered|replied|were planning|had moved) (?:to|that|they|it|so|yes|no)\b|^\s*of\s+(?:the\s+|all\s+)?[\w'’-]+s\s+(?:who\b|(?:\w+\s+)?(?:thought|spoke|live|oppos|support|believ|favou?r|approv|said|say|think|agree|consider|want|fear|would (?:not )?(?:buy|vote|back|like|prefer|move|support|accept|pay|choose)))/,
  },
  {
    id: "survey",
    why: "an answer to a survey",
    after:
      /^[\s)]*(?:[–—:-]\s*)?(?:very|somewhat|not (?:very|at all)|strongly|extremely)\b|^\s*(?:oppose[sd]?|disagree[sd]?|noted|cited|worr(?:y|ied)|feel|felt)\b/i,
    sentence:
      /\b(?:(?:%|per ?cent) of (?:the )?respondents|opinion leaders|(?:key )?poll findings|survey (?:participants|asked)|those (?:polled|surveyed)|(?:drivers|consumers|executives|voters|people) were asked|\d[\d,.]* (?:[\w-]+ ){1,3}(?:questioned|asked|polled|surveyed|interviewed)|those (?:who answered|questioned|asked)|those whom \w+ (?:asked|surveyed|questioned)|survey of (?:owners|managers|executives|consumers|drivers|buyers|users))\b|^Asked (?:about|whether|what|which|how|why|if)\b/i,
  },
  {
    id: "renewables",
    why: "a share of renewable energy",
    after:
      /^\s*(?:of|in)\s(?:[\w’']+\s){0,3}(?:energy|electricity|power)\b[^.;,]{0,50}\b(?:from|by|through|with)\s(?:\w+\s)?(?:renewables?|green|clean|wind|solar)\b|^\s*(?:renewables?|renewable energy)\b/i,
    before:
      /\brenewables?(?: (?:energy|energies|sources|power|electricity))?\s(?:(?:is|are|was|were|of|at|to)|ma[dk]e up|account(?:s|ed)? for|reach(?:es|ed)?|target|share|provided?|suppl(?:y|ied))\b[^.;%,]{0,30}$/i,
  },
  {
    id: "interest",
    why: "interest, or what a fund pays out",
    after: /^\s*(?:annual )?interest\b|^\s*to (?:its|their|the) (?:members|shareholders|investors|owners|savers)\b/i,
  },
  {
    id: "rank",
    why: "a place in a ranking",
    before: /\b(?:in|among|within) the (?:top|bottom|upper|lower|highest|lowest)\s*$/i,
  },
  {
    id: "users",
    why: "the output of those who use it",
    before:
      /\b(?:sectors|industries|branches) (?:that|which) (?:use|need|consume|buy) [\w-]+\b[^.;%]*$|\b[\w-]+-(?:using|consuming) (?:sectors|industries|branches)\b[^.;%]*$/i,
  },
  {
    id: "other goods",
    why: "goods that are no raw material",
    before:
      /\b(?:house|home|property|housing|food|share|rental) prices\b[^.;%]{0,50}$|\b(?:ships?|vessels?|machinery|computers?|computer-related devices|displays?|home appliances|smartphones?|textiles?|garments?|clothing|fish(?: fillets)?|seafood|food|beef|meat|wine|tourism|services|cosmetics|pharmaceuticals?|medicines?|toys|furniture)\b(?: (?:exports?|sales|shipments|imports))?,?(?: (?:which|however|also|and \w+|have|has|had|that))*\s(?:r[io]se|fell|grew|jumped|surged|spiked|increased|decreased|dropped|declined|soared|gained|account\w*|made up|were|was|with|by|up|down|more than doubled|at)\b[^.;%]{0,40}$/i,
  },
  {
    id: "answers",
    why: "a share of those who answered",
    before:
      /\b(?:in the (?:view|eyes|opinion) of|in those of|named by|cited by|mentioned by|worr(?:y|ies|ied))\s+$|\b(?:survey|poll) (?:found|showed|shows|finds) that\s+$/i,
    after:
      /^\s*(?:also\s+|each\s+|even\s+)?(?:see that|expect (?:to|that|new|more|less|it|them|prices|higher|lower)|mean to|meant to|(?:name|answer|regard|view|consider|oppose|approve|distrust|blame|fear|feel)\b|would (?:have|buy|like|prefer|back|vote|rather|support|accept|choose|welcome)\b|have (?:let|done|heard) |said|say|think|believe|agree|support\b|(?:were|are|was) (?:in favou?r|against)\b|expressed|called|named|planned|thought|think|believed?|supported|opposed|were opposed|favou?red|could not afford|had not booked|would attend|described|complained|intend(?:ed)? to|lacked|knew|had (?:moved|come from ministries))\b/i,
  },
  {
    id: "currency",
    why: "a rate of money or of a stock exchange",
    before:
      /\b(?:franc|yen|dollar|rupee|currency|stock index|index of [\w’'-]+ exchange|bonds?|margin requirements?|policy rate|lending rates?|(?:stock|currency|bond|equity|index|interest[- ]rate) futures)\b[^.;%]{0,60}$/i,
    after: /^\s*(?:against the (?:U\.?S\.? )?(?:dollar|euro|yen|franc)|of contract value|of the votes?\b)/i,
  },
  {
    id: "company accounts",
    why: "a figure of a company's accounts or shares",
    opening:
      /^\W*(?:(?:and|while|but|its|the|their|adjusted|total|consolidated) ){0,3}(?:revenues? (?!(?:from|of|generated by) (?:these|those|its|the|all )?(?:\w+ )?(?:exports|shipments)\b)|(?:net |gross |operating )?profits?\b|EBITDA\b|net (?:income|sales|earnings)\b)|\b(?:industry|company|firm|group|miner)(?:[’']s)? income was\b/i,
    after:
      /^\s*of [\w’' -]{0,30}\b(?:miner|company|producer|maker|firm|group|refiner|trader|developer)(?:['’]s|s['’]) (?:shares|stock|equity|capital|debt)\b|^\s*(?:of|in|on)?\s*(?:the\s+|its\s+|their\s+)?(?:[\w'’.-]+\s+){0,2}(?:turnover|profits?|(?:net )?sales(?=[,.;)])|earnings per share|sales revenues?|dividends?|share price|stock price|proceeds)\b|^\s*(?:[\w-]+ ){0,3}(?:decline|drop|rise|increase|jump|fall|growth) in (?:its |net |total |the )*(?:revenues?|profits?|net income|earnings)\b(?! from)|^\s*(?:share|stake)holder/i,
    before:
      /\b(?:(?<!\b(?:export|(?:[Bb]ased on|[Bb]y|[Mm]easured by|in terms of)(?: sales)?) )revenues?(?! (?:from|of) (?:its |the |all |these |those )?(?:\w+ )?(?:exports|shipments)\b)|profits?|net income|EBITDA|returns|earnings(?! from)|turnover|dividends?|share price|stock price|\bstocks? (?:rall(?:y|ied)|jump(?:ed|ing)|surg(?:ed|ing)|soar(?:ed|ing))|(?:its|whose|[A-Z]\w+[’'](?:s)?) (?:stock|shares)(?= (?:took|dipped|jump|r[io]s|fell|fall|gain|drop|clos|surg|plung|up|down)\w*(?! to\b))|(?:miner|producer|company|maker|firm|group|refiner|trader|developer|smelter|explorer)(?:['’]s|s['’]) (?:stock|shares(?! of)|market (?:value|cap\w*)|(?:\w+ )?margins?|bonds?|loans?|notes|debt|capital (?:spending|expenditure)|costs?)|(?:shares?|stocks?) (?:of|in) (?:the |its )?(?:[\w-]+ ){0,4}(?:miners?|company|companies|firms?|group|producers?|makers?|refiners?|smelters?|traders?|developers?|explorers?))\b[^.;%]{0,50}$/i,
  },
  {
    id: "takings",
    why: "what a firm or a month has brought in",
    before:
      /\b(?:brought in|took in|earned|grossed|booked|turned over)\s+(?:about |some |nearly )?(?:US|A|C)?[$€£¥]\s?[\d.,]+\s?(?:billion|million|bn|m)\b,?\s*(?:which (?:is|was) )?(?:up|down|a (?:rise|fall|drop|gain) of)?\s*$/i,
    around:
      /\b(?:brought in|took|earned|grossed|booked|turned over)\s+(?:about |some |nearly )?(?:US|A|C)?[$€£¥]\s?[\d.,]+\s?(?:billion|million|bn|m)\b[^.;%#]{0,45},\s+(?:or )?#\s+(?:less|more)\b/i,
  },
  {
    id: "property",
    why: "how one thing compares with another in a property",
    after:
      /^\s*(?:lighter|heavier|stronger|harder|denser|thinner|faster|brighter|cooler|hotter|more (?:resistant|efficient|durable|powerful|conductive)|quicker|slower|better|worse|longer|shorter|less (?:dense|resistant|conductive|energy|electricity|power|water|fuel|waste|time|space))\b|^\s*of the (?:energy|water|electricity|time|fuel)\b[^.;,]{0,40}\bsav(?:ed|ing)\b/i,
    before: /\b(?:sav(?:es?|ed|ing)|spar(?:es?|ed|ing))\s+(?:about |up to )?$/i,
  },
  {
    id: "residue",
    why: "what is left for others",
    before: /\b[Tt]he rest of the world\b[^.;,%]{0,40}$|\bshare the remaining\s+$/,
    around: /\b(?:other|all other) (?:countries|sources|nations|producers|suppliers|origins|uses)\s*\(\s*(?:about |around )?#/i,
    after:
      /^\s*(?:in|to|for|by)\s+(?:all |the )?other (?:sectors|uses|fields|applications|countries|industries|areas)\b|^\s*(?:of it |of them )?(?:comes?|came|is|are|was|were|originated)\s+(?:\w+ )?from (?:all |various |several )?other (?:countries|sources|nations|suppliers)\b/i,
  },
  {
    id: "nobody",
    why: "said of nobody",
    before: /\b[Nn]o (?:other |single )?(?:country|state|nation|supplier|producer)\b[^.;,]{0,80}$/,
  },
  {
    id: "statistics",
    why: "a statistical measure",
    after:
      /^\s*correlations?\b|^\s*of\s+(?:the\s+)?(?:model\s+|total\s+|observed\s+)?(?:variance|variation|runs|simulations|samples|cases|scenarios|time)\b|^[\s-]*(?:confidence|significan|probabilit|chance|likelihood|risk (?:of|that)\b|certain|uncertaint|margin of error|error)/i,
    before:
      /\bsignificant at (?:the )?$|\b(?:mean|absolute|squared|standard|forecast|percentage) errors?\b[^.;]{0,60}$|\b(?:confidence|significance|probability|margin of error)[^.;]{0,25}$/i,
    sentence: /\b[Cc]oefficients?\b[^.]{0,80}\bsignificant\b/,
  },
  {
    id: "enrichment",
    why: "an enrichment or purity that is only a specification",
    after:
      /^(?:[\s-]*(?:and|or|to)\s+[\d.]+\s?%)?(?:\s+of the (?:fissile )?isotope)?[\s-]*(?:enriched|enrichment|pure\b|purity|\((?:[a-z]+ )?(?:metals?|mass|dry|oxide) basis\)|moisture|grade\b|(?:price )?discount\b|fine(?:ness)?\b|\(\d{3} fine|U-235|uranium-235|uranium 235)/i,
    before:
      /\b(?:enriched (?:to|at|up to|by|beyond|above)|enrichment (?:of|to|level\w*)|purity (?:of|above|over|is|at))\s+(?:\w+\s+){0,4}$|\b(?:purer than|(?<!-)purity)\b[^.;,%]{0,30}$|\b(?:moisture|humidity)\b[^.;,%]{0,25}$|\bdiscounts? (?:of|worth|to)\s*$|\bminimum\s*$/i,
  },
  {
    id: "progress",
    why: "how far something is built",
    opening: /\bprogress (?:of|on) (?:the |its )?(?:construction|development|building|works?)\b/i,
    after: /^\s+(?:complete[d]?|finished|built|done)\b/i,
  },
  {
    id: "product grade",
    why: "the grade of what is sold, not a share",
    after:
      /^\s*\(?(?:spodumene|lithium oxide|Li2O|petalite|ilmenite|rutile|zircon|tantalite|columbite)?\)?,?\s*concentrates?(?! (?:of|contain|make|account|is|are|was|were)\b)(?=[\s,.;)]|$)/i,
  },
  { id: "attack", why: "a majority of computing power", after: /^\s*attacks?\b/i },
  { id: "depletion", why: "a tax allowance", sentence: /\b[Dd]epletion [Aa]llowance/ },
  {
    id: "cost sharing",
    why: "a share of costs or credits",
    before: /\btax (?:offset|credit|relief|allowance|deduction|break)\b[^.;]{0,40}$|\bcredits? (?:worth |of |equal to |up to )+$/i,
    after:
      /^\s*(?:of|in)?\s*(?:the\s+|their\s+|its\s+|total\s+|eligible\s+|project\s+|direct\s+|operating\s+|running\s+)*(?:costs?\b(?! of (?:production|(?:an? |the |each )?(?:battery|batteries|cells?|packs?|solar|wind|modules?|panels?|magnets?|electric|producing|making|refining|smelting)\b(?! (?:plants?|factor|projects?)))\b)|tax credits?|credit\b|benefits)|^[\s-]*(?:[\w-]+ ){0,3}tax credits?\b/i,
  },
]

const SPECIFICATION: Rejection = { id: "specification", why: "a content or a purity that only defines a grade" }
const REST: Rejection = { id: "rest", why: "the rest of a list of countries" }

/** Why a figure is no claim, or null when nothing speaks against it. */
export function rejectionOf(figure: Figure, sentence: Sentence): Rejection | null {
  const { text } = sentence
  const { span } = figure.quantity
  const after = text.slice(span.end, Math.min(figure.right.end, Math.max(figure.of?.end ?? 0, span.end + 50)))
  const before = text.slice(Math.max(figure.left.start, span.start - 60), span.start)
  const resumed = resumedBefore(figure, sentence)
  const opening = text.slice(figure.left.start, span.start)
  const around = `${text.slice(Math.max(0, span.start - 60), span.start)}#${after}`
  return (
    REJECTIONS.find(
      (rejection) =>
        rejection.after?.test(after) ||
        rejection.before?.test(before) ||
        (resumed !== null && rejection.before?.test(resumed)) ||
        rejection.opening?.test(opening) ||
        rejection.around?.test(around) ||
        rejection.sentence?.test(text),
    ) ?? (isSpecification(figure, sentence) ? SPECIFICATION : isRest(figure, sentence) ? REST : null)
  )
}

/** "Inflation in Chile, which mines copper, was 4%": the main clause without the relative clause or the apposition in its midst. */
function resumedBefore({ left, quantity }: Figure, { text, passage }: Sentence): string | null {
  const last = passage.quantities.findLast(({ span }) => span.end <= quantity.span.start)
  if (last && last.span.end > left.start - 1) return null
  const start = Math.max(last?.span.end ?? 0, text.lastIndexOf(";", left.start) + 1)
  const main = text.slice(start, quantity.span.start)
  const bare = main.replace(/,\s+(?:which|who|whose|where|an?|the)\b[^,;]*,/g, "")
  return bare === main ? null : bare.slice(-60)
}

/** "Chile, 80%; Japan, 16%; and other, 4%": the rest of a list of countries is nobody's. */
function isRest({ anchor }: Figure, { text, areas, passage }: Sentence): boolean {
  const before = text.slice(0, anchor)
  if (!/[;,]\s*(?:and\s+)?(?:all\s+)?others?,?\s*$/i.test(before)) return false
  const last = passage.quantities.findLast(({ span }) => span.end <= anchor)
  return last !== undefined && areas.some(({ end }) => end <= last.span.start && /^,?\s*\(?$/.test(text.slice(end, last.span.start)))
}

/** "99.8% (metal basis) rubidium for $65, a 3.5% increase": a grade says nothing of the figure behind it. */
const GRADED = /^[\s-]*(?:pure\b|purity\b|\((?:[a-z]+ )?(?:metals?|mass|dry|oxide) basis\))[^%]*,/

/**
 * The figures of a sentence that speak of nothing else than a rejected one before them: "9% of the staff and 4% of those
 * abroad", "the budget grew by 4%, that of the army by 9%".
 */
export function goesOnWith(figure: Figure, rejected: Figure, { text, passage }: Sentence): boolean {
  const between = text.slice(rejected.quantity.span.end, figure.quantity.span.start)
  if (GRADED.test(between)) return false
  const ownAt = (from: number) => passage.measures.some(({ start, end }) => start >= from && end <= figure.right.end)
  // "…, even when copper output rose by 2%": a material and a measure of its own.
  const named = passage.materials.some(({ start, end }) => start >= rejected.quantity.span.end && end <= figure.quantity.span.start)
  // "opposed the mine, though China mines 39% of gallium": its share is of a material, and a measure leads to it.
  const { of } = figure
  const shared = of !== null && passage.materials.some(({ start }) => start >= of.start && start < of.end)
  const led = passage.measures.some(({ start, end }) => start >= rejected.quantity.span.end && end <= figure.quantity.span.start)
  const own = (shared && led) || ownAt(named ? rejected.quantity.span.end : rejected.right.end)
  return (
    !own && !figure.bracket && /(?:^|[,\s])(?:and|or|to|from|with|that of|against|but|by|compared)\b|,/.test(between) && between.length < 60
  )
}
