import { openWithPdfium } from "../../../src/pdf/pdfium.ts"
import { pdfOf } from "../made.ts"

/** The paper as a scanner would give it: a picture of each page in grey, 150 dots to the inch, and no text. */
export const scanOf = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const paper = await openWithPdfium(bytes, { name: "paper.pdf" })
  const sheets = []
  for (let number = 1; number <= paper.pages; number++) {
    const picture = (await paper.picture?.(number, 150))!
    sheets.push({ ink: [], picture, width: picture.width / picture.scale, height: picture.height / picture.scale })
  }
  await paper.close()
  return pdfOf(sheets)
}
