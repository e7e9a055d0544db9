import { useQuery } from '@tanstack/react-query'
import type { Layout } from '../../../src-shared/contract/layouts.ts'
import { orpc } from '../../api.ts'

/** The layouts that the club has saved. */
export function useSavedLayouts(): readonly Layout[] {
  return useQuery(orpc.layouts.list.queryOptions()).data ?? none
}

const none: readonly Layout[] = []
