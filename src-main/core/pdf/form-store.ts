import type { PdfDocument, PdfReference } from './pdf-document.ts'
import { inkState, type Pen } from './pen.ts'

type Form = { readonly name: string; readonly reference: PdfReference }

/** A drawing kept once in the document and placed on many pages (a PDF form XObject). */
export type FormStore = {
  /** Draws the form when its key is new, and returns the operator that places it. */
  place(key: string, draw: () => Pen): string
}

export function createFormStore(
  document: PdfDocument,
  { width, height }: { width: number; height: number },
): FormStore {
  const forms = new Map<string, Form>()
  return {
    place: (key, draw) => {
      const form = forms.get(key) ?? {
        name: `X${forms.size + 1}`,
        reference: writeForm(document, draw(), width, height),
      }
      forms.set(key, form)
      document.page.xobjects[form.name] = form.reference
      return `/${form.name} Do`
    },
  }
}

function writeForm(document: PdfDocument, { ops, fonts, pictures }: Pen, width: number, height: number): PdfReference {
  const fontReferences = Object.fromEntries(Array.from(fonts, ([id, font]) => [id, font.ref()]))
  const reference = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    // A little more on each side: what stands on the edge, as the cut line, would be clipped to half.
    BBox: [-6, -6, width + 6, height + 6],
    Resources: {
      Font: fontReferences,
      ...(pictures.size > 0 && { XObject: Object.fromEntries(pictures), ExtGState: inkState }),
    },
  })
  reference.end(ops.join('\n'))
  return reference
}
