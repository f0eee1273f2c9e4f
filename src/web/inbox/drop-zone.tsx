/** The whole page takes files: wherever PDFs are dropped, they go to the inbox. */
import { type DragEvent, type ReactNode, useRef, useState } from "react"
import { go, START } from "../address.ts"
import { useSend } from "./arrivals.ts"
import { droppedFiles } from "./dropped-files.ts"

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files")

export function DropZone({ children }: { readonly children: ReactNode }) {
  const send = useSend()
  const [over, setOver] = useState(false)
  // Each element under the pointer says "enter" and "leave"; only their balance tells whether the files are still above the page.
  const depth = useRef(0)
  const balance = (step: number) => {
    depth.current = Math.max(0, depth.current + step)
    setOver(depth.current > 0)
  }
  const drop = async (event: DragEvent) => {
    event.preventDefault()
    balance(-depth.current)
    const files = await droppedFiles(event.dataTransfer)
    if (files.length === 0) return
    go(START)
    send(files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of two; the inbox has a button for the keyboard.
    <div
      className="page"
      onDragEnter={(event) => carriesFiles(event) && balance(1)}
      onDragLeave={(event) => carriesFiles(event) && balance(-1)}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDrop={(event) => carriesFiles(event) && void drop(event)}
    >
      {children}
      {over && (
        <div className="dropping" aria-hidden="true">
          <p>Let go to add them to the library</p>
        </div>
      )}
    </div>
  )
}
