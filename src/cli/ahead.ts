/** The same promise; its fault is thrown to whoever waits for it, later, and to nobody before. */
export function ahead<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}
