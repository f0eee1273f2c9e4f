import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { loadVocabulary, projectRoot } from "../../src/corpus/index.ts"
import { packedVocabulary, packVocabulary } from "../../src/corpus/packed.ts"

test("a packed vocabulary is what the YAML says, and is let alone once that is edited", () => {
  const scratch = mkdtempSync(join(tmpdir(), "assay-packed-"))
  try {
    const [folder, file] = [join(scratch, "vocabulary"), join(scratch, "vocabulary.json")]
    cpSync(join(projectRoot(), "corpus", "vocabulary"), folder, { recursive: true })
    expect(packedVocabulary(folder, file)).toBeNull()
    packVocabulary(folder, loadVocabulary(folder), file)
    expect(packedVocabulary(folder, file)).toStrictEqual(loadVocabulary(folder))
    const masks = join(folder, "masks.yaml")
    const before = readFileSync(masks, "utf8")
    writeFileSync(masks, `${before}- Tin Pan Alley\n`)
    expect(packedVocabulary(folder, file)).toBeNull()
    writeFileSync(masks, before)
    expect(packedVocabulary(folder, file)).not.toBeNull()
    writeFileSync(file, readFileSync(file, "utf8").slice(0, 1000))
    expect(packedVocabulary(folder, file)).toBeNull()
  } finally {
    rmSync(scratch, { recursive: true })
  }
})
