import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type PdfTextItem = {
  readonly text: string
  readonly x: number
  /** From the top of the page. */
  readonly y: number
  readonly size: number
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

/** The text of each page as a reader would copy it, without line ends. */
export async function pdfTexts(pdf: Uint8Array): Promise<string[]> {
  const pages = await pdfTextItems(pdf)
  return pages.map((items) => items.map(({ text }) => text).join(''))
}

/** Every piece of text with its place, page by page. */
export function pdfTextItems(pdf: Uint8Array): Promise<PdfTextItem[][]> {
  return eachPage(pdf, async (page) => {
    const { height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    return items.flatMap((item) =>
      'str' in item && item.str !== ''
        ? [{ text: item.str, x: item.transform[4], y: height - item.transform[5], size: item.height }]
        : [],
    )
  })
}

/** Width and height of each page in whole points. */
export function pdfPageSizes(pdf: Uint8Array): Promise<[number, number][]> {
  return eachPage(pdf, async (page) => {
    const { width, height } = page.getViewport({ scale: 1 })
    return [Math.round(width), Math.round(height)]
  })
}

/** The codes of the glyphs drawn in a file; 0 is the box that stands for a missing character. */
export async function drawnGlyphCodes(pdf: Uint8Array): Promise<number[]> {
  const pages = await eachPage(pdf, async (page) => {
    const { fnArray, argsArray } = await page.getOperatorList()
    const shown = argsArray.filter((_, index) => fnArray[index] === OPS.showText)
    return shown.flatMap(([glyphs]) => glyphs as unknown[]).flatMap(glyphCode)
  })
  return pages.flat()
}

function glyphCode(glyph: unknown): number[] {
  return typeof glyph === 'object' && glyph !== null && 'originalCharCode' in glyph
    ? [Number(glyph.originalCharCode)]
    : []
}

async function eachPage<T>(pdf: Uint8Array, read: (page: PdfPage) => Promise<T>): Promise<T[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false }).promise
  const results: T[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    results.push(await read(page))
    page.cleanup()
  }
  await document.loadingTask.destroy()
  return results
}
