/** What the names of files and folders in the inbox mean. */
import { basename, dirname, join, relative, sep } from "node:path"

/** Where files go once they are taken: folders inside the inbox, which are not watched themselves. */
export const OUTCOMES = ["done", "duplicate", "failed"] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Hidden files, downloads that are under way, locks of office programs, what operating systems leave, and our own reasons. */
const PASSING_BY =
  /^\.|^~\$|^(?:thumbs\.db|desktop\.ini)$|\.(?:crdownload|part|partial|download|filepart|opdownload|tmp|swp)$|~$|\.reason\.txt$/i

/** True for "…/inbox/done/a.pdf", "…/inbox/.DS_Store" and "…/inbox/EU/act.pdf.crdownload"; false for the inbox itself. */
export function isPassedBy(inbox: string, path: string): boolean {
  const parts = relative(inbox, path).split(sep)
  if (parts[0] === "") return false
  return (OUTCOMES as readonly string[]).includes(parts[0]!) || parts.some((part) => PASSING_BY.test(part))
}

/** The sub-folder a file lies in, with "/": "EU/2023" for "…/inbox/EU/2023/act.pdf", "" for the inbox itself. */
export function collectionOf(inbox: string, path: string): string {
  return dirname(relative(inbox, path))
    .split(sep)
    .filter((part) => part !== ".")
    .join("/")
}

/** The folder of an outcome for a collection: "…/inbox/done/EU/2023". */
export function folderOf(inbox: string, outcome: Outcome, collection: string): string {
  return join(inbox, outcome, ...collection.split("/"))
}

/** "act.pdf", "act (2).pdf", "act (3).pdf": what a file is called when the name is taken. */
export function nameOf(path: string, number: number): string {
  const name = basename(path)
  if (number === 1) return name
  const dot = name.lastIndexOf(".")
  return dot > 0 ? `${name.slice(0, dot)} (${number})${name.slice(dot)}` : `${name} (${number})`
}
