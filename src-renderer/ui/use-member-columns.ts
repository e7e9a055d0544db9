import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Cell } from '../../src-shared/contract/columns.ts'
import type { CustomField } from '../../src-shared/contract/custom-fields.ts'
import { cellWords } from '../../src-shared/domain/cell-words.ts'
import {
  type ColumnKind,
  customColumnField,
  isMemberColumn,
  memberColumns,
} from '../../src-shared/domain/member-columns.ts'
import { columnName } from '../../src-shared/texts/column-name.ts'
import { orpc } from '../api.ts'
import { useFormat } from '../hooks/use-format.ts'
import { useTexts } from '../hooks/use-texts.ts'

export interface MemberColumns {
  /** Every column there is: the program's, one a kind of groups, the club's own fields. */
  readonly keys: readonly string[]
  readonly customFields: readonly CustomField[]
  readonly name: (key: string) => string
  readonly kind: (key: string) => ColumnKind
  readonly words: (key: string, cell: Cell | undefined) => string
}

/** The columns a list of this club can have, by name, kind and how what they hold is said. */
export function useMemberColumns(): MemberColumns {
  const texts = useTexts()
  const format = useFormat()
  const customFields = useQuery(orpc.customFields.list.queryOptions()).data ?? none
  const groups = useQuery(orpc.groups.list.queryOptions()).data ?? none

  return useMemo(() => {
    const kinds = [...new Set(groups.map(({ kind }) => kind))].filter((kind) => kind !== '')
    const own = new Map(customFields.map(({ id, kind }) => [id as string, kind]))
    return {
      customFields,
      keys: [
        ...Object.keys(memberColumns),
        ...kinds.map((kind) => `groups:${kind}`),
        ...customFields.map(({ id }) => `custom:${id}`),
      ],
      name: (key) => columnName(key, texts, customFields),
      kind: (key) => {
        if (isMemberColumn(key)) return memberColumns[key]
        const field = customColumnField(key)
        return field === null ? 'list' : ownKinds[own.get(field) ?? 'text']
      },
      words: (key, cell) => cellWords(key, cell, { texts, format, customFields }),
    }
  }, [texts, format, customFields, groups])
}

const none: readonly never[] = []
const ownKinds = {
  text: 'text',
  longText: 'text',
  number: 'number',
  date: 'date',
  yesNo: 'yesNo',
  choice: 'choice',
  choices: 'list',
} as const satisfies Record<CustomField['kind'], ColumnKind>
