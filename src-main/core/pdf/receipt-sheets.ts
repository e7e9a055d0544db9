import { createFormStore } from './form-store.ts'
import type { PdfDocument } from './pdf-document.ts'
import { createPen, mm, type Pen } from './pen.ts'
import { drawFace } from './receipt-face.ts'
import { type Copy, drawFrame, frameKey } from './receipt-frame.ts'
import { drawMarkOver, drawMarkUnder } from './receipt-marks.ts'
import { fullSheet, halfSheet, type ReceiptPlan } from './receipt-plan.ts'
import type { ReceiptToPrint } from './receipt-to-print.ts'
import { createTypesetters } from './typesetter.ts'

export type ReceiptLayout = 'a4-two-up-with-stub' | 'a5' | 'a4'

type Sheet = { readonly height: number; readonly plan: ReceiptPlan; readonly copies: readonly Copy[] }

const sheets: Readonly<Record<ReceiptLayout, Sheet>> = {
  'a4-two-up-with-stub': { height: 297, plan: halfSheet, copies: ['receipt', 'stub'] },
  a5: { height: 148.5, plan: halfSheet, copies: ['receipt'] },
  a4: { height: 297, plan: fullSheet, copies: ['receipt'] },
}

/** Puts receipts on sheets, one a page; what they share is stored in the document once. */
export function createReceiptSheets(document: PdfDocument, layout: ReceiptLayout) {
  const { height, plan, copies } = sheets[layout]
  const typesetters = createTypesetters(document)
  const forms = createFormStore(document, { width: plan.width * mm, height: plan.height * mm })
  const page = { size: [plan.width * mm, height * mm], margin: 0 }

  return {
    add: (receipt: ReceiptToPrint) => {
      const { snapshot } = receipt
      const pen = () => createPen(typesetters[snapshot.locale], plan.height)
      const [under, over] = [pen(), pen()]
      drawMarkUnder(under, plan, receipt)
      drawFace(over, plan, snapshot)
      drawMarkOver(over, plan, receipt)

      document.addPage(page)
      const content = copies.flatMap((copy, row) => {
        const frame = forms.place(frameKey(snapshot, copy), () => drawn(pen(), plan, receipt, copy))
        const bottom = height - plan.height * (row + 1)
        return ['q', `1 0 0 1 0 ${bottom * mm} cm`, ...under.ops, frame, ...over.ops, 'Q']
      })
      for (const [id, font] of [...under.fonts, ...over.fonts]) document.page.fonts[id] = font.ref()
      // pdfkit has turned the page upside down; the pen thinks as PDF does.
      document.addContent(`1 0 0 -1 0 ${height * mm} cm\n${content.join('\n')}`)
    },
  }
}

function drawn(pen: Pen, plan: ReceiptPlan, { snapshot }: ReceiptToPrint, copy: Copy): Pen {
  drawFrame(pen, plan, snapshot, copy)
  return pen
}
