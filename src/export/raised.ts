/** Marks of footnotes, shown raised as the page shows them, so that nobody reads a figure into a word: "reliance⁴", "China,⁵ 76 %". */
import type { Claim, Span } from "../model.ts"

const PLAIN = "0123456789()abcdefghijklmnoprstuvwxyz"
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"

/** What marks are shown as; "*", "†" and the like stand for themselves. */
export const RAISED_MARKS = new RegExp(`[${RAISED}]+`, "u")

/** The text with the letters of these spans raised, letter for letter: no other place in it moves. */
export const raised = (text: string, marks: readonly Span[] = []): string =>
  marks.reduce((shown, { start, end }) => shown.slice(0, start) + raisedLetters(shown.slice(start, end)) + shown.slice(end), text)

/** The quote of a claim as it is shown. */
export const quoteInWords = ({ quote, marks }: Pick<Claim, "quote" | "marks">): string => raised(quote, marks)

const raisedLetters = (mark: string): string => [...mark].map((letter) => RAISED[PLAIN.indexOf(letter)] ?? letter).join("")

/** What was raised as plain letters: "⁴" gives "4". */
export const lowered = (mark: string): string => [...mark].map((letter) => PLAIN[RAISED.indexOf(letter)] ?? letter).join("")
