import { useQuery } from '@tanstack/react-query'
import type { FieldChange } from '../../src-shared/contract/history.ts'
import { fieldName, fieldWords } from '../../src-shared/domain/field-words.ts'
import { orpc } from '../api.ts'
import { useFiscalYearWords } from '../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../hooks/use-format.ts'
import { useTexts } from '../hooks/use-texts.ts'

/** What a field of a table is called; a field of the club's own by the name the club gave it. */
export function useFieldName(): (change: Pick<FieldChange, 'table' | 'field'>) => string {
  const t = useTexts().fields
  const own = new Map<string, string>(useQuery(orpc.customFields.list.queryOptions()).data?.map(idAndName))
  return (change) => fieldName(change, t, (id) => own.get(id))
}

/** A field's value as the screens write it; the empty string where there is none. */
export function useFieldWords(): (field: string, value: unknown) => string {
  const t = useTexts().fields
  const f = useFormat()
  const { yearWords } = useFiscalYearWords()
  const types = useQuery(orpc.memberTypes.list.queryOptions()).data ?? []
  const fees = useQuery(orpc.fees.list.queryOptions()).data ?? []
  const statuses = useQuery(orpc.memberStatuses.list.queryOptions()).data ?? []
  const groups = useQuery(orpc.groups.list.queryOptions()).data ?? []
  const tags = useQuery(orpc.tags.list.queryOptions()).data ?? []
  const offices = useQuery(orpc.offices.list.queryOptions()).data ?? []
  const funds = useQuery(orpc.funds.list.queryOptions()).data ?? []
  const ways = useQuery(orpc.paymentMethods.list.queryOptions()).data ?? []
  const batches = useQuery(orpc.batches.list.queryOptions({ input: { limit: 1000 } })).data?.batches ?? []
  const contacts = useQuery(orpc.contacts.list.queryOptions({ input: { limit: 1000 } })).data?.contacts ?? []
  // All of these are few, so that an id can be called by its name.
  const few = [
    ...types,
    ...fees,
    ...statuses,
    ...groups,
    ...tags,
    ...offices,
    ...funds,
    ...ways,
    ...batches,
    ...contacts,
  ]
  const names = new Map<string, string>(few.map(idAndName))
  return (field, value) => fieldWords(field, value, { t, f, yearWords, nameOf: (id) => names.get(id) })
}

function idAndName({ id, name }: { readonly id: string; readonly name: string }): readonly [string, string] {
  return [id, name]
}
