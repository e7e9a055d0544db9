import { Modal } from '@mantine/core'
import { useTexts } from '../../../hooks/use-texts.ts'
import classes from '../settings.module.css'
import { CodeOnPaper } from './code-on-paper.tsx'
import styles from './laptops.module.css'

/** The keys are new, so the digits on the old sheet open nothing that is written from now on. */
export function RenewedCode({ code, onKept }: { readonly code: string; readonly onKept: () => void }) {
  const t = useTexts().laptops.sheet
  return (
    <Modal
      opened
      onClose={onKept}
      title={t.title}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <p className={`${classes.caution} ${styles.renewed}`}>{t.renewed}</p>
      <CodeOnPaper code={code} onKept={onKept} />
    </Modal>
  )
}
