import type { ReceiptLayout } from '../../../src-shared/contract/receipts.ts'
import { createFormStore } from './form-store.ts'
import type { PdfDocument } from './pdf-document.ts'
import { createPen, mm } from './pen.ts'
import { createPictureStore, type PictureFiles } from './picture-store.ts'
import { drawFace } from './receipt-face.ts'
import { type Copy, drawFrame, frameKey } from './receipt-frame.ts'
import { drawMarkOver, drawMarkUnder } from './receipt-marks.ts'
import { b5Sheet, fullSheet, halfSheet, type ReceiptPlan, thirdSheet } from './receipt-plan.ts'
import type { ReceiptToPrint } from './receipt-to-print.ts'
import { createTypesetters } from './typesetter.ts'

type Sheet = {
  readonly height: number
  readonly plan: ReceiptPlan
  readonly copies: readonly Copy[]
  /** Receipts on one sheet, one below the other. */
  readonly rows: number
}

const sheets: Readonly<Record<ReceiptLayout, Sheet>> = {
  'a4-two-up-with-stub': { height: 297, plan: halfSheet, copies: ['receipt', 'stub'], rows: 1 },
  'a4-three-up': { height: 297, plan: thirdSheet, copies: ['receipt'], rows: 3 },
  a5: { height: 148.5, plan: halfSheet, copies: ['receipt'], rows: 1 },
  a4: { height: 297, plan: fullSheet, copies: ['receipt'], rows: 1 },
  b5: { height: 257, plan: b5Sheet, copies: ['receipt'], rows: 1 },
}

/** Puts receipts on sheets; what they share is stored in the document once. */
export function createReceiptSheets(document: PdfDocument, layout: ReceiptLayout, files: PictureFiles) {
  const { height, plan, copies, rows } = sheets[layout]
  const typesetters = createTypesetters(document)
  const pictures = createPictureStore(document, files)
  const forms = createFormStore(document, { width: plan.width * mm, height: plan.height * mm })
  const page = { size: [plan.width * mm, height * mm], margin: 0 }
  let count = 0

  return {
    add: (receipt: ReceiptToPrint) => {
      const { snapshot } = receipt
      const pen = () => createPen(typesetters[snapshot.locale], plan.height)
      const [under, over] = [pen(), pen()]
      drawMarkUnder(under, plan, receipt)
      drawFace(over, plan, snapshot)
      drawMarkOver(over, plan, receipt)

      const above = count % rows
      count += 1
      if (above === 0) document.addPage(page)
      const content = copies.flatMap((copy, row) => {
        const frame = forms.place(frameKey(snapshot, copy), () => {
          const fresh = pen()
          drawFrame(fresh, plan, snapshot, { copy, pictures })
          return fresh
        })
        const bottom = height - plan.height * (above + row + 1)
        return ['q', `1 0 0 1 0 ${bottom * mm} cm`, ...under.ops, frame, ...over.ops, 'Q']
      })
      for (const [id, font] of [...under.fonts, ...over.fonts]) document.page.fonts[id] = font.ref()
      // pdfkit has turned the page upside down; the pen thinks as PDF does.
      document.addContent(['q', `1 0 0 -1 0 ${height * mm} cm`, ...content, 'Q'].join('\n'))
    },
  }
}
