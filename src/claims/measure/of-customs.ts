/** Everyday ways to say what goods are charged at a border: "was hit with 25%", "faces an extra 12%", "takes 10% of the value". */
import { type Family, governs } from "./family.ts"

export const OF_CUSTOMS: readonly Family[] = [
  {
    // "was hit with 25%", "faces an extra 12%", "has been subject to 200%", "will be charged 50%"
    to: "tariff",
    why: "what goods are charged",
    over: [
      "price",
      "imports",
      "import-reliance",
      "production",
      "consumption",
      "supply",
      "exports",
      "processing",
      "composition",
      "extraction",
      "manufacturing",
    ],
    kind: "level",
    near: governs(
      "(?:hit|struck|slapped|clobbered|burdened|saddled|encumbered|punished|penali[sz]ed|taxed|charged|assessed) (?:with|at|by)|fac(?:e|es|ed|ing)|subject(?:ed)? to|charg(?:e|es|ed|ing)|liable (?:to|for)|pay(?:s|ing)?|paid|hand(?:s|ed)? over|due",
    ),
    clause:
      /\b(?:border|customs|ports?|imports?|imported|exports?|exporters?|importers?|tariffs?|dut(?:y|ies)|levy|lev(?:y|ies)|Section \d+|protect\w*|treasury|the state|the taxman|anti-?dumping|countervailing|foreign|from (?:abroad|overseas|[A-Z]\w+)|extra|Washington|Brussels|White House|president|America|American|United States|sends? out|shipping)\b/,
    not: /\b(?:more|less|higher|lower|demand|risk|shortage|deficit|shortfall|cuts?|competition|of (?:the|its|their|all|what) (?:world|global|demand|needs|output|production|supply))\b/i,
  },
  {
    // "slapped 25% on steel", "the 10% put on copper", "wants 10% from whoever ships ore"
    to: "tariff",
    why: "what is laid on goods",
    over: "any",
    kind: "level",
    near: governs(
      "slap(?:s|ped|ping)?|clap(?:s|ped)?|impos(?:e|es|ed|ing)|lev(?:y|ies|ied)|lay(?:s|ing)?|laid|put(?:s|ting)?|threaten(?:s|ed)?|announc(?:e|es|ed)|decreed|proclaimed",
    ),
    tail: /^\s*(?:extra\s+)?(?:on|upon|against)\s+(?!(?:the (?:ground|rise|way|price)|top|average|record|hold)\b)/,
  },
  {
    // "takes 10% of the value of every tonne that leaves", "16% to 19% of the shipment's value"
    to: "tariff",
    why: "a part of the value that is paid at a border",
    over: ["consumption", "price", "production", "exports", "imports", "supply"],
    kind: "level",
    share:
      /\b(?:value|worth|price) of (?:each|every|any|the|a|all) (?:[\w-]+ ){0,3}(?:tonnes?|tons?|cargo|cargoes|shipments?|loads?|consignments?)\b|^(?:an?|the|each|every) (?:[\w-]+ )?(?:shipment|cargo|consignment)['’]s (?:value|worth|price)\b/i,
  },
  {
    // "exporters must pay the state 10%"
    to: "tariff",
    why: "what exporters and importers pay",
    over: ["price"],
    kind: "level",
    clause:
      /\b(?:exporters?|importers?|shippers?|miners|mining (?:firms|companies)|producers|companies|firms|whoever|anyone)\b[^.;]*\b(?:pay|pays|paid|paying|costs?|owes?)\b/i,
    not: /\b(?:more|less|higher|lower)\b/i,
  },
]
