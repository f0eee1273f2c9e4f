/** Percentages of other things than raw materials, and of none. */
import type { Rejection } from "./rejection.ts"

export const OF_THINGS: readonly Rejection[] = [
  {
    id: "energy mix",
    why: "a share of energy that no raw material gives",
    around:
      /\b(?:renewables?|renewable (?:energy|sources)|nuclear(?: energy| power)?|hydro(?:power)?|biomass|wind(?: (?:power|energy))?|geothermal)(?:,| at| with)?\s*\(?\s*(?:about |at |with )?#(?=\)|[,.;]|\s*$|,? and\b)/i,
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
      /\b(?:house|home|property|housing|food|share|rental) prices\b[^.;%]{0,50}$|(?<!\b(?:including|such as|like|for|in|on|by|aboard) (?:\d+ )?)\b(?:ships?|vessels?|machinery|computers?|computer-related devices|displays?|home appliances|smartphones?|textiles?|garments?|clothing|fish(?: fillets)?|fillets|seafood|food|beef|meat|wine|tourism|services|cosmetics|pharmaceuticals?|medicines?|toys|furniture)\b(?: (?:exports?|sales|shipments|imports))?,?(?: (?:which|however|also|and \w+|have|has|had|that))*\s(?:r[io]se|fell|grew|jumped|surged|spiked|increased|decreased|dropped|declined|soared|gained|account\w*|supplied|provided|contributed|brought in|made up|were|was|with|by|up|down|more than doubled|at)\b[^.;%]{0,40}$/i,
  },
  {
    id: "other output",
    why: "what factories or other branches turn out, which is no raw material",
    opening:
      /(?:^|[.;]\s)\W*(?:(?:and|but|while) )?(?:the )?(?:manufacturing(?: output| production| sector)?|industrial (?:production|output)|factory output|(?:the )?factories|construction activity|retail sales)(?:,[^,;%]*,)? (?:\w+ ){0,2}(?:contracted|shrank|shrunk|fell|rose|grew|expanded|slipped|dropped|declined|increased|gained|did (?:little|no) better)\b[^;%]*$|,\s(?:and|but|while) (?:the factories|manufacturing|industrial (?:production|output)) (?:\w+ ){0,2}(?:contracted|shrank|fell|rose|grew|did (?:little|no) better)\b[^;%]*$/i,
    around: /\b[Ff]actories(?:,[^,;%#]*,)? (?:turned out|produced|made) #\s(?:less|more)(?=\s*[.,;]|\s*$)/,
  },
  {
    id: "coverage",
    why: "how much of it a survey reaches",
    before:
      /\b(?:survey|canvass|sample|questionnaire|respondents|those that answered|replies|who (?:answered|responded))\b[^.;%]{0,40}\b(?:cover(?:s|ed|ing)?|represent(?:s|ed|ing)?|account(?:s|ed|ing)? for|reach(?:es|ed)?)\s*$|\b(?:response|reply) rate\b[^.;%]{0,20}$|\b(?:canvassed|surveyed|polled|asked),[^.;%]{0,40}\b(?:responded|answered|replied),?\s(?:[a-z]+ )?(?:representing|accounting for|covering)\s*$/i,
  },
  {
    id: "property",
    why: "how one thing compares with another in a property",
    after:
      /^\s*(?:lighter|heavier|stronger|harder|denser|thinner|faster|brighter|cooler|hotter|more (?:resistant|efficient|durable|powerful|conductive)|quicker|slower|(?:better|worse)(?! than (?:the|a|last|in) )|longer|shorter|less (?:dense|resistant|conductive|energy|electricity|power|water|fuel|waste|time|space))\b|^\s*of the (?:energy|water|electricity|time|fuel)\b[^.;,]{0,40}\bsav(?:ed|ing)\b/i,
    around: /\b(?:sav(?:es?|ed|ing)|spar(?:es?|ed|ing))\s+(?:about |up to )?#(?!\s+(?:of (?:the )?)?(?:greenhouse|emissions|carbon|CO2))/i,
  },
  {
    id: "residue",
    why: "what is left for others",
    before:
      /\b[Tt]he rest of the world\b[^.;,%]{0,40}$|\bshare the remaining\s+$|\b(?:everything|all|anything) else(?: (?:is|was|at|pays|faces|stays at|bears|will pay|being|charged|taxed))*\s+$/,
    around: /\b(?:other|all other) (?:countries|sources|nations|producers|suppliers|origins|uses)\s*\(\s*(?:about |around )?#/i,
    after:
      /^\s*(?:in|to|for|by)\s+(?:all |the )?other (?:sectors|uses|fields|applications|countries|industries|areas)\b|^\s*(?:of it |of them )?(?:comes?|came|is|are|was|were|originated)\s+(?:\w+ )?from (?:all |various |several )?other (?:countries|sources|nations|suppliers)\b/i,
  },
  {
    id: "nobody",
    why: "said of nobody",
    before:
      /\b[Nn]o (?:other |single )?(?:country|state|nation|supplier|producer)\b(?![^.;,:]{0,30}\b(?:should|shall|must|may|ought|is to)\b)[^.;,:]{0,80}$/,
  },
  {
    id: "statistics",
    why: "a statistical measure",
    after:
      /^\s*correlations?\b|^\s*of\s+(?:the\s+)?(?:model\s+|total\s+|observed\s+)?(?:variance|variation|runs|simulations|samples|scenarios|time)\b|^[\s-]*(?:confidence|significan|probabilit|chance|likelihood|risk (?:of|that)\b|certain|uncertaint|margin of error|error)/i,
    before:
      /\bsignificant at (?:the )?$|\b(?:mean|absolute|squared|standard|forecast|percentage) errors?\b[^.;]{0,60}$|\b(?:confidence|significance|probability|margin of error)[^.;]{0,25}$/i,
    sentence: /\b[Cc]oefficients?\b[^.]{0,80}\bsignificant\b/,
  },
  {
    id: "enrichment",
    why: "an enrichment or purity that is only a specification",
    around: /\b(?:weapons?|warheads?|bombs?)\b(?!-)[^.;%#]{0,50}#|#\s+(?:that|which|for) (?:an?|the) (?:nuclear )?(?:weapon|warhead|bomb)/i,
    after:
      /^(?:[\s-]*(?:and|or|to)\s+[\d.]+\s?%)?(?:\s+of the (?:fissile )?isotope)?[\s-]*(?:enriched|enrichment|pure\b|purity|\((?:[a-z]+ )?(?:metals?|mass|dry|oxide) basis\)|moisture|grade\b|(?:price )?discount\b|fine(?:ness)?\b|\(\d{3} fine|U-235|uranium-235|uranium 235)/i,
    before:
      /\b(?:enriched (?:uranium )?(?:to|at|of|up to|by|beyond|above)|enrichment (?:of|to|at|stood at|reache[sd]|reaching|was|level\w*)|purity (?:of|above|over|is|at))\s+(?:\w+\s+){0,4}$|\b(?:purer than|(?<!-)purity)\b[^.;,%]{0,30}$|\b(?:moisture|humidity)\b[^.;,%]{0,25}$|\bdiscounts? (?:of|worth|to)\s*$|\bminimum\s*$/i,
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
]
