import { Button, Group, Loader, Text } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useFormat } from '../hooks/use-format.ts'
import { useTexts } from '../hooks/use-texts.ts'
import css from './pdf-preview.module.css'
import { openPdf, type PdfSheets } from './pdf-preview-document.ts'
import { mostPrintedSheets, printPdf } from './pdf-preview-print.ts'
import { PdfPreviewSheet } from './pdf-preview-sheet.tsx'
import { saveFile } from './save-file.ts'
import { ScrollingPart } from './scrolling-part.tsx'

type PdfPreviewProps = {
  /** Null while it is being made. */
  file: Blob | null
  fileName: string
  /** A draft is looked at, not saved or printed. */
  draft?: boolean
  /** Enter prints as soon as the sheets are there. */
  focusPrint?: boolean
  actions?: ReactNode
  /** Says how many sheets there are, where that is not all that will be printed. */
  countWords?: ((sheets: string) => string) | undefined
  /** It was printed or saved. */
  onOut?: (() => void) | undefined
}

/** A PDF as it will print: the sheets, how many they are, and save and print beside them. */
export function PdfPreview({
  file,
  fileName,
  draft = false,
  focusPrint = false,
  actions,
  countWords,
  onOut,
}: PdfPreviewProps) {
  const t = useTexts()
  const f = useFormat()
  const { sheets, ratio, failed } = usePdf(file)

  function save() {
    if (!file) return
    saveFile(file, fileName)
    onOut?.()
  }

  return (
    <div className={css.preview}>
      <Group className={css.bar} justify="space-between">
        <Text size="sm" c="dimmed" aria-live="polite">
          {sheets ? (countWords ?? t.preview.sheets)(f.number(sheets.numPages)) : failed ? '' : t.preview.making}
        </Text>
        <Group gap="xs">
          {actions}
          {!draft && file && (
            <Button variant="default" leftSection={<IconDownload size={18} />} onClick={save}>
              {t.preview.save}
            </Button>
          )}
          {!draft && sheets && <PrintButton sheets={sheets} autoFocus={focusPrint} onPrinted={onOut} />}
        </Group>
      </Group>
      <ScrollingPart className={css.desk} label={fileName}>
        {failed && <Text>{t.preview.unreadable}</Text>}
        {!sheets && !failed && <Loader className={css.loader} />}
        {sheets &&
          sheetNumbers(sheets).map((number) => (
            <PdfPreviewSheet
              key={`${sheets.fingerprints[0]}-${number}`}
              sheets={sheets}
              number={number}
              ratio={ratio}
            />
          ))}
      </ScrollingPart>
    </div>
  )
}

type PrintButtonProps = { sheets: PdfSheets; autoFocus: boolean; onPrinted: (() => void) | undefined }

function PrintButton({ sheets, autoFocus, onPrinted }: PrintButtonProps) {
  const t = useTexts()
  const f = useFormat()
  const [busy, setBusy] = useState(false)

  async function print() {
    setBusy(true)
    try {
      await printPdf(sheets)
      onPrinted?.()
    } catch (error) {
      // Whoever closes the preview while the sheets are made ready wants no print.
      if (!sheets.loadingTask.destroyed) throw error
    } finally {
      setBusy(false)
    }
  }

  if (sheets.numPages > mostPrintedSheets)
    return <Text size="sm">{t.preview.tooManyToPrint(f.number(mostPrintedSheets))}</Text>
  return (
    <Button leftSection={<IconPrinter size={18} />} loading={busy} onClick={print} autoFocus={autoFocus}>
      {busy ? t.preview.printing : t.preview.print}
    </Button>
  )
}

function sheetNumbers(sheets: PdfSheets): readonly number[] {
  return Array.from({ length: sheets.numPages }, (_, index) => index + 1)
}

/** The last document stays on view until the next one is ready, so that a changed word does not make the sheet flicker. */
function usePdf(file: Blob | null): {
  sheets: PdfSheets | null
  ratio: number
  failed: boolean
} {
  const [shown, setShown] = useState<{
    sheets: PdfSheets | null
    ratio: number
    failed: boolean
  }>(nothingShown)

  useEffect(() => {
    if (!file) return
    let current = true
    openPdf(file).then(
      async (sheets) => {
        const ratio = await ratioOf(sheets)
        if (current) setShown({ sheets, ratio, failed: false })
        else await sheets.loadingTask.destroy()
      },
      () => current && setShown({ ...nothingShown, failed: true }),
    )
    return () => {
      current = false
    }
  }, [file])

  useEffect(() => () => void shown.sheets?.loadingTask.destroy(), [shown.sheets])
  return shown
}

async function ratioOf(sheets: PdfSheets): Promise<number> {
  const { width, height } = (await sheets.getPage(1)).getViewport({ scale: 1 })
  return width / height
}

const nothingShown = { sheets: null, ratio: Math.SQRT1_2, failed: false }
