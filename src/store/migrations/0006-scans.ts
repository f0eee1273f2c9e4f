/** How many of a paper's pages have no usable text of their own, and how sure it is of those that were read from their pictures. */
export const scans = `
ALTER TABLE papers ADD COLUMN scanned integer NOT NULL DEFAULT 0, ADD COLUMN recognised real;
`
