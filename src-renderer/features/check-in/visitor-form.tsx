import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './check-in.module.css'

/** Somebody who is no member and on no list. */
export function VisitorForm({ onVisit }: { readonly onVisit: (name: string) => void }) {
  const t = useTexts().checkIn
  const [name, setName] = useState('')

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    if (name.trim() === '') return
    onVisit(name.trim())
    setName('')
  }

  return (
    <form onSubmit={onSubmit} className={css.visitor} aria-label={t.visitor}>
      <TextInput
        label={t.visitor}
        placeholder={t.visitorName}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={name.trim() === ''}>
        {t.visitorAdd}
      </Button>
    </form>
  )
}
