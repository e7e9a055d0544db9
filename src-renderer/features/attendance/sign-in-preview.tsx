import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { SessionId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import css from './attendance.module.css'

type SignInPreviewProps = { readonly sessionId: SessionId; readonly onClose: () => void }

/** The sheet to sign on, as it will be printed. Made once: that it was made is itself written down. */
export function SignInPreview({ sessionId, onClose }: SignInPreviewProps) {
  const t = useTexts()
  const locale = useLocale()
  const [file, setFile] = useState<File | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    const stop = new AbortController()
    api.attendance
      .printSheet({ sessionId, locale }, { signal: stop.signal })
      .then((made) => setFile(made.file))
      .catch((failure: unknown) => stop.signal.aborted || setError(failure))
    return () => stop.abort()
  }, [sessionId, locale])

  return (
    <Modal
      opened
      onClose={onClose}
      size="62rem"
      title={t.attendance.sheet.print}
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <FailureNote error={error} />
      <div className={css.preview}>
        <PdfPreview file={file} fileName={file?.name ?? ''} focusPrint />
      </div>
    </Modal>
  )
}
