import { useQuery } from '@tanstack/react-query'
import { instant } from '../../src-shared/contract/values.ts'
import { orpc } from '../api.ts'
import { useFiscalYearWords } from '../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../hooks/use-format.ts'
import { useTexts } from '../hooks/use-texts.ts'

/** What a field of the contract is called; a field of the club's own by the name the club gave it. */
export function useFieldName(): (field: string) => string {
  const t = useTexts().fields
  const own = useQuery(orpc.customFields.list.queryOptions()).data ?? []
  const member: Readonly<Record<string, string>> = t.member
  const other: Readonly<Record<string, string>> = t.other

  return (field) =>
    own.find(({ id }) => field.endsWith(id))?.name ??
    (Object.hasOwn(member, field) ? member[field] : Object.hasOwn(other, field) ? other[field] : undefined) ??
    field
}

/** A field's value as the screens write it; the empty string where there is none. */
export function useFieldWords(): (field: string, value: unknown) => string {
  const texts = useTexts()
  const t = texts.fields
  const f = useFormat()
  const { yearWords } = useFiscalYearWords()
  const named = useNames()
  const coded: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    gender: t.genders,
    status: t.statuses,
    kind: t.customKinds,
    method: texts.dues.methods,
    rhythm: { yearly: texts.settings.fees.yearly, once: texts.settings.fees.once },
    receiptLayout: texts.settings.receipts.layouts,
    yearStyle: { western: texts.settings.club.western, era: texts.settings.club.era },
  }

  function words(field: string, value: unknown): string {
    if (value === null || value === undefined || value === '') return ''
    if (typeof value === 'boolean') return value ? t.yes : t.no
    if (field === 'fiscalYear' && typeof value === 'number') return yearWords(value)
    if (typeof value === 'number') return moneyFields.has(field) ? f.money(value) : `${value}`
    if (Array.isArray(value))
      return value
        .map((item) => words(field, item))
        .filter(Boolean)
        .join('、')
    if (typeof value !== 'string') return ''
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return f.date(value)
    if (instant.safeParse(value).success) return f.dateTime(value)
    if (field === 'postalCode') return f.postalCode(value)
    if (phoneFields.has(field)) return f.phone(value)
    return coded[field]?.[value] ?? named.get(value) ?? value
  }

  return words
}

const moneyFields = new Set(['amount', 'waived', 'open', 'credit'])
const phoneFields = new Set(['phone', 'mobile', 'otherPhones'])

/** Types and fees are few, so that an id can be called by its name. */
function useNames(): ReadonlyMap<string, string> {
  const types = useQuery(orpc.memberTypes.list.queryOptions()).data ?? []
  const fees = useQuery(orpc.fees.list.queryOptions()).data ?? []
  return new Map([...types, ...fees].map(({ id, name }) => [id, name]))
}
