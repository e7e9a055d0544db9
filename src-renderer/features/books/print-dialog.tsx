import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import css from './books.module.css'

type PrintDialogProps = {
  readonly sheet: { readonly queryKey: readonly unknown[]; readonly make: () => Promise<{ readonly file: File }> }
  readonly onClose: () => void
}

/** A sheet of the books as it will be printed. */
export function PrintDialog({ sheet, onClose }: PrintDialogProps) {
  const t = useTexts()
  const made = useQuery({ queryKey: ['books', 'print', ...sheet.queryKey], queryFn: sheet.make, gcTime: 0 })
  return (
    <Modal
      opened
      onClose={onClose}
      size="62rem"
      title={t.books.print}
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <FailureNote error={made.error} />
      <div className={css.sheet}>
        <PdfPreview file={made.data?.file ?? null} fileName={made.data?.file.name ?? ''} focusPrint />
      </div>
    </Modal>
  )
}
