import { SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { listFormats } from '../../../src-shared/contract/lists.ts'
import type { PeopleToList } from '../../hooks/people-to-list.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EncodingChoice } from './encoding-choice.tsx'
import { HandoutChoices } from './handout-choices.tsx'
import { LayoutChoices } from './layout-choices.tsx'
import type { ListChoice } from './list-choice.ts'
import css from './lists.module.css'
import { PaperChoices } from './paper-choices.tsx'
import { SaveLayout } from './save-layout.tsx'
import { WhoChoice } from './who-choice.tsx'

type ListChoicesProps = {
  readonly choice: ListChoice
  readonly sent: PeopleToList | null
  readonly people: PeopleToList
  readonly onPeople: (people: PeopleToList) => void
  readonly onChange: (part: Partial<ListChoice>) => void
  /** What the list will hold, and the act. */
  readonly children: ReactNode
}

export function ListChoices({ choice, sent, people, onPeople, onChange, children }: ListChoicesProps) {
  const t = useTexts().lists
  const moveOn = useEnterMovesOn()
  return (
    <aside className={css.choices} aria-label={t.choices}>
      <div className={css.choiceList} onKeyDownCapture={moveOn}>
        <Stack gap="md">
          <WhoChoice sent={sent} value={people} onChange={onPeople} />
          <div>
            <SegmentedControl
              fullWidth
              aria-label={t.format}
              value={choice.format}
              onChange={(value) => onChange({ format: listFormats.find((one) => one === value) ?? choice.format })}
              data={formatOrder.map((value) => ({ value, label: t.formats[value] }))}
            />
            <Text size="sm" c="dimmed" mt={4}>
              {t.formatHints[choice.format]}
            </Text>
          </div>
          <LayoutChoices choice={choice} onChange={onChange} />
          {choice.format === 'csv' && <EncodingChoice choice={choice} onChange={onChange} />}
          <TextInput
            label={t.listTitle}
            description={t.listTitleHint}
            value={choice.title}
            maxLength={100}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
          />
          {choice.format === 'pdf' && <PaperChoices choice={choice} onChange={onChange} />}
          {choice.layout === 'own' && <SaveLayout choice={choice} onChange={onChange} />}
          <HandoutChoices choice={choice} onChange={onChange} />
        </Stack>
      </div>
      {children}
    </aside>
  )
}

const formatOrder = ['pdf', 'xlsx', 'csv', 'vcard'] as const
