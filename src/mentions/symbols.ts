/** Chemical symbols of materials. Bare ones are never read: "In" would be found 132 times in 275 kB, "As" 34 times. */
import type { MaterialId } from "../model.ts"
import type { FoundMaterial } from "./found.ts"
import type { Lexicon } from "./lexicon.ts"

const JOINT = "(?:\\s*[,/–-]\\s*|\\s*,?\\s+(?:and|or|&)\\s+)"
const LIST = new RegExp(`(?<![\\w.])[A-Z][a-z]?(?:${JOINT}[A-Z][a-z]?(?![\\w.]*\\w)){1,16}`, "g")

/** Symbols of rare earths written as one word: "NdPr oxide". */
const GLUED = /\b(?:Nd|Pr|Dy|Tb|Sm|Gd|Ce|La){2,3}\b/g

/**
 * The materials of a list of two symbols or more, all of which the vocabulary knows and most of which have two letters,
 * and of rare earths whose symbols are written as one word.
 *
 * @example symbolsIn("Nd, Pr and Dy are critical", lexicon).map(({ id }) => id) // ["neodymium", "praseodymium", "dysprosium"]
 */
export function symbolsIn(text: string, lexicon: Lexicon): FoundMaterial[] {
  const glued = [...text.matchAll(GLUED)].flatMap(({ 0: word, index }) =>
    [...word.matchAll(/[A-Z][a-z]/g)].map((part) => ({
      id: lexicon.symbols.get(part[0])!,
      start: index + part.index,
      end: index + part.index + part[0].length,
    })),
  )
  const listed = [...text.matchAll(LIST)].flatMap((list) => {
    const parts = [...list[0].matchAll(/[A-Z][a-z]?(?![a-z])/g)]
    const found = parts.flatMap((part): FoundMaterial[] => {
      const id = lexicon.symbols.get(part[0])
      return id ? [{ id, start: list.index + part.index, end: list.index + part.index + part[0].length }] : []
    })
    const long = parts.filter((part) => part[0].length === 2).length
    return found.length === parts.length && long > parts.length / 2 ? found : []
  })
  return [...glued, ...listed]
}

/** The material of a table's cell that holds its name and nothing else, an everyday word though it is: "Lead" among "Zinc" and "Tin". */
export function nameOfCell(text: string, lexicon: Lexicon): MaterialId | undefined {
  const name = text.trim()
  const [found] = lexicon.materials.find(name)
  return found?.start === 0 && found.end === name.length && found.value.material.ambiguous ? found.value.material.id : undefined
}

/** The material of a table's cell that holds a symbol and nothing else: "Nd". */
export function symbolOfCell(text: string, lexicon: Lexicon): MaterialId | undefined {
  return lexicon.symbols.get(text.trim())
}
