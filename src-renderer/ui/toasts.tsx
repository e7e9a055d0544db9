import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { operationId } from '../../src-shared/contract/values.ts'
import { texts } from '../../src-shared/texts/texts.ts'
import { api } from '../api.ts'
import { currentPreferences } from '../hooks/preferences.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { describeFailure } from './failure.ts'

interface DoneOptions {
  /** What 元に戻す takes back: one operation, or all of several, the last of them first. */
  readonly undo?: string | readonly string[] | null | undefined
}

/** Says what was done; with an operation it can be taken back right there. */
export function notifyDone(message: string, { undo }: DoneOptions = {}): void {
  const id = crypto.randomUUID()
  const operations = typeof undo === 'string' ? [undo] : (undo ?? [])
  const canUndo = operations.length > 0
  showAlone({
    id,
    color: 'matsuba',
    autoClose: canUndo ? 10_000 : 4_000,
    withCloseButton: true,
    message: canUndo ? <Done message={message} operations={operations} toast={id} /> : message,
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

/** Something that did not go, in words of the screen's own. */
export function notifyProblem(message: string): void {
  showAlone({ color: 'shu', autoClose: 30_000, withCloseButton: true, role: 'alert', message })
}

/** Something to know, which asks for nothing at once. */
export function notifyNote(message: string): void {
  showAlone({ color: 'ai', autoClose: 30_000, withCloseButton: true, role: 'status', message })
}

/** One at a time: an older one has been seen, and what it offered stands in the history. */
function showAlone(toast: Parameters<typeof notifications.show>[0]): void {
  notifications.clean()
  const { close } = texts[currentPreferences().locale].shell.parts
  notifications.show({ ...toast, closeButtonProps: { 'aria-label': close } })
}

function Failure({ error }: { readonly error: unknown }) {
  return describeFailure(error, useTexts())
}

interface DoneProps {
  readonly message: string
  readonly operations: readonly string[]
  readonly toast: string
}

function Done({ message, operations, toast }: DoneProps) {
  const t = useTexts()

  async function undo() {
    notifications.hide(toast)
    try {
      for (const operation of operations.toReversed()) {
        await api.history.undo({ operationId: operationId.parse(operation) })
      }
      notifyDone(t.shell.parts.undone)
    } catch (error) {
      notifyFailure(error)
    }
  }

  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <span style={{ overflowWrap: 'anywhere' }}>{message}</span>
      <Button variant="subtle" size="compact-md" onClick={undo} style={{ flexShrink: 0 }}>
        {t.shell.parts.undo}
      </Button>
    </Group>
  )
}
