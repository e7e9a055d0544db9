import { useMutation, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../../api.ts'
import { notifyDone } from '../../../ui/toasts.tsx'

/** Something done about the laptops or the places; how things stand is read again, and said. */
export function useAct<Input = void, Output = unknown>(act: (input: Input) => Promise<Output>, said: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      notifyDone(said)
      await queries.invalidateQueries({ queryKey: orpc.sync.key() })
    },
  })
}
