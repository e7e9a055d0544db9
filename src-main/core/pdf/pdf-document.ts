import { createRequire } from 'node:module'
import type PdfKit from 'pdfkit'
import type { Glyph } from './font-chain.ts'
import type { FontFile } from './font-file.ts'

const load = createRequire(import.meta.url)

/** The part of a pdfkit font that writing glyphs by their number needs. */
export type EmbeddedFont = {
  readonly id: string
  readonly subset: { includeGlyph(id: number): number }
  readonly widths: number[]
  readonly unicode: (readonly number[])[]
  ref(): unknown
}

export type PdfReference = { end(content?: string | Uint8Array): void }

/** pdfkit's document, with what its types leave out. */
export type PdfDocument = Omit<PDFKit.PDFDocument, 'page' | 'ref'> & {
  readonly page: {
    readonly fonts: Record<string, unknown>
    readonly xobjects: Record<string, unknown>
    readonly ext_gstates: Record<string, unknown>
  }
  readonly _font: EmbeddedFont
  ref(data: object): PdfReference
}

export type DocumentInfo = {
  readonly title: string
  readonly author: string
  readonly lang: string
  /** UTC instant: it makes the file the same, byte for byte, each time. */
  readonly createdAt: string
}

export function createPdfDocument({ title, author, lang, createdAt }: DocumentInfo): PdfDocument {
  // With fontkit it takes a tenth of a second to be read: when something is drawn, not at each start.
  const Pdf = load('pdfkit') as typeof PdfKit
  const document = new Pdf({
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    lang,
    displayTitle: true,
    info: { Title: title, Author: author, Creator: 'Meibo', CreationDate: new Date(createdAt) },
  })
  return document as unknown as PdfDocument
}

/** pdfkit writes the last byte inside `end`, so all of it can be read at once. */
export function finishPdf(document: PdfDocument): Uint8Array {
  document.end()
  return new Uint8Array(document.read())
}

export function embedFont(document: PdfDocument, file: FontFile): EmbeddedFont {
  document.font(file.font as unknown as PDFKit.Mixins.PDFFontSource)
  return document._font
}

/** The glyph's code in the embedded subset, four hex digits; the subset learns its width and its character. */
export function glyphCode(font: EmbeddedFont, glyph: Glyph): string {
  const code = font.subset.includeGlyph(glyph.id)
  font.widths[code] ??= glyph.width
  font.unicode[code] ??= [glyph.codePoint]
  return code.toString(16).padStart(4, '0')
}
