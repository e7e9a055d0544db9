import { Checkbox, TextInput } from '@mantine/core'
import { type ChangeEvent, type FormEvent, useRef, useState } from 'react'
import { readEmail } from '../../../src-shared/domain/read-email.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { goToFirstWrong } from '../../ui/go-to-first-wrong.ts'
import { PhoneField } from '../../ui/phone-field.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import formCss from './event-form.module.css'
import registrationsCss from './registrations.module.css'
import type { Adding } from './use-adding.ts'

const blank = { name: '', kana: '', email: '', phone: '' }

interface Props {
  readonly last: Adding['last']
  /** False where it was refused: what was typed stays. */
  readonly onAdd: Adding['addGuest']
}

/** Somebody who is no member, perhaps brought by whoever was added last. */
export function GuestForm({ last, onAdd }: Props) {
  const texts = useTexts()
  const words = texts.events
  const t = words.adding
  const form = useRef<HTMLFormElement>(null)
  const first = useRef<HTMLInputElement>(null)
  const [guest, setGuest] = useState(blank)
  const [tried, setTried] = useState(false)
  const [isBrought, setBrought] = useState(false)
  const name = guest.name.trim()
  const email = readEmail(guest.email)
  const field = (key: keyof typeof blank) => ({
    value: guest[key],
    autoComplete: 'off',
    onChange: (typed: ChangeEvent<HTMLInputElement>) => setGuest({ ...guest, [key]: typed.currentTarget.value }),
  })

  async function onSubmit(submit: FormEvent): Promise<void> {
    submit.preventDefault()
    setTried(true)
    if (name === '') return
    if (email === null) return goToFirstWrong(form)
    const broughtById = isBrought && last ? last.id : null
    if (!(await onAdd({ entry: { guest: { ...guest, name, email }, broughtById }, name }))) return
    setGuest(blank)
    setTried(false)
    first.current?.focus()
  }

  return (
    <form ref={form} onSubmit={onSubmit} className={formCss.guest} aria-label={t.guest} noValidate>
      <h3 className={registrationsCss.small}>{t.guest}</h3>
      <div className={formCss.fields}>
        <TextInput ref={first} label={t.guestName} {...field('name')} />
        <TextInput label={t.guestKana} {...field('kana')} />
        <TextInput
          label={t.guestEmail}
          inputMode="email"
          error={tried && email === null && texts.members.form.problems.email}
          {...field('email')}
        />
        <PhoneField label={t.guestPhone} value={guest.phone} onChange={(phone) => setGuest({ ...guest, phone })} />
      </div>
      {last && (
        <Checkbox
          label={words.registrations.broughtBy(last.name)}
          checked={isBrought}
          onChange={(typed) => setBrought(typed.currentTarget.checked)}
        />
      )}
      <WriteButton type="submit" variant="default" disabled={name === ''}>
        {t.addGuest}
      </WriteButton>
    </form>
  )
}
