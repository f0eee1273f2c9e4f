/** What was opened, so that it can be closed in reverse. */
export interface Closers {
  /** What opens only after the closing began is closed at once. */
  add(close: () => unknown): void
  /** Closes what was opened last first. A fault in one does not keep the others open; the first fault is thrown at the end. */
  close(): Promise<void>
}

/** An empty list of what is open. */
export function closers(): Closers {
  const open: (() => unknown)[] = []
  let closing: Promise<void> | null = null
  return {
    add: (close) => {
      if (closing) void Promise.resolve(close()).catch(() => undefined)
      else open.push(close)
    },
    close() {
      closing ??= closeAll(open)
      return closing
    },
  }
}

async function closeAll(open: (() => unknown)[]): Promise<void> {
  const faults: unknown[] = []
  for (let close = open.pop(); close; close = open.pop()) {
    try {
      await close()
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw faults[0]
}
