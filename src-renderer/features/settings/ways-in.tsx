import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { WayIn } from '../../../src-shared/contract/ways-in.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FramedList } from '../../ui/framed-list.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import styles from './protection.module.css'
import classes from './settings.module.css'

interface Props {
  readonly ways: readonly WayIn[]
  readonly onAdd: () => void
  readonly onChange: (way: WayIn) => void
  readonly onNewSheet: () => void
  readonly onCheckSheet: () => void
}

/** Every way the club can be opened, since when, and what can be done about it. */
export function WaysIn({ ways, onAdd, onChange, onNewSheet, onCheckSheet }: Props) {
  const t = useTexts().protection.ways
  const confirm = useConfirm()
  const remove = useMutation(
    orpc.protection.removePassphrase.mutationOptions({ onSuccess: () => notifyDone(t.removed) }),
  )
  const passphrases = ways.filter(({ kind }) => kind === 'passphrase')
  const sheets = ways.filter(({ kind }) => kind === 'recovery')

  async function ask({ id, label }: WayIn) {
    const question = {
      title: t.removeQuestion(label),
      message: t.removeMessage,
      confirmLabel: t.remove,
      danger: true,
    }
    if (await confirm(question)) remove.mutate({ id })
  }

  return (
    <>
      <h3>{t.title}</h3>
      <FramedList>
        {passphrases.map((way) => (
          <Way key={way.id} way={way}>
            <Button variant="default" size="sm" onClick={() => onChange(way)}>
              {t.change}
            </Button>
            {passphrases.length > 1 && (
              <Button variant="subtle" color="gray" size="sm" onClick={() => void ask(way)}>
                {t.remove}
              </Button>
            )}
          </Way>
        ))}
        {sheets.map((way, index) => (
          <Way key={way.id} way={way}>
            {way.provedAt === null && (
              <Button variant="default" size="sm" onClick={onCheckSheet}>
                {t.prove}
              </Button>
            )}
            {index === sheets.length - 1 && (
              <Button variant={way.provedAt === null ? 'subtle' : 'default'} size="sm" onClick={onNewSheet}>
                {t.newSheet}
              </Button>
            )}
          </Way>
        ))}
      </FramedList>
      <FailureNote error={remove.error} />
      <div className={classes.foot}>
        <Button variant="default" onClick={onAdd}>
          {t.add}
        </Button>
      </div>
    </>
  )
}

function Way({ way, children }: { readonly way: WayIn; readonly children: ReactNode }) {
  const texts = useTexts()
  const t = texts.protection.ways
  const separator = texts.fields.listSeparator
  const f = useFormat()
  const { kind, label, madeAt, provedAt } = way
  const isSheet = kind === 'recovery'
  const proof = provedAt === null ? t.unproved : t.proved(f.day(provedAt))
  const facts = isSheet ? [t.made(f.day(madeAt)), proof] : [t.since(f.day(madeAt))]
  return (
    <li className={styles.way}>
      <div className={styles.wayText}>
        <p>{isSheet ? t.recovery : t.passphrase(label)}</p>
        <p className={classes.quiet}>{facts.join(separator)}</p>
      </div>
      {children}
    </li>
  )
}
