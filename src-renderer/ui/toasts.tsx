import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { operationId } from '../../src-shared/contract/values.ts'
import { api } from '../api.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { describeFailure } from './failure.ts'

interface DoneOptions {
  /** The operation that 元に戻す takes back. */
  readonly undo?: string | null | undefined
}

/** Says what was done; with an operation it can be taken back right there. */
export function notifyDone(message: string, { undo }: DoneOptions = {}): void {
  const id = crypto.randomUUID()
  showAlone({
    id,
    color: 'matsuba',
    autoClose: undo ? 10_000 : 4_000,
    withCloseButton: true,
    message: undo ? <Done message={message} operation={undo} toast={id} /> : message,
  })
}

export function notifyFailure(error: unknown): void {
  showAlone({
    color: 'shu',
    autoClose: 30_000,
    withCloseButton: true,
    role: 'alert',
    message: <Failure error={error} />,
  })
}

/** One at a time: an older one has been seen, and what it offered stands in the history. */
function showAlone(toast: Parameters<typeof notifications.show>[0]): void {
  notifications.clean()
  notifications.show(toast)
}

function Failure({ error }: { readonly error: unknown }) {
  return describeFailure(error, useTexts())
}

interface DoneProps {
  readonly message: string
  readonly operation: string
  readonly toast: string
}

function Done({ message, operation, toast }: DoneProps) {
  const t = useTexts()

  async function undo() {
    notifications.hide(toast)
    try {
      await api.history.undo({ operationId: operationId.parse(operation) })
      notifyDone(t.shell.parts.undone)
    } catch (error) {
      notifyFailure(error)
    }
  }

  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <span>{message}</span>
      <Button variant="subtle" size="compact-md" onClick={undo} style={{ flexShrink: 0 }}>
        {t.shell.parts.undo}
      </Button>
    </Group>
  )
}
