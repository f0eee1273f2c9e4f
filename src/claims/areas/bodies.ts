/** Bodies, laws and offices that stand for the area they are of: who sets an aim or a duty without being called by its area's name. */
import type { AreaId } from "../../model.ts"
import type { Context } from "../context.ts"

interface Body {
  readonly names: RegExp
  readonly area: AreaId
  /** Known by its name alone; else only where no other area is spoken of ("Parliament"). */
  readonly plain: boolean
}

const BODIES: readonly Body[] = [
  {
    // "The Batteries Regulation requires …", "member states", "MEPs"
    names:
      /\b(?:Critical Raw Materials (?:Act|Regulation)|CRM Act|CRMA|Batter(?:y|ies) Regulation|Net[- ]Zero Industry Act|NZIA|Chips Act of the Union|European Chips Act|REPowerEU|RESourceEU|European (?:Commission|Parliament|Council)|EU Commission|EU Council|[Mm]ember [Ss]tates|MEPs|non-EU|extra-EU|Official Journal|von der Leyen|Eurostat|Euratom|Green Deal|Ecodesign|EU ETS|CBAM)\b/,
    area: "EU",
    plain: true,
  },
  {
    names:
      /\b(?:Inflation Reduction Act|CHIPS (?:and Science )?Act|Defense Production Act|Defense Logistics Agency|Pentagon|Defense Department|Department of Defense|Commerce Department|Department of Commerce|International Trade Commission|USITC|USTR|Trade Representative|Sections? (?:201|232|301)|IEEPA|Capitol Hill|White House|Congressional|Federal Register|Customs and Border Protection|(?:President )?(?:Donald )?Trump|(?:President )?(?:Joe )?Biden|(?:Wilbur )?Ross(?= (?:set|said|proposed|recommended))|Lutnick)\b/,
    area: "US",
    plain: true,
  },
  { names: /\b(?:MOFCOM|State Council|Politburo)\b/, area: "CN", plain: true },
  { names: /\b(?:Whitehall|Downing Street|House of Commons|House of Lords|Trade Remedies Authority|Defra)\b/, area: "GB", plain: true },
  {
    names:
      /\b(?:DGTR|DGFT|Lok Sabha|Rajya Sabha|Union [Bb]udget|NITI Aayog|Sitharaman|Directorate General of (?:Foreign Trade|Trade Remedies))\b/,
    area: "IN",
    plain: true,
  },
  { names: /\b(?:METI|JOGMEC)\b/, area: "JP", plain: true },
  { names: /\b(?:Bundestag|Bundesrat)\b/, area: "DE", plain: true },
  { names: /\b(?:Border Services Agency|CBSA)\b/, area: "CA", plain: true },
  // "the text that Parliament passed", "the Commission's definitive duty"
  {
    names:
      /(?<!\b(?:the|The|a|International|Energy|Trade|Planning|Securities|Exchange|Anti-Dumping)\s)\bParliament\b|\b[Tt]he Commission\b|\bthe Council (?:imposed|set|proposed|introduced|agreed|adopted)\b/,
    area: "EU",
    plain: false,
  },
  {
    names:
      /\bCongress\b|\bthe Senate\b|\b[Pp]roclamation\b|\b[Tt]he [Aa]dministration\b|\b[Tt]he [Pp]resident\b|\bCommerce\b(?! [Mm]inist)/,
    area: "US",
    plain: false,
  },
]

/** The area whose body the sentence names, or the nearest sentence before it that names one; null where there is none. */
export function areaOfBody(text: string, { before }: Context): AreaId | null {
  const all = [text, ...before.toReversed().map((passage) => passage.text)]
  for (const words of all) {
    const body = BODIES.find(({ names, plain, area }) => names.test(words) && (plain || !isElsewhere(area, all, before)))
    if (body) return body.area
  }
  return null
}

/** Whose own name or possessive stands beside such a body: "India's Parliament", "the Indonesian president". */
function isElsewhere(area: AreaId, all: readonly string[], before: Context["before"]): boolean {
  if (
    all.some((words) => /\b[A-Z][a-z]+(?:['’]s|n|ese|ish) (?:[Pp]arliament|[Cc]ongress|[Ss]enate|[Pp]resident|[Cc]ommission)\b/.test(words))
  )
    return true
  const others = new Set(before.flatMap((passage) => passage.areas.filter(({ form }) => form !== "adjective").map(({ id }) => id)))
  return area === "EU" && (others.has("GB") || others.has("IN") || others.has("CA"))
}
