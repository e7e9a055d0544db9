import { useQuery } from '@tanstack/react-query'
import { memberColumns } from '../../../src-shared/domain/member-columns.ts'
import { columnName } from '../../../src-shared/texts/column-name.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'

interface ColumnOption {
  readonly value: string
  readonly label: string
}

/** Every column a list can show, by name: those of all members, the club's own, and its kinds of groups. */
export function useColumnOptions(): ColumnOption[] {
  const t = useTexts()
  const fields = useQuery(orpc.customFields.list.queryOptions()).data ?? []
  const groups = useQuery(orpc.groups.list.queryOptions()).data ?? []
  const kinds = [...new Set(groups.map(({ kind }) => kind))].filter((kind) => kind !== '')
  const keys = [
    ...Object.keys(memberColumns),
    ...kinds.map((kind) => `groups:${kind}`),
    ...fields.map(({ id }) => `custom:${id}`),
  ]
  return keys.map((value) => ({ value, label: columnName(value, t, fields) }))
}
