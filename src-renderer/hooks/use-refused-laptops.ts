import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { orpc } from '../api.ts'

const key = 'refusedLaptops'
const devices = z.array(z.string()).catch([])

/** Laptops that asked to join and that somebody here did not want: they are not asked about again, and can be let in later. */
export function useRefusedLaptops(): { readonly refused: readonly string[]; readonly refuse: (dev: string) => void } {
  const queries = useQueryClient()
  const preferences = useQuery(orpc.app.preferences.queryOptions()).data
  const save = useMutation(
    orpc.app.setPreference.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: orpc.app.key() }),
    }),
  )
  const refused = devices.parse(preferences?.[key])
  return { refused, refuse: (dev) => save.mutate({ key, value: [...new Set([...refused, dev])] }) }
}
