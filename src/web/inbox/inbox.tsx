/** All papers and what becomes of them: failures first, then those being read, then the rest, newest first. */
import { useQuery } from "@tanstack/react-query"
import { useCallback, useMemo, useRef, useState } from "react"
import { type Shelf, START, useAddress } from "../address.ts"
import type { Duplicate, Paper } from "../api.ts"
import { number } from "../figures.ts"
import { Fault } from "../frame/fault.tsx"
import { Link } from "../frame/link.tsx"
import { Skeleton } from "../frame/skeleton.tsx"
import { duplicatesQuery } from "../queries.ts"
import { type Arrival, dismissAll, useArrivals } from "./arrivals.ts"
import { ChooseFiles } from "./choose-files.tsx"
import { useDismissed } from "./dismissed.ts"
import { Empty } from "./empty.tsx"
import { PaperLines } from "./paper-lines.tsx"
import { usePapers } from "./papers.ts"
import { linesAt, type Places, placesOf } from "./places.ts"
import { RemovePanel } from "./remove-panel.tsx"
import { againWords, leftWords, selectedWords, useRetry, worthATry } from "./retry.ts"
import { duplicatesOnShelf, inOrder, type Line, lineOf, lineOfArrival, onShelf, shelved, summary, talliesOf } from "./shelf.ts"
import { Shelves } from "./shelves.tsx"

const NONE: readonly Duplicate[] = []
const NOBODY: readonly Arrival[] = []
const NOTHING: Readonly<Record<Shelf | "all", string>> = {
  all: "No paper stands here.",
  failed: "No paper has failed.",
  going: "No paper is being read.",
  duplicates: "No file came twice.",
}

/** The lines in their order when the view is opened; from then on each stays where it is, so that nothing moves under the pointer. */
function useStill(lines: readonly Line[], view: string | null): readonly Line[] {
  const seen = useRef<{ readonly view: string | null; readonly places: Places } | null>(null)
  return useMemo(() => {
    const places = placesOf(lines, view !== null && seen.current?.view === view ? seen.current.places : null)
    seen.current = { view, places }
    return linesAt(places, lines)
  }, [lines, view])
}

export function Inbox() {
  const address = useAddress()
  const { papers, tallies, whole, error, refetch } = usePapers(address)
  const arrivals = useArrivals()
  const { data: known, isPending: unknown } = useQuery(duplicatesQuery)
  const duplicates = known ?? NONE
  const { dismissed, dismiss } = useDismissed(duplicates)
  const shown = useMemo(() => onShelf(papers ?? [], address), [papers, address])
  const again = useMemo(() => duplicatesOnShelf(duplicates, papers ?? [], address, dismissed), [duplicates, papers, address, dismissed])
  const coming = address.shelf === null ? arrivals : NOBODY
  const all = useMemo(() => inOrder([...coming.map(lineOfArrival), ...shown.map(lineOf), ...again]), [coming, shown, again])
  // Not before everything is known that has a place.
  const lines = useStill(all, papers && !unknown ? `${address.shelf} ${address.filter.collection} ${whole}` : null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choose = useCallback(
    (id: string, on: boolean) => setChosen((held) => new Set(on ? [...held, id] : [...held].filter((each) => each !== id))),
    [],
  )
  const [leaving, setLeaving] = useState<readonly Paper[]>([])
  const retry = useRetry()
  if (error && !whole) return <Fault error={error} again={() => void refetch()} />
  if (!papers || unknown) return <Skeleton rows={8} height={56} label="Asking for the papers" />
  if (papers.length === 0 && arrivals.length === 0) return <Empty />
  const notices = arrivals.filter(({ state }) => state === "failed").length + (address.shelf === null ? again.length : 0)
  const dismissEach = () => {
    dismissAll()
    dismiss(duplicates)
  }
  const selected = shown.filter(({ id }) => chosen.has(id))
  const trying = { selected: worthATry(selected), all: worthATry(papers) }
  return (
    <>
      <div className="view-head">
        <h1>Inbox</h1>
        <p>{summary(tallies)}</p>
        {notices > 1 && (
          <button type="button" className="quiet" onClick={dismissEach}>
            Dismiss {notices} notices
          </button>
        )}
        <ChooseFiles />
      </div>
      <div className="inbox-bar">
        <Shelves tallies={tallies} duplicates={duplicates.length} address={address} />
        {selected.length > 0 ? (
          <p className="selection">
            <span>{selectedWords(selected.length, trying.selected.left)}</span>
            {whole && selected.length < shown.length && (
              <button type="button" className="quiet" onClick={() => setChosen(new Set(shown.map(({ id }) => id)))}>
                Select all {number(shown.length)}
              </button>
            )}
            {trying.selected.failed.length > 0 && (
              <button type="button" disabled={retry.isPending} onClick={() => retry.mutate(trying.selected)}>
                {againWords(trying.selected)}
              </button>
            )}
            <button type="button" onClick={() => setLeaving(selected)}>
              Delete…
            </button>
            <button type="button" className="quiet" onClick={() => setChosen(new Set())}>
              Clear
            </button>
          </p>
        ) : (
          whole &&
          shelved(talliesOf(shown)).failed > 1 &&
          trying.all.failed.length > 1 && (
            <p className="selection">
              {trying.all.left > 0 && <span>{leftWords(trying.all.left)}</span>}
              <button type="button" disabled={retry.isPending} onClick={() => retry.mutate({ ...trying.all, all: true })}>
                Try {trying.all.left > 0 ? "the other" : "all"} {number(trying.all.failed.length)} failed again
              </button>
            </p>
          )
        )}
        {retry.error && <p className="reason">{retry.error.message}</p>}
      </div>
      {leaving.length > 1 && <RemovePanel papers={leaving} leave={() => setLeaving([])} />}
      {lines.length === 0 && arrivals.length === 0 ? (
        <div className="empty">
          <p>{NOTHING[address.shelf ?? "all"]}</p>
          <Link className="button" to={START}>
            Show all papers
          </Link>
        </div>
      ) : (
        <ul className="papers" aria-label="Papers">
          <PaperLines
            lines={lines}
            chosen={chosen}
            choose={choose}
            leaving={leaving}
            leave={setLeaving}
            dismiss={address.shelf === null ? (one) => dismiss([one]) : null}
          />
        </ul>
      )}
    </>
  )
}
