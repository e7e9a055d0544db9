import { skipToken, useQuery } from '@tanstack/react-query'
import { householdId, memberId } from '../../src-shared/contract/values.ts'
import { orpc } from '../api.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { useFieldWords } from './use-field-words.ts'

const people = new Set(['memberId', 'payerId', 'mergedInto', 'headId', 'guardianId'])

/** One value of one field; an id is called by the name of what it stands for. */
export function FieldWords({ field, value }: { readonly field: string; readonly value: unknown }) {
  const t = useTexts().history
  const wordsOf = useFieldWords()
  const member = people.has(field) ? memberId.safeParse(value).data : undefined
  const household = field === 'householdId' ? householdId.safeParse(value).data : undefined
  const memberName = useQuery(orpc.members.get.queryOptions({ input: member ? { id: member } : skipToken }))
  const householdName = useQuery(orpc.households.get.queryOptions({ input: household ? { id: household } : skipToken }))

  if (member) return memberName.isError ? t.gone : (memberName.data?.name ?? '')
  if (household) return householdName.isError ? t.gone : (householdName.data?.name ?? '')
  return wordsOf(field, value) || t.blank
}
