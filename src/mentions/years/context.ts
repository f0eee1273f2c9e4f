/** What the words around a year say about it. */

import type { Period } from "../../model.ts"

export const YEAR_CUES = ["by", "in", "since", "from", "to", "until"] as const
export type YearCue = (typeof YEAR_CUES)[number]
/** `label`: the year names a paper, a law or a list. `base`: it is what a change is measured against ("than in 2009"). */
export type YearRole = "label" | "base"

const ARTICLE = String.raw`(?:\s(?:the\s)?(?:end|start|beginning|middle|course|year|years|period)(?:\sof)?|\sthe|\sabout|\saround|\searly|\slate|\sas\searly\sas|\sat\sleast)*\s$`
const CUES: readonly (readonly [YearCue, RegExp])[] = [
  ["until", new RegExp(String.raw`\b(?:until|till|through|up\sto)${ARTICLE}`, "i")],
  ["from", new RegExp(String.raw`\b(?:(?:as\s)?from|starting\s(?:in|from)|beginning\s(?:in|from)|as\sof)${ARTICLE}`, "i")],
  [
    "since",
    new RegExp(
      String.raw`\b(?:since|after)${ARTICLE}|\bsince\s(?:the|its|their)\s(?!(?:beginning|start|end|middle)\b)(?:[\w-]+\s){1,3}(?:of|in)\s$`,
      "i",
    ),
  ],
  ["by", new RegExp(String.raw`\b(?:by|before|no\slater\sthan)${ARTICLE}`, "i")],
  ["to", new RegExp(String.raw`\b(?:to|towards?)${ARTICLE}`, "i")],
  ["in", new RegExp(String.raw`\b(?:in|during|for|over|between|throughout|of|within|at)${ARTICLE}`, "i")],
]

/** The cue that ends `before`: "was met by the end of " gives by; null when there is none. */
export function cueBefore(before: string): YearCue | null {
  return CUES.find(([, words]) => words.test(before))?.[0] ?? null
}

const PAPERS =
  "assessments?|lists?|reports?|stud(?:y|ies)|reviews?|editions?|surveys?|acts?|regulations?|directives?|agreements?|strateg(?:y|ies)|plans?|communications?|roadmaps?|methodolog(?:y|ies)|updates?|versions?|exercises?|anal[yi]s[ie]s|outlooks?|guidelines?|agenda|laws?|statutes?|treaty|treaties|summit|conference|papers?|publications?|orders?|articles?|factsheets?|datasets?|yearbooks?|factbooks?|criticality|declaration|memorandum|proposals?|rules?|notices?"
