import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { api, orpc } from '../../api.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PassphraseInput } from '../../ui/passphrase-input.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import styles from './protection.module.css'
import classes from './settings.module.css'
import { StepHead } from './step-head.tsx'

interface Props {
  readonly title: string
  readonly note?: string
  readonly intro?: string
  /** The passphrase that is changed; without it a new one is set. */
  readonly changes?: { readonly id: string; readonly label: string }
  readonly onDone?: () => void
  /** Beside the button. */
  readonly other?: ReactNode
}

/** A passphrase, typed twice, that the core finds good enough. */
export function PassphraseForm({ title, note, intro, changes, onDone, other }: Props) {
  const texts = useTexts().protection
  const t = texts.passphrase
  const [label, setLabel] = useState(changes?.label ?? '')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [differs, setDiffers] = useState(false)
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: async () => {
      if (changes) await api.protection.changePassphrase({ id: changes.id, label, passphrase })
      else await api.protection.setPassphrase({ label, passphrase })
    },
    onSuccess: async () => {
      notifyDone(changes ? texts.ways.changed : t.saved)
      await queries.invalidateQueries({ queryKey: orpc.protection.key() })
      onDone?.()
    },
  })
  const moveOn = useEnterMovesOn(submit)

  function submit() {
    setDiffers(passphrase !== again)
    if (passphrase !== '' && passphrase === again && !save.isPending) save.mutate()
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    submit()
  }

  return (
    <form className={classes.panel} noValidate onSubmit={onSubmit} onKeyDownCapture={moveOn}>
      <StepHead title={title} note={note} />
      {intro && <p className={styles.intro}>{intro}</p>}
      <p className={classes.quiet}>{t.hint}</p>
      <div className={classes.two}>
        <PassphraseInput label={t.label} autoFocus shown value={passphrase} onChange={setPassphrase} />
        <PassphraseInput
          label={t.again}
          shown
          value={again}
          error={differs && passphrase !== again ? t.differs : null}
          onChange={setAgain}
        />
      </div>
      <Verdict passphrase={passphrase} />
      <TextInput
        label={t.whose}
        description={t.whoseHint}
        placeholder={t.whoseExample}
        autoComplete="off"
        maxLength={60}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <FailureNote error={save.error} />
      <div className={classes.foot}>
        <Button type="submit" loading={save.isPending} disabled={passphrase === ''}>
          {t.save}
        </Button>
        {other}
      </div>
    </form>
  )
}

/** Said while it is typed, so that nobody learns it only at the end. */
function Verdict({ passphrase }: { readonly passphrase: string }) {
  const texts = useTexts()
  const [asked] = useDebouncedValue(passphrase, 250)
  const judged = useQuery({
    ...orpc.protection.judge.queryOptions({ input: { passphrase: asked } }),
    enabled: asked !== '',
    // What was typed is not kept.
    gcTime: 0,
  }).data
  const words = judged?.why ? texts.refusals.PASSPHRASE_WEAK({ why: judged.why }) : texts.protection.passphrase.fit
  return (
    <p className={styles.verdict} role="status">
      {asked !== '' && judged && <span className={judged.fit ? styles.fit : undefined}>{words}</span>}
    </p>
  )
}
