import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../hooks/use-texts.ts'

type TimeFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: ReactNode
}

const time = /^$|^([01]?\d|2[0-3])[:：]?([0-5]\d)$/

/** A time of day as people type it: 19:00, 1900 or nothing. */
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

/** 9:00, ９：００ or 900 as 09:00; undefined where it is no time. */
function readTime(text: string): string | undefined {
  const found = time.exec(text.normalize('NFKC').trim())
  if (found === null) return undefined
  return found[1] === undefined ? '' : `${found[1].padStart(2, '0')}:${found[2]}`
}
