import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { choicesOf } from './bulk-fields.ts'

/** What the club has to choose from, for cells that are changed; the same object until that changes. */
export function useEditWords() {
  const t = useTexts()
  const types = useQuery(orpc.memberTypes.list.queryOptions()).data
  const statuses = useQuery(orpc.memberStatuses.list.queryOptions()).data
  const fields = useQuery(orpc.customFields.list.queryOptions()).data

  return useMemo(() => {
    const customFields = fields ?? []
    const known = { types: types ?? [], statuses: statuses ?? [], customFields }
    return {
      customFields,
      choicesOf: (column: string) => choicesOf(column, known, t),
      /** Why a cell cannot be read. */
      problemOf: (code: string): string => t.edits.problems[code] ?? wordOf(t.imports.problems, code),
    }
  }, [t, types, statuses, fields])
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code
}
