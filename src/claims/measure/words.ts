/** Words by which the corrections of a measure (by-words.ts, by-areas.ts) know what is meant. */

export const WORLD = /\b(?:world|global|globally|worldwide|internationally|seaborne|across borders|traded|planet)\b/i
export const SECONDARY = /\b(?:scrap|(?<=\b(?:from|out of) )waste|recycl\w+|recovered|secondary|old (?:batteries|catalysts|magnets))\b/i
export const MEETS = /\b(?:meets?|met|satisf\w+|suppl\w+|provid\w+|covers?|covered)\s*(?:only\s*|just\s*)?$/i

export const WORLD_STAGE = {
  extraction:
    /^\s*of (?:the |all )?[^,;]*\b(?:mined|extracted|dug)\b[^,;]*\b(?:worldwide|globally|across the world|in the world|around the (?:world|globe)|each year)\b/,
  processing:
    /^\s*of (?:the |all )?[^,;]*\b(?:refined|smelted|processed)\b[^,;]*\b(?:worldwide|globally|in the world|around the (?:world|globe))\b/,
  production: /^\s*of (?:the |all )?[^,;]*\bproduced\b[^,;]*\b(?:worldwide|globally|in the world|around the (?:world|globe))\b/,
}
export const OWN_STAGE = {
  extraction: "extraction|mining|mines|pits|ores?",
  processing: "processing|refining|separation|smelting|refineries|smelters",
  recycling: "recycling|recovery",
  production: "(?<=(?:own|domestic|home|local)\\s+)production",
}

export const GOES_TO_A_TRADE =
  /\b(?:is|are|was|were) (?:supplied|sold|directed|allocated|devoted|destined|channelled|delivered|shipped|used) (?:to|for|in|by) (?:the )?[^,;%]{0,40}\b(?:industr(?:y|ies)|sectors?|fields?|makers|manufacturers|applications|producers)\b|\bgoing (?:to|into) (?:the )?(?:[\w-]+ ){1,2}(?:production|industry|sector|manufactur\w+|making)\b/i

/** Products that are counted by what is sold of them. */
export const CARS: ReadonlySet<string> = new Set(["electric-vehicles", "heat-pumps"])
export const ELECTRIC = /\b(?:electric|plug-in|battery-electric) (?:cars?|vehicles?)\b|\bEVs?\b/
export const CARS_SOLD =
  /\b(?:sales?|sold|registrations?|registered|car market|auto market|vehicle market|on the roads?|world['’]s roads|new cars)\b/i
