import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { orpc } from '../../api.ts'
import { usePreferences } from '../../hooks/preferences.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import styles from './protection.module.css'
import classes from './settings.module.css'
import { StepHead } from './step-head.tsx'

interface Props {
  readonly note?: string
  /** What is done already. */
  readonly before?: string
  readonly onPrinted: () => void
  /** Beside the button. */
  readonly other?: ReactNode
}

/** Makes a sheet, shows it as it prints, and goes on when it is on paper. Its digits are kept nowhere. */
export function RecoverySheet({ note, before, onPrinted, other }: Props) {
  const t = useTexts().protection.sheet
  const { locale } = usePreferences()
  const make = useMutation({ ...orpc.protection.makeRecoverySheet.mutationOptions(), gcTime: 0 })
  const file = make.data?.file

  return (
    <section className={classes.panel}>
      <StepHead title={t.title} note={note} />
      <p className={classes.quiet}>
        {before} {t.hint}
      </p>
      {file && (
        <div className={styles.sheet}>
          <PdfPreview file={file} fileName={file.name} focusPrint />
        </div>
      )}
      <FailureNote error={make.error} />
      {file ? (
        <div className={classes.foot}>
          <Button onClick={onPrinted}>{t.next}</Button>
          <span className={classes.quiet}>{t.printed}</span>
        </div>
      ) : (
        <div className={classes.foot}>
          <Button loading={make.isPending} onClick={() => make.mutate({ locale })}>
            {t.make}
          </Button>
          {other}
        </div>
      )}
    </section>
  )
}
