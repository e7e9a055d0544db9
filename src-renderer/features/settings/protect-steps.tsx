import { IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import { CheckSheet } from './check-sheet.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import { RecoverySheet } from './recovery-sheet.tsx'
import classes from './settings.module.css'

interface Props {
  readonly state: Outputs['protection']['state']
  readonly onProtected: () => void
}

/** From no protection to full: passphrase, sheet, and the digits typed back from paper, one at a time. */
export function ProtectSteps({ state, onProtected }: Props) {
  const t = useTexts().protection
  const [printed, setPrinted] = useState(false)
  const hasPassphrase = state.ways.some(({ kind }) => kind === 'passphrase')
  const step = !hasPassphrase ? 1 : printed ? 3 : 2
  const note = t.step(String(step), '3')

  async function begin(code: string) {
    await api.protection.checkRecovery({ code })
    await api.protection.seal()
    notifyDone(t.check.started)
    onProtected()
  }

  return (
    <>
      <p className={classes.caution}>
        <IconLockOpen size={20} stroke={1.6} aria-hidden />
        {t.none}
      </p>
      {step === 1 && <PassphraseForm note={note} title={t.passphrase.title} />}
      {step === 2 && <RecoverySheet note={note} before={t.passphrase.kept} onPrinted={() => setPrinted(true)} />}
      {step === 3 && <CheckSheet note={note} act={t.check.act} onCheck={begin} onNewSheet={() => setPrinted(false)} />}
    </>
  )
}
