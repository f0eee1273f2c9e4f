/** Percentages that only say which grade of a material is meant: "99.7% sponge", "below 58 percent Fe". */
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"

/** A compound by its formula beside a named grade: "acid grade, at least 97% CaF2". Carbon dioxide is no mineral. */
const FORMULA = /\b(?!CO2\b)(?:[A-Z][a-z]?\d{0,2}){1,4}[A-Z][a-z]?\d{1,2}\b/
const GRADE =
  /\b(?:metallurgical|acid|ceramic|chemical|battery|technical|refractory|glass|welding|electronic|semiconductor|reactor|commercial)\)?[\s-]+grades?\b/i

/** Whether a figure is an enrichment, a purity or a content by which a grade is told. */
export function isSpecification(figure: Figure, sentence: Sentence): boolean {
  const { text } = sentence
  return (
    /^99\.(?:9\d+|[5-8]\d)/.test(text.slice(figure.quantity.figure.start)) ||
    (GRADE.test(text) && FORMULA.test(text)) ||
    isPurity(figure, sentence) ||
    isThreshold(figure, sentence) ||
    isGraded(figure, sentence) ||
    isOfAGrade(figure, sentence)
  )
}

/** "99.7% sponge": what is sold, and how pure it is. */
function isPurity({ quantity }: Figure, { text, materials }: Sentence): boolean {
  const { start, end } = quantity.span
  return (
    /^\D*99\.\d/.test(text.slice(start, end)) &&
    materials.some((group) => group.start > end && /^[\s-]$/.test(text.slice(end, group.start)))
  )
}

/** "below 58 percent Fe", "(94% C, -100 mesh)": which grade is meant, not what it holds. */
function isThreshold({ quantity, bracket }: Figure, { text }: Sentence): boolean {
  const after = text.slice(quantity.span.end, bracket?.end)
  if (/^\s*\(?CaF[2₂]/.test(after)) return true
  const grade = /^\s*(?:(?:CaF[2₂]|TiO[2₂]|Al2O3|SiO2|P2O5|WO3|Li2O|Cr2O3|Fe|C|Mn|Cu)\b|CaF₂|(?:\w+ )?(?:content|grade)\b)/
  return (
    (quantity.value.comparator !== "=" && quantity.value.comparator !== "about" && grade.test(after)) ||
    (bracket !== null && /\bmesh\b/.test(after))
  )
}

/** "Material with 80-94% passes as metallurgical grade", "above 97% it can be used for welding rods", "a CaF2 content of 95-97%". */
const NAMED_GRADE =
  /\b(?:counts?|counted|pass(?:es|ed)?|qualif(?:y|ies)|sold|traded|classed|known|rated|regarded|speaks?|spoken) (?:as|of) [\w\s-]{0,40}\b(?:grades?|metspar|acidspar|metallurgical)\b|\bthe grade for\b|\b(?:lesser|lower|higher|better|commercial|three|two|several) grades?\b|\bgrades? (?:are|is) told\b/
const CONTENT = /\b(?:must|has to|needs to|should) (?:have|contain|hold|be)\b[^.;%]{0,40}\b(?:content|purity|grade)\b[^.;%]{0,10}$/
function isOfAGrade({ quantity, left }: Figure, { text }: Sentence): boolean {
  const { low } = quantity.value
  const { start, end } = quantity.span
  const to = text.indexOf(";", end)
  const statement = text.slice(text.lastIndexOf(";", start) + 1, to < 0 ? undefined : to)
  return low >= 40 && (NAMED_GRADE.test(statement) || CONTENT.test(text.slice(left.start, quantity.span.start)))
}

/** "Spodumene (6% lithium oxide) prices": the parenthesis says which grade is meant. */
function isGraded({ bracket, quantity }: Figure, { text }: Sentence): boolean {
  return (
    bracket !== null &&
    /^\s*(?:at least |minimum )?$/.test(text.slice(bracket.start, quantity.span.start)) &&
    /^\s+[A-Za-z][\w\s.-]{1,30}$/.test(text.slice(quantity.span.end, bracket.end)) &&
    /^\)\s+(?:prices?|concentrates?)\b/.test(text.slice(bracket.end))
  )
}
