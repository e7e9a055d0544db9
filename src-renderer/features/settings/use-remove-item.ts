import { useTexts } from '../../hooks/use-texts.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'

interface Words {
  readonly removeQuestion: (name: string) => string
  readonly removeMessage: string
  readonly removedOne: (name: string) => string
}

/** Asks, removes, and offers to take it back. */
export function useRemoveItem<Item extends { readonly name: string }>(
  remove: (item: Item) => Promise<{ readonly operationId: string }>,
  words: Words,
): (item: Item) => Promise<void> {
  const t = useTexts().settings
  const confirm = useConfirm()

  return async (item) => {
    const title = words.removeQuestion(item.name)
    if (!(await confirm({ title, message: words.removeMessage, confirmLabel: t.remove }))) return
    try {
      const { operationId } = await remove(item)
      notifyDone(words.removedOne(item.name), { undo: operationId })
    } catch (error) {
      notifyFailure(error)
    }
  }
}
