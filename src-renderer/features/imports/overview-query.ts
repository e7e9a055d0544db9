import type { QueryClient } from '@tanstack/react-query'
import { keepPreviousData } from '@tanstack/react-query'
import type { ImportPlan, RefusedChanges } from '../../../src-shared/contract/imports.ts'
import type { ImportId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { gridPageSize } from '../../ui/data-grid-source.ts'
import type { Preview } from './import-choice.ts'

/** The counts of the check, asked for together with the first page of its list: judging a large file takes a while. */
export function overviewQuery(importId: ImportId, plan: ImportPlan, refused: RefusedChanges) {
  const input = { importId, plan, refused, limit: gridPageSize }
  return { ...orpc.imports.preview.queryOptions({ input }), placeholderData: keepPreviousData }
}

/** That first page, as long as nothing has changed since it was read. */
export function freshOverview(
  queries: QueryClient,
  importId: ImportId,
  plan: ImportPlan,
  refused: RefusedChanges,
): Preview | undefined {
  const { queryKey } = overviewQuery(importId, plan, refused)
  const state = queries.getQueryState(queryKey)
  return state?.fetchStatus === 'idle' && !state.isInvalidated ? queries.getQueryData(queryKey) : undefined
}