/** "2014 assessment", "2017 list", "2023 EU critical raw materials list": at most four words in between, none of them a verb's neighbour. */
const NAMES_A_PAPER = new RegExp(
  String.raw`^(?:\s(?!of\b|in\b|and\b|the\b|by\b|for\b|to\b|was\b|is\b|were\b|are\b|from\b|with\b|as\b|that\b|which\b|at\b|on\b)[A-Za-z’'-]+){0,4}?\s(?:${PAPERS})\b`,
  "i",
)
/** "In 2010 China's export rules ...": such a year says when, it names nothing. */
const SAYS_WHEN = /\b(?:in|since|by|until|during|from|to|of)\s$/i
const TITLE_BEFORE = new RegExp(
  String.raw`(?:\b(?:Act|Law|Agreement|Strategy|Plan|Outlook|Summaries|Yearbook|Review|Report|Statistics|Study|Bulletin|Factsheets?|Agenda|Directive|Regulation|Framework|List|Assessment)(?:\s(?:of|from))?,?(?:\s\(?(?:${["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"].join("|")}))?\s\(?$)|[©]\s?$|\bcopyright\s$`,
)
/** "(Smith, 2019)", "(European Commission, 2020a; IEA 2023)", "Smith et al. (2019)", "IEA (2023)". */
const CITED_BEFORE =
  /(?:[([;]\s?(?:see\s|e\.g\.,?\s|cf\.\s)?(?:(?:[A-Z][\p{L}.’'&-]*,?|and|of|the|for|on|&)\s)*(?!(?:In|Since|By|From|As|During|For|Until|After|Before)\b)(?:[A-Z][\p{L}.’'&-]*),?\s|\bet al\.?,?\s?[([]?\s?|\b(?!(?:USA?|EU|UK|DRC|UAE|CIS)\b)[A-Z]{2,}\s\()$/u
const CITED_AFTER = /^(?:[a-h]?\s?[)\];:]|[a-h]?,\s(?:pp?\.|\d))/
/** "MCS 2023 found": a paper by its short name speaks. */
const SHORT_NAME = /\b(?!(?:USA|UAE|DRC|CIS|OPEC|ASEAN)\b)[A-Z]{3,}\s$/
/** "Identified Mineral Resources 2023 shows": by its whole name. */
const TITLE = /(?:[A-Z][\w’'-]+\s){2,}$/
const SPEAKS = /^,?\s(?:found|finds|says|said|reports?|reported|shows?|showed|notes?|noted|states?|stated)\b/
/** What is outdone, or not reached: "beat those of 2016", "exceed the figure for 2018", "fell short of the total of 2020". */
const OUTDONE =
  "(?:exceed|surpass|outstrip|outdo|outpac|eclips|dwarf|beat|topp|top|overt[ao]k|undershoot|undersho|trail|lagg|lag|miss)(?:e?[sd]|e|es|ed|ing|n|en|ne|ts?|p(?:ed|ing|s))?|outdid|short\\sof|behind"
/** "Of", "in the first half of", "at the end of", "for year-end". */
const OF_THEN =
  "(?:of|in|for|from|during|at)(?:\\s(?:the\\s)?(?:end|start|beginning|middle|close|(?:first|second|third|fourth|last|same)\\s(?:[a-z]+\\s)?[a-z]+)\\s(?:of|in)|\\syear-end)?"
const BASE_BEFORE = new RegExp(
  [
    // "than in", "over that of", "on the same months of", "beat the figure for".
    String.raw`\b(?:from|with|to|over|under|below|beneath|above|than|against|versus|vs\.?|on|${OUTDONE})\s(?:(?:that|those|levels|the\s(?:same|levels?|figures?|value|total|average|tonnage|amount|volume|haul|corresponding)(?:\s\S+){0,3})\s${OF_THEN}|in|the\srevised|revised)\s$`,
    // "Surpasses the record result of", "above the tonnage shipped in", "double the value of".
    String.raw`\b(?:below|beneath|than|against|versus|vs\.?|ahead\sof|double|twice|triple|half|${OUTDONE})\s(?:that|those|the(?:\s[\w’'-]+){1,4})\s${OF_THEN}\s$`,
    String.raw`\b(?:${OUTDONE}|[Aa]gainst|versus|vs\.?|than)\s(?:the\s)?$|\bthan\s(?:at|in|by|on)\s(?:the\s(?:end|middle|peak)\sof\s)?$`,
    // "Should it fall as in", "a price like that of".
    String.raw`\b(?:as\s(?!much\b)[a-z]+|(?:[Ss]hould|[Ii]f|[Ww]ere|would|could|might)\b[^,;.%]{0,50})\sas\sin\s$|\blike\s(?:(?:that|those)\s(?:of|in)|in)\s$`,
    // "Practically that of"; not "as much as that of".
    String.raw`(?<!\b(?:as|like)\s)\b(?:that|those)\s(?:of|at)\s(?:year-|the\send\sof\s)?$`,
    // "than it had in the same months of", "than they were early in", "down on what mines had yielded in".
    String.raw`\bthan\s(?:it|they|we|he|she|what|(?:its?|the|their)\s[a-z]+)\s(?:[\w’'-]+\s){1,7}?${OF_THEN}\s$`,
    String.raw`\b(?:on|over|above|below|beneath|under|from|short\sof|ahead\sof)\swhat\s(?:[\w’'-]+\s){1,9}?${OF_THEN}\s$`,
    String.raw`\b[Cc]ompared\s(?:with|to)(?:\s(?:that|those|the\s\S+(?:\s\S+){0,2}))?(?:\s(?:in|of|for))?\s$`,
    String.raw`\b(?:[Mm]easured|[Ss]et|[Hh]eld|[Ss]een|[Jj]udged|[Ww]eighed|[Pp]ut)\sagainst\s(?:(?:that|those|the\s\S+(?:\s\S+){0,2})\s${OF_THEN}\s)?$`,
    String.raw`\brelative\sto\s$|(?:%|percent|per\scent|pc)\s(?:on|over|(?:up|down)\son|(?:below|above)(?:\sits)?)\s$`,
  ].join("|"),
)
const BASE_AFTER = /^\slevels?\b/

/** "The 30 minerals identified by the Ministry in 2023", "adopted in 2024": the year of a list or a law. */
const DRAWN_UP =
  /\b(?:identified|listed|designated|classified|named|deemed|tabled|drafted|adopted|enacted|promulgated|published|unveiled|signed|ratified)\b[^,;:.%\d]{0,45}\s(?:in|of)\s(?:[A-Z][a-z]+\s)?$/

/** "Bruegel reckons in June 2023", "the paper wrote in 2022", "released in 2019": when it was said, not when it was so. */
const STATED_IN =
  /\b(?:wrote|writes?|said|says|reckon(?:s|ed)|told|states?|stated|warn(?:s|ed)|noted|notes|declared|argu(?:es|ed)|claim(?:s|ed)|conclud(?:es|ed)|testified|released|published|issued|presented)(?:\s[^,;.%\d]{0,25}?)?\s(?:back\s)?in\s(?:(?:early|late|mid)[\s-])?(?:[A-Z][a-z]+\s)?$/
/** "The strategy of March 2023", "a bill of 2022": a paper or a law, not the time of what it says. */
const LAW_OF =
  /\b(?:strategy|bill|plan|proposal|regulation|directive|act|law|agreement|treaty|memorandum|pact|roadmap|programme|communication)\s(?:of|dated)\s(?:(?:early|late|mid)[\s-])?$/
/** "A Commission report of 2020", "in a survey of summer 2022", "the outlook for 2025, says". */
const PAPER_OF =
  /\b(?:report|study|survey|poll|paper|assessment|edition|review|communication|white paper|factsheet|yearbook|article|speech|interview|draft|according to [^,;.]{3,40} outlook)\s(?:of|from|for|in|dated)\s(?:(?:early|late|mid)[\s-]|(?:the\s)?(?:spring|summer|autumn|fall|winter)\s(?:of\s)?|[A-Z][a-z]+\s)?$/i
/** "The highest level since July 2024", "than at any time since 2009": a yardstick, not the time of the figure. */
const RECORD_SINCE =
  /\b(?:highest|lowest|most|least|largest|biggest|smallest|best|worst|first|fastest|slowest|strongest|weakest|steepest|sharpest|record|high|low|peak|unseen|not seen)\b[^.;%\d]{0,40}\bsince\s(?:the\s|(?:early|late|mid)[\s-])*$|\b(?:(?:at|in|than|for)\s(?:any|no)\s(?:other\s)?(?:time|point|year|month|quarter|stage|period)|ever|for\sthe\sfirst\stime)\ssince\s(?:the\s|(?:early|late|mid)[\s-])*$|\b[Nn](?:ot|ever)\s(?:before\s)?since\s(?:the\s|(?:early|late|mid)[\s-]|(?:spring|summer|autumn|winter)\sof\s)*$/

/** What a year between `before` and `after` is for; null when it says when something is so. */
export function roleOf(before: string, after: string, { from, to }: Period, written = ""): YearRole | null {
  if (NAMES_A_PAPER.test(after) && !SAYS_WHEN.test(before)) return "label"
  if (SHORT_NAME.test(before) && SPEAKS.test(after)) return "label"
  if (from === to && (TITLE_BEFORE.test(before) || (CITED_BEFORE.test(before) && CITED_AFTER.test(after)))) return "label"
  if (TITLE.test(before) && SPEAKS.test(after)) return "label"
  if (DRAWN_UP.test(before) || RECORD_SINCE.test(before) || LAW_OF.test(before) || STATED_IN.test(before) || PAPER_OF.test(before))
    return "label"
  if (/^,\swhen\b/.test(after)) return null
  // "The price gained 8% on 18 April 2023": a day, not a year that it is held against.
  if (/^\d{1,2}\s[A-Z]|^[A-Z][a-z]+\s\d{1,2},/.test(written) && /\son\s$/.test(before)) return null
  if (BASE_BEFORE.test(before) || BASE_AFTER.test(after)) return "base"
  return null
}
