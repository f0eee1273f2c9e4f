/** What moved when a material is said to have moved by itself: its price. */
import { inside } from "../sentence.ts"
import type { Correction } from "./by-words.ts"

/** "Lithium carbonate lost 80% within a year", "In May tin gained 2%": the material itself, without an article, and nothing that it is a part of. */
const SUBJECT =
  /(?:^|[,;:]\s+|\b(?:and|but|while|where|as|when|whereas|after|that)\s+)(?:(?:In|On|Since|By|Within|Over|At|From|During)\s[^,;%]{2,40}\s)?\s*$/
const MOVES =
  /^\s+(?:has\s+|have\s+|had\s+|then\s+|even\s+|also\s+|soon\s+|alone\s+)*(?:gone (?:up|down)|r[io]se[ns]?|risen|f[ae]ll(?:en|s)?|gain(?:s|ed)|los(?:t|es)|climb(?:s|ed)|jump(?:s|ed)|surged?|soared?|slump(?:s|ed)|tumbled?|plunged?|dropp?(?:s|ed)|slid|slipp?(?:s|ed)|sank|sunk|shed|rallied|rebounded|dipped|eased|added|leapt|rocketed|collapsed|crashed|retreated|advanced)\s+(?:by\s+|(?:a|another|some|about|around|nearly|almost|over|more than|as much as|up to|well|just|only|further|good|full|fully)\s+)*$/i
const ALONE = /^\s*(?:$|[,.;]|(?:in|on|since|within|to|from|over|last|this|while|and|after|during|at|again|between|against)\b)/
/** "Sales of electric cars were 28% higher": more of them were sold. */
const SOLD = /\b(?:[Ss]ales|[Rr]egistrations|[Dd]eliveries)\b/

/** "The bank sees gold up 8%": what somebody expects of a material. */
const EXPECTS =
  /\b(?:sees?|saw|expects?|expected|predicts?|predicted|foresees?|forecasts?|projects?|wants?)\s+$|\b(?:sees?|saw|expects?|expected|predicts?|predicted|foresees?|forecasts?|projects?)\s[^;.]{3,50}\sand\s+$/
const UP_OR_DOWN = /^\s+(?:up|down)\s+(?:by\s+)?(?:(?:a|another|some|about|around|nearly|almost|over|as much as|up to)\s+)*$/

export const OF_PRICES: readonly Correction[] = [
  {
    to: "price",
    why: "a material that by itself rises or falls has a price that does",
    sure: 0.5,
    fits: ({ measure, told, kind, near, tail, figure, sentence }) =>
      kind === "change" &&
      (told === "untold" || measure === "other" || told === "about") &&
      figure.quantity.value.unit === "percent" &&
      ALONE.test(tail) &&
      sentence.materials.some(
        ({ start, end }) =>
          inside(figure.left, { start, end }) &&
          SUBJECT.test(near.slice(0, start - figure.left.start)) &&
          MOVES.test(near.slice(end - figure.left.start)),
      ),
  },
  {
    to: "price",
    why: "a material that is seen up or down by itself has a price that is",
    sure: 0.5,
    fits: ({ measure, told, kind, near, figure, sentence: { materials, text } }) =>
      kind === "change" &&
      (told === "untold" || measure === "other") &&
      materials.some(
        ({ start, end }) =>
          inside(figure.left, { start, end }) && EXPECTS.test(text.slice(0, start)) && UP_OR_DOWN.test(near.slice(end - figure.left.start)),
      ),
  },
  {
    to: "price",
    why: "a material that rises or falls without another word has a price that does",
    fits: ({ measure, told, kind, near, figure, sentence }) =>
      kind === "change" &&
      !SOLD.test(near) &&
      (told === "untold" || measure === "other") &&
      figure.quantity.value.unit === "percent" &&
      sentence.materials.some(
        ({ start, end }) =>
          inside(figure.left, { start, end }) &&
          /^(?:\s+(?!and\b|in\b|of\b|from\b)[\w’'-]+){0,5}\s*$/.test(near.slice(end - figure.left.start)),
      ),
  },
]
