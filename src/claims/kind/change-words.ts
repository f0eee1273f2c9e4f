/** The words of rising and falling, as parts of patterns: verbs before a figure, nouns that a figure measures, comparisons behind one. */

export const UP =
  "upturns?|upticks?|increas\\w*|rise|rises|rose|risen|rising|gr[eo]w\\w*|growth|(?<!\\b(?:ma[dk]es?|making|tak(?:es?|ing|en)|took|end(?:s|ed)?|bring(?:s|ing)?|brought|buy(?:s|ing)?|bought|us(?:es?|ed|ing)|eat(?:s|ing)?|ate|soak\\w*|mop\\w*|snap\\w*|gobbl\\w*|giv(?:es?|ing|en)|gave|open(?:s|ed)?|summed|adds|tied|lock\\w*|follow\\w*|set|hold|prop|back|dig(?:s|ging)?|dug|scal\\w+|buil[dt]|turn(?:s|ed)?|show(?:s|ed)?)\\s)up|gain\\w*|climb\\w*|jump\\w*|surg\\w*|soar\\w*|expan\\w+|plus|rais\\w+|revised up\\w*|lift\\w*|boost\\w*|rebound\\w*|rall(?:y|ied|ies)|spik\\w*|(?:sky)?rocket\\w*|leap\\w*|swell\\w*|swol\\w+|balloon\\w*|advanc\\w+|strengthen\\w*|appreciat\\w+|recover\\w*(?= (?:[^.;%]{0,30} )?by\\b)|widen\\w*|(?:dearer|costlier|pricier|more expensive|larger|bigger|higher|greater|heavier|stronger|richer|busier|fatter)(?= by)|scal(?:es?|ed|ing) up(?! \\d)|mount(?:s|ed|ing)?(?= by| \\d)|firm(?:s|ed|ing)?(?= by| \\d)|hik(?:es?|ed|ing)|escalat\\w+|augment\\w*|enlarg\\w+|multipl(?:y|ied|ies)|amplif\\w+|heighten\\w*|ratchet\\w* up|mushroom\\w*"
export const DOWN =
  "downturns?|decreas\\w*|(?:loss|losses)(?= of\\b)|fall|falls|fell|fallen|falling|declin\\w*|drop\\w*|down|reduc\\w*|cut|cuts|cutting|shr[aiu]nk\\w*|plung\\w*|lower(?:s|ed|ing)?(?!\\s+than)|contract\\w*|slump\\w*|minus|diminish\\w*|slid\\w*|sank|dip\\w*|dwindl\\w+|los(?:e|es|ing|t)(?! to\\b)|collaps\\w+|revised down\\w*|slip\\w*|eas(?:e|es|ed|ing)|shed(?:s|ding)?|tumbl\\w+|retreat\\w*|weaken\\w*|plummet\\w*|crash\\w*|crater\\w*|soften\\w*|(?<=\\b(?:is|are|was|were) )off|trim\\w*|par(?:e|es|ed)|shav(?:e|es|ed|ing)|lessen\\w*|melted away|cheapen\\w*|depreciat\\w+|curtail\\w*|slash\\w*|scal(?:es?|ed|ing) (?:back|down)|nosedi?[vo]\\w+|reced\\w+|crumbl\\w+|curb(?:s|ed|ing)?|erod\\w+|deplet\\w+|whittl\\w+|wan(?:e|es|ed|ing)|subsid(?:e|es|ed|ing)|shrivel\\w*|throttl\\w+|ebb(?:s|ed|ing)?|deteriorat\\w+|g(?:i|a)v(?:e|es|en|ing) up|(?:cheaper|smaller|less expensive|lighter|cleaner|leaner|weaker|poorer|thinner)(?= by)"

export const RISE =
  "increases?|rises?(?!(?<=s) (?:to|on|in|from|again)\\b)|growth|gains?|jumps?|surges?|upturn|expansion|hikes?|upticks?|upsurge|leaps?|spikes?|rebounds?|boosts?|climbs?"
export const DECLINE =
  "declines?|decreases?|drops?|falls?(?!(?<=s) (?:on|to|upon|under|within|into|away|short|in|due)\\b)|reductions?|cuts?|contractions?|slumps?|slides?|losse?s?|dips?|plunges?|collapses?|crash|downturn|tumbles?"

/** Comparisons, which mark a change wherever they follow a figure: "stood 36% below the level of June". */
export const HIGHER =
  "higher|more|above|larger|bigger|greater|dearer|costlier|ahead of(?! (?:schedule|time)\\b)|(?:over|up on)(?= (?:(?:that|those) (?:of|in|from)|its (?:level|output)|the (?:level|figure|amount|total))\\b)"
export const LOWER =
  "lower|less|fewer|below|beneath|smaller|cheaper|(?:under|down on)(?= (?:(?:that|those) (?:of|in|from)|its (?:level|output)|the (?:level|figure|amount|total))\\b)"

/** What may stand between such a word and its figure: "rose by an average annual rate of about 5%". */
export const FILLER =
  "(?:\\s+(?:an?|the|by|of|in|average|additional|extra|further|total|full|whole|compound|annual\\w*|another|rate|estimated|reported|remarkable|impressive|significant|substantial|dramatic|notable|stunning|solid|robust|healthy|bare|scant|paltry|meagre|meager|puny|cool|handsome|respectable|tidy|good|clear|brisk|hearty|welcome|painful|severe|brutal|stiff|anything|anywhere|somewhere|between|huge|considerable|combined|annualised|annualized|yearly|marked|steep|sharp|slight|modest|mere|massive|hefty|whopping|staggering|record|some|about|around|nearly|almost|over|more than|less than|as much as|up to|just|only|again|sharply|steadily|slightly|and|at|rates|strong\\w*|even|price|prices|output|consumption|production|demand|exports|imports)){0,6}"
