import { Anchor, Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { LockedClub, Secret } from '../../src-shared/contract/ways-in.ts'
import { isConverting } from '../hooks/use-enter-moves-on.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { CodeField } from './code-field.tsx'
import { FailureNote } from './failure-note.tsx'
import { PassphraseInput } from './passphrase-input.tsx'
import css from './secret-form.module.css'
import { useCode } from './use-code.ts'

interface Props {
  readonly ways: LockedClub['ways']
  readonly busy: boolean
  readonly error: unknown
  readonly onSecret: (secret: Secret) => void
  /** The way out, beside the way to the recovery sheet. */
  readonly other: ReactNode
}

/** Asks for a passphrase or, where it is forgotten, for the digits of the recovery sheet. As often as it takes. */
export function SecretForm({ ways, busy, error, onSecret, other }: Props) {
  const t = useTexts().protection.unlock
  const [passphrase, setPassphrase] = useState('')
  const [forgot, setForgot] = useState(!ways.some(({ kind }) => kind === 'passphrase'))
  // What was said of a passphrase says nothing of the digits.
  const [tried, setTried] = useState(forgot)
  const { code, isWhole, field } = useCode(error)
  const holders = ways.map(({ label }) => label).filter((label) => label !== '')
  const texts = useTexts()

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(forgot)
    if (forgot ? isWhole : passphrase !== '') onSecret(forgot ? { recoveryCode: code } : { passphrase })
  }

  return (
    <form
      className={css.form}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Enter' && isConverting(event) && event.preventDefault()}
    >
      {forgot ? (
        <>
          <p>{t.code}</p>
          <CodeField {...field} autoFocus />
          <p className={css.quiet}>{t.codeHint}</p>
        </>
      ) : (
        <>
          <PassphraseInput label={t.passphrase} autoFocus value={passphrase} onChange={setPassphrase} />
          {holders.length > 0 && <p className={css.quiet}>{t.holders(holders.join(texts.fields.listSeparator))}</p>}
        </>
      )}
      <FailureNote error={tried === forgot ? error : null} />
      <div className={css.foot}>
        <Button type="submit" size="md" loading={busy} disabled={forgot ? !isWhole : passphrase === ''}>
          {t.act}
        </Button>
        {busy && (
          <span className={css.quiet} role="status">
            {t.opening}
          </span>
        )}
      </div>
      <div className={css.foot}>
        {ways.some(({ kind }) => kind === 'recovery') && (
          <Anchor component="button" type="button" size="sm" ta="left" onClick={() => setForgot(!forgot)}>
            {forgot ? t.remembered : t.forgot}
          </Anchor>
        )}
        {other}
      </div>
    </form>
  )
}
