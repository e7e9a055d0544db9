import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import type { ListChoice } from './list-choice.ts'

type SaveLayoutProps = {
  readonly choice: ListChoice
  readonly onChange: (part: Partial<ListChoice>) => void
}

/** Keeps columns and design picked here under the title of the list, for everybody and the next time. */
export function SaveLayout({ choice, onChange }: SaveLayoutProps) {
  const t = useTexts().lists
  const save = useMutation(orpc.layouts.save.mutationOptions())
  const name = choice.title.trim()

  async function keep() {
    try {
      const { id, operationId } = await save.mutateAsync({ name, body: choice.body })
      onChange({ layout: id })
      notifyDone(t.layoutSaved(name), { undo: operationId })
    } catch (error) {
      notifyFailure(error)
    }
  }

  if (name === '') {
    return (
      <Text size="sm" c="dimmed">
        {t.saveLayoutHint}
      </Text>
    )
  }
  return (
    <div>
      <WriteButton variant="default" loading={save.isPending} onClick={() => void keep()}>
        {t.saveLayout(name)}
      </WriteButton>
    </div>
  )
}
