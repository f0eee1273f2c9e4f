/** Several values in one, as the address has them and the server reads them (api/query.ts). Pure. */

/** `["cobalt", "Reports, 2023"]` gives `"cobalt,Reports\\, 2023"`: a comma that is part of a value has a backslash before it. */
export const asList = (values: readonly string[]): string => values.map((value) => value.replace(/[\\,]/g, "\\$&")).join(",")

/** The reverse; there are no empty values. */
export const listOf = (words: string): string[] => (words.match(/(?:\\.|[^,])+/g) ?? []).map((value) => value.replace(/\\([\\,])/g, "$1"))
