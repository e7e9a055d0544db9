import { Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { listDesigns } from '../../../src-shared/contract/layouts.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { ListChoice } from './list-choice.ts'
import { useColumnOptions } from './use-column-options.ts'

type PaperChoicesProps = {
  readonly choice: ListChoice
  readonly onChange: (part: Partial<ListChoice>) => void
}

const papers = ['a4', 'b5'] as const

/** How a list looks on paper. */
export function PaperChoices({ choice, onChange }: PaperChoicesProps) {
  const t = useTexts().lists
  const options = useColumnOptions()
  const { body } = choice
  const set = (part: Partial<ListChoice['body']>) => onChange({ body: { ...body, ...part } })
  return (
    <>
      <NativeSelect
        label={t.design}
        value={body.design}
        onChange={(event) => set({ design: listDesigns.find((one) => one === event.currentTarget.value) ?? 'table' })}
        data={listDesigns.map((value) => ({ value, label: t.designs[value] }))}
      />
      {body.design === 'byGroup' && (
        <NativeSelect
          label={t.groupBy}
          value={body.groupBy}
          onChange={(event) => set({ groupBy: event.currentTarget.value })}
          data={options.filter(({ value }) => isGrouping(value))}
        />
      )}
      <Group gap="xs" wrap="nowrap">
        <SegmentedControl
          fullWidth
          flex={1}
          aria-label={t.paper}
          value={body.paper}
          onChange={(value) => set({ paper: value === 'b5' ? 'b5' : 'a4' })}
          data={papers.map((value) => ({ value, label: t.papers[value] }))}
        />
        <SegmentedControl
          fullWidth
          flex={1}
          aria-label={t.direction}
          value={body.landscape ? 'landscape' : 'portrait'}
          onChange={(value) => set({ landscape: value === 'landscape' })}
          data={[
            { value: 'portrait', label: t.portrait },
            { value: 'landscape', label: t.landscape },
          ]}
        />
      </Group>
      <TextInput
        label={t.remark}
        description={t.remarkHint}
        value={body.remark}
        maxLength={300}
        onChange={(event) => set({ remark: event.currentTarget.value })}
      />
    </>
  )
}

/** Columns in which many people share a value. */
function isGrouping(key: string): boolean {
  return groupings.includes(key) || key.startsWith('groups:') || key.startsWith('custom:')
}

const groupings = ['memberType', 'status', 'tags', 'groups', 'offices', 'prefecture', 'city', 'gender', 'schoolYear']
