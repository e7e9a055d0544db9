import { Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
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
  const words = useTexts().events
  const t = words.adding
  const [guest, setGuest] = useState(blank)
  const [isBrought, setBrought] = useState(false)
  const name = guest.name.trim()
  const field = (key: keyof typeof blank, label: string) => (
    <TextInput
      label={label}
      value={guest[key]}
      autoComplete="off"
      onChange={(typed) => setGuest({ ...guest, [key]: typed.currentTarget.value })}
    />
  )

  async function onSubmit(submit: FormEvent): Promise<void> {
    submit.preventDefault()
    if (name === '') return
    const broughtById = isBrought && last ? last.id : null
    if (await onAdd({ entry: { guest: { ...guest, name }, broughtById }, name })) setGuest(blank)
  }

  return (
    <form onSubmit={onSubmit} className={formCss.guest} aria-label={t.guest}>
      <h3 className={registrationsCss.small}>{t.guest}</h3>
      <div className={formCss.fields}>
        {field('name', t.guestName)}
        {field('kana', t.guestKana)}
        {field('email', t.guestEmail)}
        {field('phone', t.guestPhone)}
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
