/** Nothing flickers: what is ready within this many milliseconds is never announced as loading. */
import { useEffect, useState } from "react"

const GRACE = 300

/** True once `waiting` has lasted 300 ms. */
export function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!waiting) return setLate(false)
    const timer = setTimeout(() => setLate(true), GRACE)
    return () => clearTimeout(timer)
  }, [waiting])
  return waiting && late
}
