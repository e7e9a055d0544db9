import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FieldChange } from '../../../src-shared/contract/history.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import { orpc } from '../../api.ts'
import type { Format } from '../../hooks/format.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'

export type ChangeInWords = {
  readonly field: string
  readonly before: string
  readonly after: string
}

type Names = ReadonlyMap<string, string>

/** Says a change of a field as people would: names for ids, dates and phones as they are written. */
export function useFieldWords(): (change: FieldChange) => ChangeInWords {
  const t = useTexts()
  const f = useFormat()
  const types = useQuery(orpc.memberTypes.list.queryOptions()).data
  const fields = useQuery(orpc.customFields.list.queryOptions()).data
  const households = useQuery(orpc.households.list.queryOptions({ input: { limit: 1000 } })).data

  return useMemo(() => {
    const names: Names = new Map([
      ...(types ?? []).map(({ id, name }) => [`${id}`, name] as const),
      ...(households?.households ?? []).map(({ id, name }) => [`${id}`, name] as const),
    ])
    const customNames: Names = new Map((fields ?? []).map(({ id, name }) => [`custom:${id}`, name]))
    return ({ field, before, after }) => ({
      field: customNames.get(field) ?? fieldName(field, t),
      before: valueInWords(field, before, names, t, f),
      after: valueInWords(field, after, names, t, f),
    })
  }, [t, f, types, fields, households])
}

function fieldName(field: string, t: Texts): string {
  const known: Readonly<Record<string, string>> = {
    ...t.fields.other,
    ...t.fields.member,
  }
  return known[field] ?? t.fields.member.custom
}

function valueInWords(field: string, value: FieldChange['before'], names: Names, t: Texts, f: Format): string {
  if (field === '_del') return value === true ? t.members.history.inTrash : t.members.history.notInTrash
  if (value === null || value === '') return t.members.history.empty
  if (typeof value === 'boolean') return value ? t.fields.yes : t.fields.no
  if (typeof value === 'number') return ['amount', 'waived'].includes(field) ? f.money(value) : f.number(value)
  if (Array.isArray(value)) return value.map((each) => valueInWords(field, each, names, t, f)).join('、')
  if (typeof value !== 'string') return JSON.stringify(value)
  return textInWords(field, value, names, t, f)
}

function textInWords(field: string, value: string, names: Names, t: Texts, f: Format): string {
  const fixed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: t.fields.statuses,
    gender: t.fields.genders,
    method: t.members.dues.methods,
  }
  if (fixed[field]) return fixed[field][value] ?? value
  if (['phone', 'mobile', 'otherPhones'].includes(field)) return f.phone(value)
  if (field === 'postalCode') return f.postalCode(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return f.date(value)
  return names.get(value) ?? (isId(value) ? t.members.history.someone : value)
}

function isId(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value)
}
