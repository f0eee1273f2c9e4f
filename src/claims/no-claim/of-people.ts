/** Shares of people, of their votes and of their answers. */
import type { Rejection } from "./rejection.ts"

export const OF_PEOPLE: readonly Rejection[] = [
  {
    id: "people",
    why: "a share of people, jobs or votes",
    after:
      /^\s*(?:more|fewer|less)\s(?:couples|people|visitors|tourists|passengers|students|workers|jobs|miners|voters|women|men|migrants|births|marriages|accidents|deaths)\b|^\s*(?:of|in)?\s*(?:the\s+|all\s+|its\s+|their\s+|our\s+)?(?:(?!(?:is|are|was|were|lies?|lay|comes?|came|goes|went|belongs?|belonged|from|by|to|in|on|as|at|for|with|after|before|while|when|because|since|until|than|but|amid|despite|through|controlled|owned|held|that|which|what|whatever|whose|whom|those|these|the)\b)[\w'’-]+\s+){0,3}(?:people|mankind|humanity|population|workforce|labou?r force|working population|workers|employees|jobs|respondents|women|men|americans|britons|europeans|germans|canadians|australians|democrats|republicans|opinion leaders|consumers|drivers|motorists|buyers|shoppers|executives|investors|traders|analysts|users|readers|villagers|villages|permits|licen[cs]es(?= (?:is|are|was|were))|pages|articles|patents|its cabinet|households|voters|votes|voted|members|students|citizens|electorate|athletes|witnesses|police|troops|miners(?=\s+(?:are|were|had|have|who|in))|area(?=\s+(?:is|are|was|were|has|have))|companies|firms|businesses|(?<!\bin (?:[\w'’-]+ ){0,3})projects|communities|tailings|matches|water|land|territory|forests?|rainforest|countryside|surface|salt flats?|species|adults|taxpayers|managers|growers|delegates|participants|officers|executives|geologists|engineers|customers|replies|posts|positions|seats|boards?(?= (?:seats|members))|operators|manufacturers(?=\s*(?:\(|[.,;]|$)| (?:said|stated|told|reported|had|have|are|were|plan|expect))|those (?:asked|interviewed|polled|surveyed|replying|employed|questioned|present|at work)|staff|residents|parents|children)\b(?!-)|^\s*(?:is |are |was |were )?in favou?r\b|^\s*of (?:the |all )?(?:serbs|swedes|finns|danes|poles|turks|greeks|czechs|[a-z]{3,}(?:ians|eans))(?=[\s,.;)])/i,
    opening:
      /^\W*(?:of|among) (?:the |all |its |those )?(?:[\w-]+ )?(?:workers|employees|people|respondents|households|voters|miners|women|men)\b/i,
    around:
      /\b(?:jobs|workers|employees|people|miners|inhabitants),?\s(?:about |around |nearly |some |just )*#\s+of (?:these|whom|which|them|those)\b|\b(?:people|workers|miners|employees)\b[^.;%#]{0,40},\s+(?:about |around |nearly |some |just )*#\s+of (?:these|whom|them|those)\b|\b(?:voters|americans|britons|germans|australians|canadians|people|respondents|citizens|adults|women|workers|employees)\s*\(\s*#|\b(?:women|children|foreigners|migrants)\s+(?:are|were|ma[dk]e up|account(?:ed)? for|represent(?:ed)?)\s+(?:thought to (?:be|make up)\s+|estimated (?:to be|at)\s+)?(?:between\s+|about\s+)?#/i,
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
      /\b(?:[Ss]urveyed (?:in|by)|[Pp]ollsters?|Eurobarometer|Gallup|Quinnipiac|YouGov|Ipsos|[Oo]pinion (?:polls?|surveys?)|(?:%|per ?cent) of (?:the )?respondents|opinion leaders|(?:key )?poll findings|survey (?:participants|asked)|those (?:polled|surveyed)|(?:drivers|consumers|executives|voters|people) were asked|\d[\d,.]* (?:[\w-]+ ){1,3}(?:questioned|asked|polled|surveyed|interviewed)|those (?:who answered|questioned|asked)|those whom \w+ (?:asked|surveyed|questioned)|survey of (?:owners|managers|executives|consumers|drivers|buyers|users))\b|^Asked (?:about|whether|what|which|how|why|if)\b/i,
  },
  {
    id: "answers",
    why: "a share of those who answered",
    before:
      /\b[Ss]upport for\b[^.;%]{0,60}$|\b(?:in the (?:view|eyes|opinion) of|in those of|named by|cited by|mentioned by|worr(?:y|ies|ied))\s+$|\b(?:survey|poll) (?:found|showed|shows|finds) that\s+$/i,
    after:
      /^\s*(?:also\s+|each\s+|even\s+)?(?:(?:were|are) for (?:[a-z]+ )?[a-z]+ing\b|(?:was|were|are|is) (?:not sure|unsure|undecided|in two minds|opposed|female|male|women)\b|told pollsters|lik(?:e|ed) the idea|(?:do|did) not(?=[.,;]|$)|want(?:ed)? (?:it|them|mines|more|less|their|the)\b|had changed (?:their )?(?:habits|minds)|see that|expect (?:to|that|new|more|less|it|them|prices|higher|lower)|mean to|meant to|(?:name|answer|regard|view|consider|oppose|approve|distrust|blame|fear|feel)\b|would (?:have|buy|like|prefer|back|vote|rather|support|accept|choose|welcome)\b|have (?:let|done|heard) |admit(?:s|ted)?\b|conceded?\b|acknowledged?\b|doubt(?:ed)?\b|suspect(?:ed)? that\b|said|say|think|believe|agree|support\b|(?:were|are|was) (?:in favou?r|against)\b|expressed|called|named|planned|thought|think|believed?|supported|opposed|were opposed|favou?red|could not afford|had not booked|would attend|described|complained|intend(?:ed)? to|lacked|knew|had (?:moved|come from ministries))\b/i,
  },
]
