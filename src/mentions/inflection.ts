/** Regular English forms of the vocabulary's words; irregular ones stand in the vocabulary itself. */

/** Singular and plural of a noun phrase: its last word is inflected. `formsOfNoun("battery cell")` // ["battery cell", "battery cells"] */
export function formsOfNoun(noun: string): string[] {
  if (/[^s]s$|[^aeiou]ies$/.test(noun)) return [noun]
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return [noun, `${noun}es`]
  if (/[^aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`]
  return [noun, `${noun}s`]
}

/** The forms of a verb from its lemma; the first word is inflected. `formsOfVerb("account for")` // ["account for", "accounts for", …] */
export function formsOfVerb(lemma: string): string[] {
  const [verb = "", ...rest] = lemma.split(" ")
  const tail = rest.length > 0 ? ` ${rest.join(" ")}` : ""
  return [verb, ...endings(verb)].map((form) => form + tail)
}

function endings(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
  if (/e$/.test(verb)) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return [`${verb}es`, `${verb}ed`, `${verb}ing`]
  if (DOUBLING.has(verb)) return [`${verb}s`, `${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`]
  return [`${verb}s`, `${verb}ed`, `${verb}ing`]
}

/** Verbs of the field that double their last letter. */
const DOUBLING = new Set([
  "ship",
  "stop",
  "cut",
  "dig",
  "get",
  "emit",
  "control",
  "refer",
  "levy",
  "slap",
  "put",
  "win",
  "drop",
  "grab",
  "commit",
])
