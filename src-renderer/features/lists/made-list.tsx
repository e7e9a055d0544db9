import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTexts } from '../../hooks/use-texts.ts'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import css from './lists.module.css'

type MadeListProps = { readonly file: File; readonly onBack: () => void }

/** A finished list on paper: all its sheets, to print and to save. */
export function MadeList({ file, onBack }: MadeListProps) {
  const t = useTexts().lists
  return (
    <div className={css.sheets}>
      <PdfPreview
        file={file}
        fileName={file.name}
        focusPrint
        actions={
          <Button variant="subtle" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
            {t.again}
          </Button>
        }
      />
    </div>
  )
}
