import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist'

export type PdfSheets = PDFDocumentProxy

/** Opens a PDF for drawing. The browser's own viewer is not used: it differs by host and can be switched off. */
export async function openPdf(file: Blob): Promise<PdfSheets> {
  const { pdfjs, worker } = await loadPdfjs()
  const data = new Uint8Array(await file.arrayBuffer())
  return await pdfjs.getDocument({ data, worker, isEvalSupported: false }).promise
}

/** Draws one sheet to a canvas, `width` in device pixels. When `leaving` stops it, it ends with pdf.js's refusal. */
export async function drawSheet(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  width: number,
  leaving?: AbortSignal,
): Promise<void> {
  leaving?.throwIfAborted()
  const natural = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: width / natural.width })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  const drawing = page.render({ canvas, viewport })
  // Another drawing on the same canvas is refused while this one goes on.
  leaving?.addEventListener('abort', () => drawing.cancel(), { once: true })
  await drawing.promise
}

/** The words on a sheet, for those who hear the screen instead of seeing it. */
export async function readSheet(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str.trim()] : [])).join(' ')
}

type Pdfjs = {
  readonly pdfjs: typeof import('pdfjs-dist')
  readonly worker: PDFWorker
}

let loading: Promise<Pdfjs> | null = null

function loadPdfjs(): Promise<Pdfjs> {
  loading ??= startPdfjs()
  return loading
}

/** One worker for all documents: a document that is closed leaves it running. */
async function startPdfjs(): Promise<Pdfjs> {
  const [pdfjs, script] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?worker'),
  ])
  return {
    pdfjs,
    // Its warnings are about the hinting of fonts, which nobody here can mend.
    worker: pdfjs.PDFWorker.create({ port: new script.default(), verbosity: pdfjs.VerbosityLevel.ERRORS }),
  }
}
