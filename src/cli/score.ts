/** `assay score [GOLD] [PAPERS]`: how well the program reads papers that people have annotated. */
import { mkdirSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { type Command, InvalidArgumentError, Option } from "commander"
import { loadVocabulary, projectRoot } from "../corpus/index.ts"
import { AssayError } from "../errors.ts"
import { lexiconOf } from "../mentions/index.ts"
import { PLACES } from "../model.ts"
import { ratesOf, type Score } from "../score.ts"
import { openPapers } from "./paper.ts"
import { calibrate } from "./score/fit.ts"
import { goldSet } from "./score/gold.ts"
import { changesSince, type Recorded, readRecord, writeRecord } from "./score/record.ts"
import { bandTable, calibrationFile, fatedOf, heldOutBands, shownBands } from "./score/reliability.ts"
import { reportOf } from "./score/report.ts"
import { type ScoredSet, scoreSet } from "./score/run.ts"
import { fittingSets, knownSets } from "./score/sets.ts"
import { configFor } from "./settings.ts"

interface Options {
  readonly misses: number
  readonly json?: true
  readonly where?: (typeof PLACES)[number][]
  readonly predictions?: string
  readonly accept?: true
  readonly calibration?: true
  readonly calibrate?: true
  readonly shared: string
}

/** Adds the command `score`. */
export function scoreCommand(program: Command): void {
  program
    .command("score")
    .description("extract annotated papers and print how much was right, and what was gained and lost since the recorded run")
    .argument("[gold]", "a folder of annotations (<paper>.jsonl); without one, the sample papers and the shared ones")
    .argument("[papers]", "the folder of their PDFs or texts (default: ../papers or ../texts beside the annotations)")
    .option("--misses <n>", "show so many missed, extra and wrong claims of each paper", whole, 0)
    .option("--where <places>", `only claims in these places (${PLACES.join(",")}; default: all but charts)`, places)
    .option("--json", "print JSON")
    .option("--predictions <dir>", "write the predicted claims there, one file for each paper, in a folder for each set")
    .option("--accept", "record these scores in test/scores.json")
    .option("--calibration", "print how many claims of each band of confidence are right, each paper judged without itself")
    .option(
      "--calibrate",
      "fit confidences to these papers (without annotations named, to the shared papers and the passages kept back) and write src/claims/calibration.ts",
    )
    .addOption(new Option("--shared <dir>", "where the shared annotations lie").env("ASSAY_SHARED").default("../shared"))
    .addHelpText("after", "\nExample:\n  $ assay score --misses 3\n  $ assay score my-annotations my-papers --json")
    .action(async (gold: string | undefined, papersFolder: string | undefined, options: Options, command: Command) => {
      const root = projectRoot()
      const recordFile = join(root, "test/scores.json")
      const known = gold ? [goldSet(gold, papersFolder)] : knownSets(root, resolve(root, options.shared))
      const sets = options.calibrate && !gold ? fittingSets(known) : known
      if (sets.length === 0) throw new AssayError("There are no annotated papers here; name a folder of them.")
      const { limits, workers } = configFor(command)
      const papers = openPapers({ limits, workers })
      const lexicon = lexiconOf(loadVocabulary())
      const calibrating = Boolean(options.calibration || options.calibrate)
      const scored: ScoredSet[] = []
      try {
        for (const set of sets)
          scored.push(
            await scoreSet(set, { papers, lexicon, ahead: 2 * workers, places: options.where, evidence: calibrating, onPaper: tell }),
          )
      } finally {
        await papers.close()
      }
      if (calibrating) return showCalibration(scored, options.json, options.calibrate ? join(root, "src/claims/calibration.ts") : null)
      // Other places give other scores: those are neither compared with the record nor recorded.
      const record = options.where ? {} : readRecord(recordFile)
      if (options.json) process.stdout.write(`${JSON.stringify({ sets: scored.map((set) => summaryOf(set, record)) })}\n`)
      else process.stdout.write(scored.map((set) => reportOf(set, record[set.name], options.misses)).join("\n"))
      if (options.predictions) writePredictions(options.predictions, scored)
      if (options.accept && !options.where) writeRecord(recordFile, scored)
    })
}

/** The table of the confidences shown today, and of those that this calibration would show; written to `file` when there is one. */
function showCalibration(scored: readonly ScoredSet[], json: true | undefined, file: string | null): void {
  const fated = fatedOf(scored)
  const [today, heldOut] = [shownBands(fated), heldOutBands(fated)]
  const tables = [bandTable("as shown today", today), bandTable("fitted anew, each paper judged without itself", heldOut)]
  process.stdout.write(json ? `${JSON.stringify({ today, heldOut })}\n` : tables.join("\n"))
  if (!file) return
  const names = scored.map(({ name }) => name)
  writeFileSync(file, calibrationFile(calibrate(fated), fated.length, names))
  process.stderr.write(`${file} is written; build again to use it.\n`)
}

function tell(_name: string, fault?: AssayError): void {
  if (fault) process.stderr.write(`${fault.message} It is scored as a paper without claims.\n`)
}

/** One folder for each set, with `<paper>.jsonl` inside. */
function writePredictions(folder: string, sets: readonly ScoredSet[]): void {
  for (const { name, papers } of sets) {
    mkdirSync(join(folder, name), { recursive: true })
    for (const { gold, claims } of papers)
      writeFileSync(join(folder, name, `${gold.name}.jsonl`), claims.map((claim) => `${JSON.stringify(claim)}\n`).join(""))
  }
}

function summaryOf(set: ScoredSet, record: Recorded): object {
  const summary = (score: Score) => ({ name: score.name, gold: score.gold, predicted: score.predicted, ...ratesOf(score) })
  const changes = set.keptBack ? [] : changesSince(record[set.name], set.papers)
  return {
    name: set.name,
    total: summary(set.total),
    papers: set.papers.map(({ score }) => summary(score)),
    gained: changes.filter(({ better }) => better),
    lost: changes.filter(({ better }) => !better),
  }
}

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("a whole number is needed.")
  return Number(text)
}

function places(text: string): (typeof PLACES)[number][] {
  const named = text.split(",")
  const unknown = named.find((place) => !PLACES.some((known) => known === place))
  if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is none of ${PLACES.join(", ")}.`)
  return named as (typeof PLACES)[number][]
}
