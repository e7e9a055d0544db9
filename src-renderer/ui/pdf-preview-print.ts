import { drawSheet, type PdfSheets } from './pdf-preview-document.ts'

export const mostPrintedSheets = 200
const dotsPerInch = 300
const pointsPerInch = 72

let clearLast = (): void => {}

/** Prints the sheets at their own size. They go to the printer as pictures, which works alike in every host. */
export async function printPdf(sheets: PdfSheets): Promise<void> {
  clearLast()
  const style = document.createElement('style')
  const paper = document.createElement('div')
  paper.className = 'meibo-print'
  const urls: string[] = []
  clearLast = () => {
    style.remove()
    paper.remove()
    for (const url of urls.splice(0)) URL.revokeObjectURL(url)
  }

  for (let number = 1; number <= sheets.numPages; number += 1) {
    const page = await sheets.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    if (number === 1) style.textContent = printRules(width, height)
    const canvas = document.createElement('canvas')
    await drawSheet(page, canvas, Math.round((width / pointsPerInch) * dotsPerInch))
    const url = URL.createObjectURL(await canvasPicture(canvas))
    urls.push(url)
    paper.append(await sheetPicture(url))
  }
  document.head.append(style)
  document.body.append(paper)
  // Some hosts go on before the printer has taken the sheets.
  window.addEventListener('afterprint', clearLast, { once: true })
  window.print()
}

function printRules(width: number, height: number): string {
  return `
    @page { size: ${width}pt ${height}pt; margin: 0 }
    .meibo-print { display: none }
    @media print {
      html, body { margin: 0; background: none }
      body > :not(.meibo-print) { display: none }
      .meibo-print { display: block }
      .meibo-print img { display: block; width: ${width}pt; height: ${height}pt; break-after: page }
      .meibo-print img:last-child { break-after: auto }
    }`
}

function canvasPicture(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('canvas gave no picture'))), 'image/png')
  })
}

async function sheetPicture(url: string): Promise<HTMLImageElement> {
  const picture = new Image()
  picture.src = url
  await picture.decode()
  return picture
}
