/** A note belongs to the decision that follows it; until then it is kept in this browser. */

const place = (claim: string): string => `assay:note:${claim}`

export const noteFor = (claim: string): string => localStorage.getItem(place(claim)) ?? ""

/** Keeps the note for the claim's next decision; "" forgets it. */
export function keepNote(claim: string, note: string): void {
  if (note.trim() === "") localStorage.removeItem(place(claim))
  else localStorage.setItem(place(claim), note)
}
