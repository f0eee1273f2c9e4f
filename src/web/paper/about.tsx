/** What a paper is: title, publisher and year, which a person may set; where it came from; what the last reading changed. */
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import type { Address } from "../address.ts"
import { editPaper, type NewEdit, type PaperWithDrops } from "../api.ts"
import { signed } from "../decision/reviewer.ts"
import { paperQuery, papersQuery } from "../queries.ts"
import { ReadingChanges } from "./reading-changes.tsx"
import { TheFile } from "./the-file.tsx"

const FIELDS = [
  { field: "title", name: "Title" },
  { field: "publisher", name: "Publisher" },
  { field: "published", name: "Year" },
] as const
type Field = (typeof FIELDS)[number]["field"]
type Draft = Readonly<Record<Field, string>>

const draftOf = ({ title, publisher, published }: PaperWithDrops): Draft => ({
  title: title ?? "",
  publisher: publisher ?? "",
  published: published === null ? "" : String(published),
})

/** The fields that differ from what is held; an emptied one is "it has none". */
function editOf(held: Draft, draft: Draft): NewEdit {
  const changed = FIELDS.filter(({ field }) => draft[field].trim() !== held[field])
  const value = (field: Field) => {
    const words = draft[field].trim()
    return words === "" ? null : field === "published" ? Number(words) : words
  }
  return Object.fromEntries(changed.map(({ field }) => [field, value(field)]))
}

export function About({ paper, address }: { readonly paper: PaperWithDrops; readonly address: Address }) {
  const client = useQueryClient()
  const [draft, setDraft] = useState<Draft>(() => draftOf(paper))
  const edit = editOf(draftOf(paper), draft)
  const changed = Object.keys(edit).length > 0
  const save = useMutation({
    mutationFn: () => editPaper(paper.id, { ...edit, ...signed() }),
    onSuccess: (answer) => {
      setDraft(draftOf(answer))
      for (const queryKey of [paperQuery(paper.id).queryKey, papersQuery.queryKey, ["claims"], ["claim"], ["topic"]])
        void client.invalidateQueries({ queryKey })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (changed) save.mutate()
  }
  return (
    <aside className="about" aria-label="About the paper">
      <form onSubmit={submit}>
        <h2>About the paper</h2>
        {FIELDS.map(({ field, name }) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the control is one of the two below.
          <label key={field}>
            <span>{name}</span>
            {field === "title" ? (
              <textarea
                rows={3}
                value={draft.title}
                onChange={({ target }) => setDraft({ ...draft, title: target.value.replace(/\s*\n\s*/g, " ") })}
              />
            ) : (
              <input
                type="text"
                inputMode={field === "published" ? "numeric" : "text"}
                placeholder="not known"
                value={draft[field]}
                onChange={({ target }) =>
                  setDraft({ ...draft, [field]: field === "published" ? target.value.replace(/\D/g, "").slice(0, 4) : target.value })
                }
              />
            )}
            {Object.hasOwn(paper.edited ?? {}, field) && <small>set by hand; holds over what is read</small>}
          </label>
        ))}
        <p className="about-ends">
          <button type="submit" disabled={!changed || save.isPending}>
            Save
          </button>
          <span role="status" className={save.error ? "not-saved" : undefined}>
            {save.error
              ? `Not saved. ${save.error.message}`
              : save.isPending
                ? "Saving…"
                : changed
                  ? "not saved yet"
                  : save.isSuccess
                    ? "saved"
                    : ""}
          </span>
        </p>
      </form>
      {paper.pages !== null && <p>A claim that was missed is added by selecting its words on the page.</p>}
      <ReadingChanges changes={paper.changes} address={address} />
      <TheFile paper={paper} />
    </aside>
  )
}
