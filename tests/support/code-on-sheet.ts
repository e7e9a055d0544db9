import { pdfTextItems } from './pdf-text.ts'

/** The digits of a recovery sheet as somebody types them who has only the paper. */
export async function codeOnSheet(sheet: Blob): Promise<string> {
  const [items = []] = await pdfTextItems(new Uint8Array(await sheet.arrayBuffer()))
  const digits = items
    .filter(({ text, size }) => size > 24.5 && /^[\d ]+$/.test(text))
    .map(({ text }) => text.replaceAll(' ', ''))
  return digits.join('').replace(/\d{5}(?=\d)/g, '$& ')
}
