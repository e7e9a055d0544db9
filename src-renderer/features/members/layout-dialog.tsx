import { Button, Group, Modal, MultiSelect, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Layout } from '../../../src-shared/contract/layouts.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { describeFailure } from '../../ui/failure.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import { useMemberColumns } from '../../ui/use-member-columns.ts'
import { WriteButton } from '../../ui/write-button.tsx'
import { columnGroups } from './column-groups.ts'
import { LayoutColumns } from './layout-columns.tsx'
import type { LayoutChoice, RosterLayout } from './roster-layout.ts'

type LayoutDialogProps = {
  /** Null: a new one, which begins with the usual columns. */
  readonly layout: RosterLayout | null
  readonly onClose: () => void
  /** Null: it was removed. */
  readonly onChosen: (choice: LayoutChoice) => void
}

/** The columns of the roster in the usual layout. */
const usualColumns = ['memberNumber', 'memberType', 'phone', 'mobile', 'address', 'open', 'household'] as const

/** Always at the left of the table, so not to be chosen. */
const ALWAYS = 'name'

/** Which columns a table shows, in which order, for now or under a name to come back to. */
export function LayoutDialog({ layout: shown, onClose, onChosen }: LayoutDialogProps) {
  const t = useTexts()
  const words = t.roster.layout
  const columns = useMemberColumns()
  const layout = shown?.saved ?? null
  const [name, setName] = useState(layout?.name ?? '')
  const [keys, setKeys] = useState<readonly string[]>(shown?.columns.filter(isChosen) ?? usualColumns)
  const [problem, setProblem] = useState<string>()
  const left = columns.keys.filter((key) => isChosen(key) && !keys.includes(key))

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (name.trim() === '') return setProblem(words.needsName)
    const body = { ...layout?.body, columns: withName(keys) }
    try {
      const { id, operationId } = await api.layouts.save({ ...(layout && { id: layout.id }), name, body })
      notifyDone(words.saved(name.trim()), { undo: operationId })
      onChosen(id)
    } catch (error) {
      setProblem(describeFailure(error, t))
    }
  }

  async function remove(gone: Layout): Promise<void> {
    try {
      const { operationId } = await api.layouts.remove({ id: gone.id })
      notifyDone(words.removed(gone.name), { undo: operationId })
      onChosen(null)
    } catch (error) {
      setProblem(describeFailure(error, t))
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size="lg"
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {words.intro}
          </Text>
          <LayoutColumns keys={keys} name={columns.name} onKeys={setKeys} />
          <MultiSelect
            label={words.add}
            placeholder={words.addHint}
            searchable
            data={columnGroups(columns, t, left)}
            value={[]}
            onChange={(added) => setKeys([...keys, ...added])}
          />
          <TextInput
            label={words.name}
            description={words.nameWhy}
            placeholder={words.nameHint}
            autoComplete="off"
            value={name}
            error={problem}
            onChange={(event) => {
              setName(event.currentTarget.value)
              setProblem(undefined)
            }}
          />
          <Group gap="xs" justify="flex-end">
            {layout && (
              <WriteButton variant="subtle" color="gray" mr="auto" onClick={() => void remove(layout)}>
                {words.removeLayout}
              </WriteButton>
            )}
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <WriteButton type="submit" variant="default">
              {words.save}
            </WriteButton>
            <Button onClick={() => onChosen({ columns: withName(keys) })}>{words.use}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function isChosen(key: string): boolean {
  return key !== ALWAYS
}

/** On paper the name stands where the screen has it: behind the number. */
function withName(keys: readonly string[]): string[] {
  return keys[0] === 'memberNumber' ? ['memberNumber', ALWAYS, ...keys.slice(1)] : [ALWAYS, ...keys]
}
