import { type ReactNode, useEffect, useState } from 'react'
import type { receiptLayout } from '../../src-shared/contract/receipts.ts'
import type { ReceiptId } from '../../src-shared/contract/values.ts'
import { api } from '../api.ts'
import { useProgress } from '../hooks/use-progress.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { FailureState } from './failure-state.tsx'
import { PdfPreview } from './pdf-preview.tsx'
import { ProgressPanel } from './progress-panel.tsx'

type ReceiptSheetsProps = {
  receipts: readonly {
    readonly id: ReceiptId
    readonly number: string
    readonly payerName: string
  }[]
  layout?: (typeof receiptLayout.options)[number] | undefined
  reprint?: boolean
  /** Enter prints as soon as the sheets are there. */
  focusPrint?: boolean
  actions?: ReactNode
  /** The sheets were printed or saved. */
  onOut?: () => void
}

/** Issued receipts as they print, from their kept snapshots. */
export function ReceiptSheets(props: ReceiptSheetsProps) {
  const { receipts, layout, reprint = false, focusPrint = false, actions, onOut } = props
  const t = useTexts()
  const making = useProgress<{ pdf: File }>()
  const [pdf, setPdf] = useState<File | null>(null)
  const asked = JSON.stringify({
    ids: receipts.map((receipt) => receipt.id),
    layout,
    reprint,
  })
  const { start } = making

  useEffect(() => {
    const input = JSON.parse(asked)
    start((signal) => api.receipts.pdf(input, { signal })).then((made) => made && setPdf(made.pdf))
  }, [asked, start])

  if (making.error !== null) return <FailureState error={making.error} />
  if (making.running && receipts.length > 20) {
    return <ProgressPanel title={t.preview.making} progress={making.progress} onCancel={making.cancel} />
  }
  return (
    <PdfPreview
      file={pdf}
      fileName={fileName(receipts, t.preview)}
      focusPrint={focusPrint}
      actions={actions}
      onOut={onOut}
    />
  )
}

type FileNames = {
  receiptFile: (number: string, name: string) => string
  receiptsFile: (from: string, to: string) => string
}

function fileName(receipts: ReceiptSheetsProps['receipts'], words: FileNames): string {
  const [first, last] = [receipts[0], receipts.at(-1)]
  if (!first || !last) return ''
  const name =
    first === last ? words.receiptFile(first.number, first.payerName) : words.receiptsFile(first.number, last.number)
  // Characters that a file name may not hold on Windows.
  return name.replace(/[\\/:*?"<>|]/g, '_')
}
