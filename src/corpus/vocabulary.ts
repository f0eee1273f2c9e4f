/** The vocabulary: materials, areas, measures and masks, from `corpus/vocabulary/*.yaml`. */
import { join } from "node:path"
import { z } from "zod"
import { AssayError } from "../errors.ts"
import { area, material, measure, type Vocabulary } from "../model.ts"
import { packedVocabulary } from "./packed.ts"
import { projectRoot } from "./root.ts"
import { readList, shortName } from "./yaml.ts"

const loaded = new Map<string, Vocabulary>()

/**
 * The vocabulary of a folder, by default the project's own `corpus/vocabulary`; read and checked once, then remembered.
 * Throws an AssayError that names file, entry and fault: "corpus/vocabulary/areas.yaml: EU.members[3].id: no area has the id XX".
 */
export function loadVocabulary(folder: string = join(projectRoot(), "corpus", "vocabulary")): Vocabulary {
  const known = loaded.get(folder)
  if (known) return known
  const vocabulary = packedVocabulary(folder) ?? readVocabulary(folder)
  loaded.set(folder, vocabulary)
  return vocabulary
}

/** The same, read and checked anew. */
export function readVocabulary(folder: string): Vocabulary {
  const materialsFile = join(folder, "materials.yaml")
  const areasFile = join(folder, "areas.yaml")
  const measuresFile = join(folder, "measures.yaml")
  const materials = readList(materialsFile, material)
  const areas = readList(areasFile, area)
  const measures = readList(measuresFile, measure)
  const masks = readList(join(folder, "masks.yaml"), z.string().min(3))

  const materialIds = uniqueIds(materialsFile, materials)
  const areaIds = uniqueIds(areasFile, areas)
  uniqueIds(measuresFile, measures)
  for (const { id, broader, members } of materials) {
    const place = `${shortName(materialsFile)}: ${id}`
    for (const [at, other] of broader.entries()) mustExist(materialIds, other, "material", `${place}.broader[${at}]`)
    for (const [at, other] of members.entries()) mustExist(materialIds, other, "material", `${place}.members[${at}]`)
  }
  for (const { id, members } of areas) {
    for (const [at, member] of members.entries()) mustExist(areaIds, member.id, "area", `${shortName(areasFile)}: ${id}.members[${at}].id`)
  }
  return { materials, areas, measures, masks }
}

function uniqueIds(file: string, entries: readonly { id: string }[]): Set<string> {
  const ids = new Set<string>()
  for (const { id } of entries) {
    if (ids.has(id)) throw new AssayError(`${shortName(file)}: ${id}: two entries have this id; join them into one`)
    ids.add(id)
  }
  return ids
}

function mustExist(ids: ReadonlySet<string>, id: string, noun: string, place: string): void {
  if (!ids.has(id)) throw new AssayError(`${place}: no ${noun} has the id ${id}; add an entry for it or correct the id`)
}
