import { Modal, NativeSelect } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { SessionId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import css from './attendance.module.css'

type SignInPreviewProps = { readonly sessionId: SessionId; readonly onClose: () => void }

const papers = ['a4', 'b5'] as const
const emptyRows = ['0', '5', '10', '20', '40']

/** The sheet to sign on, as it will be printed, with its choices. Made once a choice: that it was made is itself written down. */
export function SignInPreview({ sessionId, onClose }: SignInPreviewProps) {
  const t = useTexts()
  const words = t.attendance.signIn
  const locale = useLocale()
  const [paper, setPaper] = useState<(typeof papers)[number]>('a4')
  const [blankRows, setBlankRows] = useState('5')
  const [file, setFile] = useState<File | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    const stop = new AbortController()
    setFile(null)
    api.attendance
      .printSheet({ sessionId, locale, paper, blankRows: Number(blankRows) }, { signal: stop.signal })
      .then((made) => setFile(made.file))
      .catch((failure: unknown) => stop.signal.aborted || setError(failure))
    return () => stop.abort()
  }, [sessionId, locale, paper, blankRows])

  return (
    <Modal
      opened
      onClose={onClose}
      size="72rem"
      title={t.attendance.sheet.print}
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <FailureNote error={error} />
      <div className={css.signIn}>
        <div className={css.preview}>
          <PdfPreview file={file} fileName={file?.name ?? ''} focusPrint />
        </div>
        <div className={css.fields}>
          <NativeSelect
            label={words.paper}
            value={paper}
            onChange={(event) => setPaper(papers.find((one) => one === event.currentTarget.value) ?? 'a4')}
            data={papers.map((value) => ({ value, label: value.toUpperCase() }))}
          />
          <NativeSelect
            label={words.blankRows}
            description={words.blankRowsHint}
            value={blankRows}
            onChange={(event) => setBlankRows(event.currentTarget.value)}
            data={emptyRows.map((value) => ({ value, label: words.rows(value) }))}
          />
        </div>
      </div>
    </Modal>
  )
}
