import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { audiences } from '../../../src-shared/contract/lists.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { ListChoice } from './list-choice.ts'

type HandoutChoicesProps = {
  readonly choice: ListChoice
  readonly onChange: (part: Partial<ListChoice>) => void
}

/** For whom a list is made and why; handed out, it keeps to what people agreed to. */
export function HandoutChoices({ choice, onChange }: HandoutChoicesProps) {
  const t = useTexts().lists
  return (
    <>
      <NativeSelect
        label={t.audience}
        value={choice.audience}
        onChange={(event) =>
          onChange({ audience: audiences.find((one) => one === event.currentTarget.value) ?? 'office' })
        }
        data={audiences.map((value) => ({ value, label: t.audiences[value] }))}
      />
      {choice.audience !== 'office' && (
        <Checkbox
          label={t.onlyConsented}
          checked={choice.onlyConsented}
          onChange={(event) => onChange({ onlyConsented: event.currentTarget.checked })}
        />
      )}
      <TextInput
        label={t.recipient}
        description={choice.format === 'pdf' ? t.recipientHint : undefined}
        value={choice.recipient}
        maxLength={100}
        onChange={(event) => onChange({ recipient: event.currentTarget.value })}
      />
      <TextInput
        label={t.purpose}
        description={t.purposeHint}
        value={choice.purpose}
        maxLength={200}
        onChange={(event) => onChange({ purpose: event.currentTarget.value })}
      />
    </>
  )
}
