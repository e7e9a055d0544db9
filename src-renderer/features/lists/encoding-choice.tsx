import { NativeSelect } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import type { ListChoice } from './list-choice.ts'

const encodings = ['utf-8', 'cp932'] as const

type EncodingChoiceProps = {
  readonly choice: ListChoice
  readonly onChange: (part: Partial<ListChoice>) => void
}

export function EncodingChoice({ choice, onChange }: EncodingChoiceProps) {
  const t = useTexts().lists
  return (
    <NativeSelect
      label={t.encoding}
      value={choice.encoding}
      onChange={(event) => onChange({ encoding: event.currentTarget.value === 'cp932' ? 'cp932' : 'utf-8' })}
      data={encodings.map((value) => ({ value, label: t.encodings[value] }))}
    />
  )
}
