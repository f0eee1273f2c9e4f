/** Why a paper failed in a word, and what a reader of its claims should know. */
export const notes = `
ALTER TABLE papers ADD COLUMN fault text, ADD COLUMN notes text[] NOT NULL DEFAULT '{}';
`
