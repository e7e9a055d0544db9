import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../hooks/use-texts.ts'
import { readTime } from './read-time.ts'

type TimeFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: ReactNode
}

/** A time of day as people type it: 19:00, 1900, 午後7時 or nothing. */
export function TimeField({ label, value, onChange, error }: TimeFieldProps) {
  const t = useTexts().timeField
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? value : readTime(typed)
  return (
    <TextInput
      label={label}
      placeholder="19:00"
      autoComplete="off"
      value={typed ?? value}
      error={read === undefined ? t.unreadable : error}
      data-unreadable={read === undefined || undefined}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const time = readTime(text)
        if (time !== undefined) onChange(time)
      }}
      onBlur={() => {
        if (read !== undefined) setTyped(null)
      }}
    />
  )
}
