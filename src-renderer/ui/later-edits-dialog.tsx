import { Button, Group, List, Modal, Stack, Text } from '@mantine/core'
import type { Api } from '../../src-shared/contract/contract.ts'
import { useFormat } from '../hooks/use-format.ts'
import { useTexts } from '../hooks/use-texts.ts'

export type UndoPreview = Awaited<ReturnType<Api['history']['previewUndo']>>

interface Props {
  readonly preview: UndoPreview | null
  readonly onCancel: () => void
  readonly onLeave: () => void
}

const mostNames = 10

/** Someone worked on since: their work is never taken back unseen. */
export function LaterEditsDialog({ preview, onCancel, onLeave }: Props) {
  const t = useTexts()
  const f = useFormat()
  const edits = preview?.laterEdits ?? []
  const canUndo = preview !== null && preview.rows > 0

  return (
    <Modal
      opened={preview !== null}
      onClose={onCancel}
      title={t.history.laterTitle}
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <Stack>
        <Text>{t.history.laterMessage(f.number(edits.length))}</Text>
        <List>
          {edits.slice(0, mostNames).map(({ table, row, name, at, why }) => (
            <List.Item key={`${table} ${row}`}>
              {t.history.laterAt(name, t.history.laterWhy[why], f.dateTime(at))}
            </List.Item>
          ))}
        </List>
        {edits.length > mostNames && <Text>{t.history.laterMore(f.number(edits.length - mostNames))}</Text>}
        {preview !== null && !canUndo && <Text>{t.history.laterNothing}</Text>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {canUndo ? t.history.laterCancel : t.shell.parts.close}
          </Button>
          {canUndo && (
            <Button onClick={onLeave} data-autofocus>
              {t.history.laterLeave}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
