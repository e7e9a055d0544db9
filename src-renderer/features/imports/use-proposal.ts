import { ORPCError } from '@orpc/client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { refusals } from '../../../src-shared/contract/errors.ts'
import { orpc } from '../../api.ts'
import { type ImportChoice, type OpenedFile, type Proposal, proposalInput } from './import-choice.ts'

export type Proposed = {
  readonly proposal: Proposal | undefined
  /** No row looked like headings: the top of the sheet is shown, and the person says which it is. */
  readonly headerUnknown: boolean
  readonly error: unknown
  readonly retry: () => void
}

/** The guess for the chosen sheet; where the headings cannot be guessed, its first row until another is pressed. */
export function useProposal(opened: OpenedFile, choice: ImportChoice): Proposed {
  const asked = useQuery({
    ...orpc.imports.propose.queryOptions({ input: proposalInput(opened.importId, choice) }),
    placeholderData: keepPreviousData,
  })
  const headerUnknown = isHeaderMissing(asked.error) && choice.headerRow === undefined
  const firstRow = { ...choice, sheet: choice.sheet ?? opened.sheets[0]?.name ?? null, headerRow: 1 }
  const fallback = useQuery({
    ...orpc.imports.propose.queryOptions({ input: proposalInput(opened.importId, firstRow) }),
    enabled: headerUnknown,
  })
  const shown = headerUnknown ? fallback : asked
  return { proposal: shown.data, headerUnknown, error: shown.error, retry: () => void shown.refetch() }
}

function isHeaderMissing(error: unknown): boolean {
  if (!(error instanceof ORPCError) || error.code !== 'FILE_FAULT') return false
  return refusals.FILE_FAULT.data.safeParse(error.data).data?.code === 'NO_HEADER'
}
