/** Takes the time of making out of a PDF, without moving a byte, so that the same sources give the same file. */
export const undated = (pdf) =>
  Buffer.from(
    Buffer.from(pdf)
      .toString("latin1")
      .replace(/(\/(?:Creation|Mod)Date\s*\(D:)(\d{14})/g, (_, before) => `${before}20240101000000`)
      .replace(
        /(\/ID\s*\[\s*<)([0-9A-Fa-f]+)(>\s*<)([0-9A-Fa-f]+)/,
        (_, a, one, b, two) => a + "0".repeat(one.length) + b + "0".repeat(two.length),
      )
      .replace(/\/DocChecksum \/([0-9A-F]+)/, (_, sum) => `/DocChecksum /${"0".repeat(sum.length)}`),
    "latin1",
  )
