/** Real processes beside the test, which run what was built. */
import { type ChildProcess, spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { pathToFileURL } from "node:url"

/** The address of a built module, by its path under src. */
export const built = (module: string) => pathToFileURL(`dist/src/${module}`).href

export interface Child {
  readonly pid: number
  /** The next line it prints, or null when it has ended. */
  line(): Promise<string | null>
  /** Ends it at once, wherever it is, and waits until it is gone. */
  kill(): Promise<void>
}

/** Starts Node with the text of a module; an error that nobody catches is printed as a line. */
export function startChild(script: string): Child {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--input-type=module", "-e", `try { ${script} } catch (error) { console.log(error.message) }`],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  )
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()))
  return {
    pid: child.pid!,
    line: async () => {
      const { value, done } = await lines.next()
      return done ? null : value
    },
    async kill() {
      child.kill("SIGKILL")
      await gone
    },
  }
}
