/** `assay export`: all claims that fit, for other programs. */
import { type Command, Option } from "commander"
import { FORMAT_NAMES, type Format } from "../export/index.ts"
import { openClient } from "./client.ts"
import { type ClaimFilters, claimFilters, queryOf } from "./filters.ts"
import { print } from "./print.ts"
import { configFor } from "./settings.ts"

/** Adds the command `export`. */
export function exportCommand(program: Command): void {
  claimFilters(program.command("export"))
    .description("write the claims that fit to stdout, as a table for spreadsheets or a JSON object a line")
    .addOption(new Option("--format <format>", "of what is written").choices(FORMAT_NAMES).makeOptionMandatory())
    .addHelpText("after", "\nExample:\n  $ assay export --format csv --review accepted,corrected > claims.csv")
    .action(async (options: ClaimFilters & { format: Format }, command: Command) => {
      const client = await openClient(configFor(command))
      try {
        await print(await client.text(`export/${options.format}`, queryOf(options)))
      } finally {
        await client.close()
      }
    })
}
