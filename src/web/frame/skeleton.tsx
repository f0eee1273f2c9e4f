/** Grey lines where something will stand, shown only once waiting has become noticeable; the place is kept from the start. */
import { useLate } from "../waiting.ts"

export function Skeleton({ rows, height, label }: { readonly rows: number; readonly height: number; readonly label: string }) {
  const late = useLate(true)
  return (
    <div className="skeleton" role="status" aria-label={label} style={{ blockSize: rows * height }}>
      {late && Array.from({ length: rows }, (_, row) => <div key={row} style={{ blockSize: height }} />)}
    </div>
  )
}
