/** What a researcher may edit without programming: the vocabulary and the examples under `corpus/`. */
export { type Construction, loadConstructions, wordingsOf } from "./constructions.ts"
export { type Example, type ExampleClaim, loadExamples } from "./examples.ts"
export { loadPassages, type Passage, type PassageFile } from "./passages.ts"
export { projectRoot } from "./root.ts"
export { type SamplePaper, samplePapers } from "./samples.ts"
export { loadVocabulary } from "./vocabulary.ts"
