import { Button, Switch } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import type { WayIn } from '../../../src-shared/contract/ways-in.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { CheckSheet } from './check-sheet.tsx'
import { LockPanel } from './lock-panel.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import styles from './protection.module.css'
import { RecoverySheet } from './recovery-sheet.tsx'
import classes from './settings.module.css'
import { WaysIn } from './ways-in.tsx'

interface Props {
  readonly state: Outputs['protection']['state']
  readonly onSealBackups: () => void
  readonly sealingError: unknown
}

type Doing = 'add' | 'sheet' | 'check' | { readonly changes: WayIn } | null

/** How a protected club is opened, and what may be changed about that. */
export function ProtectedClub({ state, onSealBackups, sealingError }: Props) {
  const t = useTexts().protection
  const [doing, setDoing] = useState<Doing>(null)
  const finish = () => setDoing(null)

  if (doing !== null) return <Change doing={doing} onDo={setDoing} onEnd={finish} />
  return (
    <>
      {state.recovered && <PassphraseForm title={t.recovered.title} intro={t.recovered.message} />}
      <section className={classes.panel}>
        <p className={styles.state}>
          <IconLock size={20} stroke={1.6} aria-hidden />
          {t.on}
        </p>
        <WaysIn
          ways={state.ways}
          onAdd={() => setDoing('add')}
          onChange={(changes) => setDoing({ changes })}
          onNewSheet={() => setDoing('sheet')}
          onCheckSheet={() => setDoing('check')}
        />
        {state.keychainPossible && <KeychainSwitch on={state.ways.some(({ kind }) => kind === 'keychain')} />}
      </section>
      {state.openBackups > 0 && <OpenBackups count={state.openBackups} onSeal={onSealBackups} error={sealingError} />}
      <LockPanel />
      <EndProtection />
    </>
  )
}

interface ChangeProps {
  readonly doing: Exclude<Doing, null>
  readonly onDo: (doing: Doing) => void
  readonly onEnd: () => void
}

/** One thing at a time takes the place of all else. */
function Change({ doing, onDo, onEnd }: ChangeProps) {
  const texts = useTexts()
  const t = texts.protection
  const cancel = (
    <Button variant="default" onClick={onEnd}>
      {texts.shell.parts.cancel}
    </Button>
  )

  async function check(code: string) {
    await api.protection.checkRecovery({ code })
    notifyDone(t.check.proved)
    onEnd()
  }

  if (doing === 'add') return <PassphraseForm title={t.ways.addTitle} onDone={onEnd} other={cancel} />
  if (doing === 'sheet') return <RecoverySheet onPrinted={() => onDo('check')} other={cancel} />
  if (doing === 'check')
    return <CheckSheet act={t.check.actAgain} onCheck={check} onNewSheet={() => onDo('sheet')} other={cancel} />
  const { changes } = doing
  return (
    <PassphraseForm
      title={t.ways.changeTitle(changes.label)}
      intro={t.ways.changeNote}
      changes={changes}
      onDone={onEnd}
      other={cancel}
    />
  )
}

function KeychainSwitch({ on }: { readonly on: boolean }) {
  const t = useTexts().protection.keychain
  const use = useMutation(
    orpc.protection.useKeychain.mutationOptions({ onSuccess: (_done, input) => notifyDone(input.on ? t.on : t.off) }),
  )
  return (
    <>
      <Switch
        label={t.label}
        description={t.hint}
        checked={on}
        disabled={use.isPending}
        onChange={(event) => use.mutate({ on: event.currentTarget.checked })}
      />
      <FailureNote error={use.error} />
    </>
  )
}

interface OpenBackupsProps {
  readonly count: number
  readonly onSeal: () => void
  readonly error: unknown
}

function OpenBackups({ count, onSeal, error }: OpenBackupsProps) {
  const t = useTexts().protection.backups
  const f = useFormat()
  return (
    <section className={classes.panel}>
      <p className={classes.warning}>{t.open(f.number(count))}</p>
      <p className={classes.quiet}>{t.hint}</p>
      <FailureNote error={error} />
      <div>
        <Button onClick={onSeal}>{t.act}</Button>
      </div>
    </section>
  )
}

function EndProtection() {
  const t = useTexts().protection.off
  const confirm = useConfirm()
  const end = useMutation(orpc.protection.off.mutationOptions({ onSuccess: () => notifyDone(t.done) }))

  async function ask() {
    const question = { title: t.question, message: t.message, confirmLabel: t.act, danger: true }
    if (await confirm(question)) end.mutate(undefined)
  }

  return (
    <section className={classes.panel}>
      <h3>{t.title}</h3>
      <p className={classes.quiet}>{t.hint}</p>
      <FailureNote error={end.error} />
      <div>
        <Button variant="default" loading={end.isPending} onClick={() => void ask()}>
          {t.act}
        </Button>
      </div>
    </section>
  )
}
