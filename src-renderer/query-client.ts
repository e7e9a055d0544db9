import { ORPCError } from '@orpc/client'
import { QueryClient } from '@tanstack/react-query'

/** What was read stays true until the core says that something changed; there is no network to wait for. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (failures, error) => !(error instanceof ORPCError) && failures < 2,
      retryDelay: 500,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
