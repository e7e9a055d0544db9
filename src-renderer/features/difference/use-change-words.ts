import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Cell } from '../../../src-shared/contract/columns.ts'
import type { MemberDifference } from '../../../src-shared/contract/members.ts'
import { cellWords } from '../../../src-shared/domain/cell-words.ts'
import { columnName } from '../../../src-shared/texts/column-name.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'

/** What changed, in the words of the lists. */
export function useChangeWords() {
  const texts = useTexts()
  const format = useFormat()
  const customFields = useQuery(orpc.customFields.list.queryOptions()).data

  return useMemo(() => {
    const t = texts.difference
    const own = customFields ?? []
    const fieldName = (field: string) => columnName(field, texts, own)
    const valueWords = (field: string, value: Cell) =>
      cellWords(field, value, { texts, format, customFields: own }) || t.blank
    /** All of it in one line. */
    const changeLine = ({ kind, changes }: MemberDifference) =>
      changes
        .map(({ field, before, after }) =>
          kind === 'changed'
            ? t.change(fieldName(field), valueWords(field, before), valueWords(field, after))
            : t.fact(fieldName(field), valueWords(field, after)),
        )
        .join(t.separator)
    return { fieldName, valueWords, changeLine }
  }, [texts, format, customFields])
}
