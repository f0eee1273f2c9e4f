/** Who publishes policy papers on raw materials, and whose country's "domestic" they mean. */
import type { AreaId } from "../../model.ts"

export interface Publisher {
  readonly name: string
  /** Null for bodies of several countries. */
  readonly country: AreaId | null
  /** Found in a short line of the first page, a running head or foot, or the author of the file. */
  readonly signs: RegExp
}

/** From the particular to the general: the Geological Survey before the Department it belongs to. */
export const PUBLISHERS: readonly Publisher[] = [
  { name: "U.S. Geological Survey", country: "US", signs: /\b(?:U\.?\s?S\.?|United States) Geological Survey\b|\bUSGS\b/ },
  {
    name: "Congressional Research Service",
    country: "US",
    signs: /Congressional Research Service|crsreports\.congress\.gov|\bCRS (?:Report|Insight|In Focus)/,
  },
  {
    name: "U.S. Government Accountability Office",
    country: "US",
    signs: /Government Accountability Office|General Accounting Office|\bGAO-\d|www\.gao\.gov/,
  },
  { name: "U.S. Congressional Budget Office", country: "US", signs: /Congressional Budget Office/ },
  { name: "U.S. Bureau of Mines", country: "US", signs: /\bBureau of Mines\b/ },
  { name: "U.S. International Trade Commission", country: "US", signs: /International Trade Commission|\bUSITC\b/ },
  { name: "U.S. Energy Information Administration", country: "US", signs: /Energy Information Administration/ },
  { name: "U.S. Nuclear Regulatory Commission", country: "US", signs: /Nuclear Regulatory Commission|\bNUREG\b/ },
  { name: "U.S. Office of Personnel Management", country: "US", signs: /Office of Personnel Management/ },
  {
    name: "U.S. Census Bureau",
    country: "US",
    signs: /(?:U\.?\s?S\.?|Bureau of the) Census\b|Census Bureau|Statistical Abstract of the United States/,
  },
  { name: "Federal Register", country: "US", signs: /\bFederal Register\b/ },
  { name: "The White House", country: "US", signs: /\bWhite House\b|Executive Office of the President/ },
  { name: "U.S. Department of Energy", country: "US", signs: /\b(?:U\.?\s?S\.?|United States) Department of Energy\b/ },
  { name: "U.S. Department of the Interior", country: "US", signs: /\bDepartment of the Interior\b/ },
  { name: "U.S. Department of Commerce", country: "US", signs: /\b(?:U\.?\s?S\.?|United States) Department of Commerce\b/ },
  { name: "U.S. Department of Defense", country: "US", signs: /\b(?:U\.?\s?S\.?|United States) Department of Defense\b/ },
  { name: "U.S. Department of State", country: "US", signs: /\b(?:U\.?\s?S\.?|United States) Department of State\b/ },
  { name: "Joint Research Centre", country: "EU", signs: /\bJoint Research Centre\b|\bJRC (?:Science|Technical|Report)/i },
  { name: "European Court of Auditors", country: "EU", signs: /\bEuropean Court of Auditors\b/i },
  { name: "European Parliament", country: "EU", signs: /\bEuropean Parliament(?:ary)?\b/i },
  { name: "Council of the European Union", country: "EU", signs: /\bCouncil of the European Union\b/i },
  {
    name: "European Commission",
    country: "EU",
    signs: /\bEuropean Commission\b|\bDG (?:ENTR|GROW|TRADE|ENV|ENER|CLIMA)\b|\bRef\. Ares\(|\b(?:COM|SWD)\(20\d\d\)/i,
  },
  { name: "European Central Bank", country: "EU", signs: /\bEuropean Central Bank\b/i },
  { name: "Official Journal of the European Union", country: "EU", signs: /\bOfficial Journal of the European (?:Union|Communities)\b/i },
  { name: "British Geological Survey", country: "GB", signs: /\bBritish Geological Survey\b/ },
  { name: "UK Parliament", country: "GB", signs: /\bHouse of (?:Commons|Lords)\b(?! of Canada)|\bUK Parliament\b/i },
  {
    name: "HM Government",
    country: "GB",
    signs: /\bHM (?:Government|Treasury)\b|\bDepartment for (?:Business|Energy|International Trade)\b/,
  },
  { name: "Geological Survey of Canada", country: "CA", signs: /\bGeological Survey of Canada\b/ },
  { name: "Natural Resources Canada", country: "CA", signs: /\bNatural Resources Canada\b|\bGovernment of Canada\b/ },
  { name: "Geoscience Australia", country: "AU", signs: /\bGeoscience Australia\b|\bAustralian Government\b/ },
  {
    name: "Bundesanstalt für Geowissenschaften und Rohstoffe",
    country: "DE",
    signs: /Bundesanstalt für Geowissenschaften|\bDeutsche Rohstoffagentur\b|\bDERA\b/,
  },
  { name: "Bundesregierung", country: "DE", signs: /\bBundesministerium\b|\bBundesregierung\b|\bDeutscher Bundestag\b/ },
  { name: "BRGM", country: "FR", signs: /\bBRGM\b|Bureau de Recherches Géologiques et Minières/ },
  { name: "JOGMEC", country: "JP", signs: /\bJOGMEC\b/ },
  { name: "International Energy Agency", country: null, signs: /\bInternational Energy Agency\b|\biea\.org\b/ },
  { name: "OECD", country: null, signs: /\bOECD\b|Organi[sz]ation for Economic Co-?operation and Development/ },
  { name: "World Bank", country: null, signs: /\bWorld Bank\b/ },
  { name: "International Monetary Fund", country: null, signs: /\bInternational Monetary Fund\b/ },
  { name: "World Trade Organization", country: null, signs: /\bWorld Trade Organi[sz]ation\b/ },
  { name: "UNCTAD", country: null, signs: /\bUNCTAD\b/ },
  { name: "UNEP", country: null, signs: /\bUNEP\b|United Nations Environment(?:al)? Programme/ },
  { name: "IRENA", country: null, signs: /\bIRENA\b|International Renewable Energy Agency/ },
]

/** The first publisher of the list whose sign stands in the first group of lines that has any: running heads before the first page. */
export const publisherOf = (groups: readonly (readonly string[])[]): Publisher | null => {
  for (const lines of groups) {
    const found = PUBLISHERS.find(({ signs }) => lines.some((line) => signs.test(line)))
    if (found) return found
  }
  return null
}
