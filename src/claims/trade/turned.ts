import { type Construction, giver, MATERIAL, SOURCES, THE, taker, words } from "./words.ts"

/** How it is said with the parts turned round: the share, the need or the nobody first. Tried before the plain ones. */
export const TURNED_CONSTRUCTIONS: readonly Construction[] = [
  {
    // "For 11% of its cobalt, Germany looks to Chile".
    why: "one depends on the other for it",
    pattern: new RegExp(
      `[Ff]or (?:[^#%;«]{0,20} )?#(?: \\w+)? of (?:its|their) [^#%;]{0,60}?,? ${THE}${taker} ${words(3)}(?:look|turn|depend|rel|count|lean|draw)\\w* (?:\\w+ly |still )?(?:to|on|upon) ${THE}${giver}`,
    ),
  },
  {
    // "No country sells India more cobalt than Kazakhstan, whose share is 11%".
    why: "one is the supplier of the other",
    pattern: new RegExp(
      `(?:[Nn]obody|[Nn]o (?:other )?(?:one|country|nation|state|supplier)) (?:\\w+ )?(?:sells?|sold|sends?|sent|ships?|shipped|supplie[sd]|delivers?|delivered|provide[sd]?) ${THE}${taker} (?:with )?more [^#%;«]{0,20}(?:«M\\d+»)?[^#%;«]{0,10}? than ${THE}${giver},? (?:with|at|whose|which|accounting|having) [^#%;«]{0,30}?#`,
    ),
  },
  {
    // "Australia is where the EU finds 32% of its graphite".
    why: "one buys from the other",
    pattern: new RegExp(
      `${giver},? (?:is|was|remains?) where ${THE}${taker} ${words(3)}(?:${SOURCES}|finds?|found|shops?|goes|went) (?:for )?(?:[^#%;«]{0,20} )?#`,
    ),
  },
  {
    // "India's vanadium is 32% Australian".
    why: "what one takes is the other's",
    pattern: new RegExp(`${taker} ${MATERIAL} (?:is|was|are|were) (?:to )?[^#%;«]{0,12}?# ${giver}(?=[ ,.;]*(?:$|[,.;]|in |and ))`),
  },
]
