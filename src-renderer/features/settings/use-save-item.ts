import { useMutation, useQueryClient } from '@tanstack/react-query'
import { notifyDone } from '../../ui/toasts.tsx'

interface SaveItem<Input> {
  /** Answers whether it was saved. */
  readonly save: (input: Input, message: string) => Promise<boolean>
  readonly saving: boolean
  readonly error: unknown
}

/** Saves one line of a short list, says so with a way back, and closes its form. */
export function useSaveItem<Input>(
  write: (input: Input) => Promise<{ readonly operationId: string }>,
  onClose: () => void,
): SaveItem<Input> {
  const queries = useQueryClient()
  const mutation = useMutation({ mutationFn: write })

  async function save(input: Input, message: string): Promise<boolean> {
    try {
      const { operationId } = await mutation.mutateAsync(input)
      await queries.invalidateQueries()
      notifyDone(message, { undo: operationId })
      onClose()
      return true
    } catch {
      return false
    }
  }

  return { save, saving: mutation.isPending, error: mutation.error }
}
