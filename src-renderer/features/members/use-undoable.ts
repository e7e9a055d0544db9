import { useQueryClient } from '@tanstack/react-query'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'

type Act = () => Promise<{ readonly operationId: string }>

/** Acts at once, says what was done and offers to take it back; a refusal is said in its words. Answers whether it was done. */
export function useUndoable(): (act: Act, message: string) => Promise<boolean> {
  const queries = useQueryClient()
  return async (act, message) => {
    try {
      const { operationId } = await act()
      await queries.invalidateQueries()
      notifyDone(message, { undo: operationId })
      return true
    } catch (error) {
      notifyFailure(error)
      return false
    }
  }
}
