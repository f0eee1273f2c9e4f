/** The button for those who do not drag. */
import { useRef } from "react"
import { useSend } from "./arrivals.ts"

export function ChooseFiles({ strong = false }: { readonly strong?: boolean }) {
  const send = useSend()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className={strong ? "strong" : undefined} onClick={() => field.current?.click()}>
        Choose PDFs…
      </button>
      <input
        ref={field}
        type="file"
        accept="application/pdf,.pdf"
        multiple
        hidden
        aria-label="PDFs for the library"
        onChange={(event) => {
          send([...(event.target.files ?? [])].map((file) => ({ file, collection: "" })))
          event.target.value = ""
        }}
      />
    </>
  )
}
