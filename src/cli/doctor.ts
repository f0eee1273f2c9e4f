/** `assay doctor`: what is here, what is missing, and what to do. */
import type { Command } from "commander"
import { CHECKS } from "./checks.ts"
import { configFor } from "./settings.ts"

/** Adds the command `doctor`. */
export function doctorCommand(program: Command): void {
  program
    .command("doctor")
    .description("look at everything Assay needs, and say what is missing and what to do; exits 1 when something is")
    .addHelpText("after", "\nExample:\n  $ assay doctor\n  ok       Node.js     20.19.0")
    .action(async (_options: object, command: Command) => {
      const config = configFor(command)
      for (const { name, look } of CHECKS) {
        const { well, says } = await look(config).then(
          (says) => ({ well: true, says }),
          (fault: Error) => ({ well: false, says: fault.message }),
        )
        process.stdout.write(`${(well ? "ok" : "missing").padEnd(8)} ${name.padEnd(11)} ${says}\n`)
        if (!well) process.exitCode = 1
      }
    })
}
