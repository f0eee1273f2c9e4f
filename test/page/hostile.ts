/** A PDF of one line a line, made by hand: for text that no word processor would let through. */

const escaped = (text: string) => text.replace(/[\\()]/g, (sign) => `\\${sign}`)

/** A one-page PDF with the lines set in Helvetica, and the title in its document information. */
export function pdfOf(title: string, lines: readonly string[]): Buffer {
  const drawn = lines.map((line, at) => `BT /F1 11 Tf 60 ${760 - 18 * at} Td (${escaped(line)}) Tj ET`).join("\n")
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    `<< /Title (${escaped(title)}) >>`,
  ]
  let file = "%PDF-1.4\n"
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, "latin1")
}
