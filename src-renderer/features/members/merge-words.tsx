import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Cell } from '../../../src-shared/contract/columns.ts'
import type { Member } from '../../../src-shared/contract/members.ts'
import { cellWords } from '../../../src-shared/domain/cell-words.ts'
import { customColumnField } from '../../../src-shared/domain/member-columns.ts'
import { columnName } from '../../../src-shared/texts/column-name.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FieldWords } from '../../ui/field-words.tsx'
import { PersonPhoto } from '../../ui/person-photo.tsx'

/** How columns and their cells are said, with the club's own fields. */
export function useCellWords() {
  const t = useTexts()
  const f = useFormat()
  const customFields = useQuery(orpc.customFields.list.queryOptions()).data ?? []
  return {
    nameOf: (column: string) => (column === 'photo' ? t.fields.member.photo : columnName(column, t, customFields)),
    wordsOf: (column: string, cell: Cell) => cellWords(column, cell, { texts: t, format: f, customFields }),
  }
}

/** What one entry says in a column; empty where it says nothing. */
export function MergeValue({ member, column }: { readonly member: Member; readonly column: string }): ReactNode {
  const t = useTexts()
  const f = useFormat()
  const { wordsOf } = useCellWords()
  switch (column) {
    case 'photo':
      return member.photoId && <PersonPhoto photoId={member.photoId} />
    case 'payer':
      return member.payerId && <FieldWords field="payerId" value={member.payerId} />
    case 'schoolYear':
      return member.schoolEntryYear && f.number(member.schoolEntryYear)
    case 'status':
      return [member.statusName || t.fields.statuses[member.status], f.date(member.leftOn), member.leaveReason]
        .filter(Boolean)
        .join('　')
    case 'address':
      return [f.postalCode(member.postalCode), member.address].filter(Boolean).join(' ')
    default:
      return wordsOf(column, cellOf(member, column))
  }
}

function cellOf(member: Member, column: string): Cell {
  const own = customColumnField(column)
  const values: Readonly<Record<string, unknown>> = own === null ? member : member.custom
  return (values[own ?? column] as Cell | undefined) ?? null
}
