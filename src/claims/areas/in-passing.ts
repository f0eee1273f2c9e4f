/** Areas that a sentence names in passing: in the name of an event or of a source, as a region that tells where another country lies. */
import type { AreaId, Span } from "../../model.ts"
import { candidatesAmong } from "../../text/candidates.ts"

interface Passing {
  /** How they are named, with an example. */
  readonly id: string
  /** What stands before and behind the name; both must fit where both are given. */
  readonly before?: RegExp
  readonly after?: RegExp
  /** Only regions ("the Central African nation"), never countries. */
  readonly region?: true
}

export const PASSING: readonly Passing[] = [
  {
    id: "the Russia-Ukraine war, the EU-China summit",
    after:
      /^(?:['’]s)?(?:[-–/ ](?:and )?[A-Z]\w+)?\s+(?:(?:military|trade|diplomatic|armed|full-scale) )?(?:conflict|war|invasion|crisis|hostilities|dispute|tensions?|relations|summit)\b/,
  },
  {
    id: "tensions with Beijing",
    before: /\b(?:tensions?|war|dispute|rivalry|row|talks|negotiations|relations)\s+(?:with|between)\s+(?:the\s+)?(?:\w+ and )?$/,
    after: /^(?!,\s+(?:which|where|whose)\b)/,
  },
  {
    id: "Russia's invasion of Ukraine",
    before: /\b(?:invasion|annexation|occupation|war|aggression) (?:of|in|on|against|with)\s+(?:the\s+)?$/,
  },
  {
    id: "through Chilean ports",
    before: /\b(?:through|via|across|over)\s+(?:the\s+)?$/,
    after: /^(?:['’]s?)?\s+(?:[a-z]+\s+)?(?:ports?|territory|harbou?rs?|waters|railways?|roads|soil|straits?|canals?)\b/,
  },
  { id: "these three EU countries", before: /\b[Tt]hese (?:\w+ )?$/, after: /^\s+(?:member states|countries|members|nations)\b/ },
  {
    id: "mainly driven by China",
    before:
      /\b(?:propelled|driven|fuell?ed|boosted|helped|spurred|underpinned|supported)\s+(?:mainly |largely |primarily |chiefly )?by\s+(?:[\w]+\s){0,4}?(?:in\s+|from\s+)?(?:the\s+)?$/,
    after: /^(?!\s*[,(]?\s*(?:about |some |around )?\d)/,
  },
  {
    id: "according to a Canadian company",
    before: /\b[Aa]ccording to (?:the )?(?:[^,;%]{0,60}, an? )?$/,
    after:
      /^(?:['’]s)?\s+(?:[\w-]+\s+){0,3}(?:company|firm|bank|consultanc\w+|group|agency|ministry|institute|customs|government|officials?|data|association|survey|bureau|statistics|analysts?|media|press|reports?|study|studies)\b/,
  },
  {
    id: "in territory that Russia controls",
    before: /\b(?:territor(?:y|ies)|areas?|regions?|lands?|parts|provinces?)\s+(?:(?:that|which)\s+)?$/,
    after: /^\s+(?:(?:has|have|had|now)\s+)?(?:controls?|controlled|occup(?:y|ies|ied)|holds?|held|seized|annexed)\b/,
  },
  { id: "under Russian occupation", before: /\bunder\s+$/, after: /^\s+(?:occupation|rule)\b/ },
  {
    id: "firms under Chinese control",
    before: /(?<!\b(?:is|are|was|were|be|been|remains?)\s(?:\w+\s)?)\bunder\s+$/,
    after: /^\s+control\b/,
  },
  {
    id: "by the US agency's reckoning",
    before: /\b[Bb]y\s+(?:the\s+)?$/,
    after: /^(?:['’]s)?\s+(?:[\w-]+\s+){0,4}?(?:[\w-]+['’]s?\s+)?(?:reckoning|estimates?|calculations?|count|data|figures|statistics)\b/,
  },
  {
    id: "among the largest sources of iron ore in Europe",
    before:
      /\b(?:largest|biggest|leading|top|main|foremost|most important|richest) (?:[\w-]+ ){0,3}?(?:producer|exporter|miner|importer|consumer|supplier|source|market|refiner|buyer|holder)s?(?: of [\w -]{2,30})? in (?:the )?$/,
    region: true,
  },
  { id: "thanks to China", before: /\bthanks (?:\w+ ){0,3}?to\s+(?:the\s+)?$/, after: /^(?!\s*[,(]?\s*[+–-]?(?:about |some |around )?\d)/ },
  {
    id: "imports, for the most part Canadian,",
    before: /,\s+(?:mostly|mainly|largely|chiefly|for the most part|predominantly)\s+$/,
    after: /^\s*(?:[,.;]|$)/,
  },
  {
    id: "has to be brought in, China being the leading vendor",
    before: /,\s+(?:with\s+)?$/,
    after: /^\s+being\s+(?:the|by far|its|their)\s(?![^.;]*\d)/,
  },
  { id: "a leading role in OPEC", before: /\b(?:a member|role|seat|membership) (?:of|in)\s+(?:the\s+)?$/ },
  { id: "the Central African nation", after: /^\s+(?:country|nation|state|republic|neighbou?r|giant|archipelago|kingdom)\b/, region: true },
  {
    id: "Europe's largest economy",
    after:
      /^['’]s?\s+(?:(?:second|third|fourth|fifth)[- ])?(?:largest|biggest|leading|top|main|most important|foremost|fastest[- ]growing|richest|number one)\s+(?:[\w-]+ ){0,3}?(?:econom|producer|exporter|miner|importer|consumer|supplier|market|refiner|buyer|nation|country|state|mine|reserve|deposit|resource|smelter|refiner|plant|project)/,
    region: true,
  },
  {
    id: "the London-based institute",
    after:
      /^-(?:based|headquartered)\s+(?:[\w'’&.-]+\s+){0,4}?(?:Council|Institute|Association|Federation|Bank|Fund|Agency|[A-Z]{2,6} Group|institut\w+|association|federation|agency|lender|bank|think[- ]tank|consultan\w+|research\w*|analysts?|brokers?|brokerage|NGO|charity|watchdog|organi[sz]ation|publication|price reporting)\b/,
  },
  {
    id: "imports fell by 20%, owing to smaller deliveries from Chile",
    before:
      /\d\s?(?:%|per ?cent)[^;%]*\b(?:(?:owing|due|thanks)(?: [a-z]+ly)? to|because of|on account of|as a (?:direct )?result of)\b[^;%]{0,160}$/,
    after: /^(?![^;]*\d\s?(?:%|per ?cent))/,
  },
  {
    id: "Scandinavia made 4%, with mines in Finland and Sweden",
    before:
      /\d\s?(?:%|per ?cent)[^;%]*,?\s+with (?:production|mines|mining|output|operations|deposits|plants|smelters|facilities) (?:in|from) [^;%]{0,60}$/,
    after: /^(?![^;]*\d\s?(?:%|per ?cent))/,
  },
  {
    id: "Russian oil comes through Ukraine",
    before: /\b(?:[Tt]hrough|[Vv]ia|[Bb]y way of)\s+(?:the\s+)?$/,
    after:
      /^(?!['’]s?\b|['’]|\s+(?!(?:in|to|into|and|on|at|by|for|costs?|is|was|were|are|has|had|fell|rose|came|went|until|since|during|last|this|flowed)\b)[\w-]+)/,
  },
  { id: "on the border with Germany", before: /\b(?:borders?|frontiers?)\s+(?:with|of|between)\s+(?:the\s+)?$/ },
  { id: "in the OECD's survey", after: /^['’]s?\s+(?:[\w-]+\s+){0,2}(?:report|study|survey|database|review|assessment)\b/ },
  { id: "the world ex-China", before: /\b[Ee]x[-‐]$/ },
  {
    id: "tied Peru, surpassing China",
    before:
      /\b(?:tied(?: with)?|surpass(?:es|ed|ing)|outpac(?:es|ed|ing)|outstrip(?:s|ped|ping)?|outproduc(?:es|ed|ing)|dethron(?:es|ed|ing)|rival(?:s|ed|l?ing)|unseat(?:s|ed|ing)?|leapfrog(?:s|ged|ging)?)\s+(?:the\s+)?$/,
    after: /^(?!['’]s|\s*\(|,?\s*(?:with|at)\s+(?:\w+\s+)?\d)/,
  },
  {
    id: "…, with the US and China competing",
    before: /[,;–—]\s+with\s+(?:the\s+|both\s+)?$/,
    after:
      /^\s+(?:[a-z]+ly\s+)?(?!(?:be|supply|account|provid|hold|controll|dominat|lead|tak|buy|import|mak|produc|export|min|refin|process|own|contribut|receiv|deliver|hav|represent|meet|cover)ing\b)[a-z]+ing\b(?![^.;%]*\d\s?(?:%|per ?cent))/,
  },
  {
    id: "a mine, owned by a Chinese firm,",
    before:
      /(?:—|–|\(|,)\s*(?:(?:jointly|majority|wholly|partly|now|which is)[\s-])?(?:owned|operated|run|controlled|managed|developed) by\s+(?:the\s+|an?\s+)?$/,
    after: /^[^—–),%;]{0,40}[—–),](?![^.;]*\b(?:owns?|owned|control\w*|stake))/,
  },
  {
    id: "the rest comes from Peru",
    before: /\b(?:rest|remainder|remaining|balance)\b[^,;%\d]{0,40}\b(?:from|by|in|to|among|between)\s+(?:the\s+)?$/,
    after: /^(?!\s*[,(]\s*(?:about |some |around )?\d)/,
  },
  {
    id: "imported, mostly from China; imported, much of it from China",
    after: /^(?!\s*[,(]?\s*(?:about |some |around )?\d)/,
    before:
      /(?:,|–|—|-|\()\s*(?:mostly|mainly|primarily|largely|chiefly|principally|predominantly|for the most part|(?:most|much|some|part|half|all|a good deal|the bulk) of (?:it|them|all|which|this)|above all|particularly|notably|especially|including)\s+(?:(?:is |are )?(?:from|in|by|to)\s+)(?:the\s+)?$/,
  },
  { id: "if OPEC is to be believed", before: /\b[Ii]f\s+(?:the\s+)?$/, after: /^\s+(?:is|are)\s+(?:to be believed|right|correct)\b/ },
  {
    id: "at a conference in Chile; speaking in Canberra",
    before:
      /\b(?:[Ss]peaking|[Cc]onference|[Ss]ummit|[Mm]eeting|[Ff]orum|[Ss]ymposium|[Ww]orkshop|[Tt]rade fair|[Hh]earing|[Ii]nterview|[Vv]isit)\s+(?:[^,;%\d]{0,40}\s)?(?:in|at|near)\s+(?:the\s+)?(?:[a-z]+\s+)?$/,
    after: /^(?:,|\s+(?:last|this|on|in|earlier)\b)/,
  },
  {
    id: "Chile, followed at a distance by Australia, holds",
    before: /,\s+(?:closely )?followed (?:[a-z]+ ){0,4}by\s+(?:the\s+)?$/,
    after:
      /^,\s+(?:now |still |also )?(?:has|have|had|hold|held|mine|made|make|produc|account|suppl|refine|process|dug|dig|own|control|export|is|are|was|were)[a-z]*\b/,
  },
  {
    id: "Korea, like Japan, imports; Like Japan, Korea imports",
    before:
      /(?:,\s+(?:much |just )?(?:like|as (?:does|do|did|has|have|is|are|was|were))|(?:^|[;:]\s+)(?:Much |Just )?(?:Like|like))\s+(?:the\s+)?$/,
    after: /^(?:,?\s+(?:and|or)\s+(?:the\s+)?[A-Z][\w ]{2,20})?,\s/,
  },
  { id: "Denmark (Greenland included)", before: /\([^()%]{0,20}$/, after: /^\s+(?:included|excluded|not included|aside|apart)\)/ },
  { id: "Denmark (including Greenland)", before: /\((?:including|excluding|incl\.|excl\.|without|with)\s+(?:the\s+)?$/, after: /^\)/ },
  {
    id: "the four largest, among them Iraq and Iran, pumped",
    before: /[,(–—]\s*(?:among (?:them|these|which|whom)|including|such as|not least|above all)\s+(?:the\s+)?$/,
    after:
      /^[^.;%]{0,60},\s+(?:now |together |still |also )?(?:has|have|had|hold|held|mine|made|make|produc|account|suppl|refine|process|dug|dig|pump|own|control|export|import|buy|bought|use|consum)[a-z]*\b/,
  },
  { id: "China, not the United States, makes", before: /,\s+(?:and )?not\s+(?:the\s+)?$/, after: /^,/ },
  {
    id: "five firms, two of them from Chile, control",
    before:
      /\b(?:one|two|three|four|five|both|some|most|all|many|several) of (?:them|which|whom)\s+(?:\w+\s+)?(?:from|in|an?)\s+(?:the\s+)?$/,
    after: /^\s*[,–—]/,
  },
  {
    id: "the institute in Washington; researchers in Germany",
    before:
      /\b(?:[Ii]nstitute|[Aa]ssociation|[Uu]niversity(?: of [A-Z]\w+)?|[Cc]onsultanc(?:y|ies)|[Tt]hink[- ]tank|[Ll]aborator(?:y|ies)|[Rr]esearchers|[Ss]cientists|[Aa]cademics|[Gg]eologists|[Aa]nalysts|[Ee]conomists|[Ee]xperts|[Oo]fficials|[Ff]orecasters|[Ss]tatisticians)\s+(?:based\s+)?(?:in|from)\s+(?:the\s+)?$|\b(?:professor|researcher|scientist|expert|economist|fellow|lecturer)s?\s+(?:at|from|of|with)\s+(?:an?|the)\s+$/,
  },
  {
    id: "British researchers estimate; a Swedish expert says",
    after:
      /^\s+(?:[\w-]+\s+){0,2}(?:researchers?|scientists?|academics?|professors?|engineers?|chemists?|geologists?|expert|consultanc(?:y|ies)|think[- ]tanks?|stud(?:y|ies)|laborator(?:y|ies)|universit(?:y|ies))\b[^,;%]{0,40}?\b(?:say|said|find|found|estimate|expect|reckon|show|calculate|conclude|remind|warn|report|put|predict|believe|argue|think|thought|hold)(?:s|d|ed)?\b/,
  },
]

const passingAmong = candidatesAmong(PASSING, ({ before, after }) => [before, after].filter((pattern) => pattern !== undefined))

/**
 * Whether an area is named in passing in a sentence, so that no figure can be its.
 *
 * @example isInPassing("the Russia-Ukraine war", { start: 4, end: 18, ids: ["RU", "UA"] }) // true
 */
export function isInPassing(text: string, { start, end, ids }: Span & { readonly ids: readonly AreaId[] }): boolean {
  const isRegion = ids.every((id) => /^\d{3}$/.test(id))
  return passingAmong(text).some(
    ({ before, after, region }) =>
      (!region || isRegion) && (before?.test(text.slice(0, start)) ?? true) && (after?.test(text.slice(end)) ?? true),
  )
}
