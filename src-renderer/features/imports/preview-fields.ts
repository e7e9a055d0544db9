import type { ImportPlan, PreviewRow } from '../../../src-shared/contract/imports.ts'
import { customPrefix } from './import-targets.ts'

type Change = PreviewRow['changes'][number]

const nameParts: readonly string[] = ['familyName', 'givenName', 'fullName', 'familyNameKana', 'givenNameKana']
const addressParts: readonly string[] = ['prefecture', 'city', 'street', 'building']

/** The name stands at the head of the row, an address in one piece. */
const inOnePiece: readonly string[] = [...nameParts, ...addressParts]

/** What a target shows as a column, where that is not the field of the same name. */
const shown: Readonly<Record<string, readonly string[]>> = {
  name: [],
  nameKana: [],
  ignore: [],
  memo: ['note'],
  phoneAny: ['phone', 'mobile'],
}

/** The columns of the check, in the order of the file. The name stands in a cell of its own, an address in one piece. */
export function previewFields(plan: ImportPlan): readonly string[] {
  const fields = plan.columns.flatMap(({ target }) =>
    addressParts.includes(target) ? ['address'] : (shown[target] ?? [target]),
  )
  return [...new Set(fields)].filter((field) => !nameParts.includes(field))
}

export function personOf(row: PreviewRow): { name: string; kana: string } {
  return {
    name:
      joined(row, ['familyName', 'givenName'], ' ') ||
      joined(row, ['fullName'], ' ') ||
      joined(row, ['romanName'], ' '),
    kana: joined(row, ['familyNameKana', 'givenNameKana'], ' '),
  }
}

/** A field's value in the row: own fields stand under `custom`. */
export function fieldOf(row: PreviewRow, field: string): unknown {
  if (field === 'address') return joined(row, addressParts, '')
  if (!field.startsWith(customPrefix)) return row.member[field]
  const custom = row.member.custom
  const name = field.slice(customPrefix.length)
  return typeof custom === 'object' && custom !== null && !Array.isArray(custom) ? custom[name] : undefined
}

export function changeOf(row: PreviewRow, field: string): Change | undefined {
  return field === 'address'
    ? joinedChange(row, field, addressParts, '')
    : row.changes.find((change) => change.field === field)
}

/** A change of the name itself, in one piece. */
export function nameChange(row: PreviewRow): Change | undefined {
  return joinedChange(row, 'name', ['familyName', 'givenName', 'fullName'], ' ')
}

/** All that the file gives of a person, as the row's own panel lists it: what changes first. */
export function givenFields(row: PreviewRow): readonly { field: string; value: unknown; change: Change | undefined }[] {
  const own = Object.keys(objectOf(row.member.custom)).map((name) => customPrefix + name)
  const plain = Object.keys(row.member).filter((field) => field !== 'custom' && !inOnePiece.includes(field))
  const address = addressParts.some((part) => part in row.member) ? ['address'] : []
  const gone = row.changes.map((change) => change.field).filter((field) => !inOnePiece.includes(field))
  const name = nameChange(row) ? ['name'] : []
  const fields = [...new Set([...name, ...plain, ...address, ...own, ...gone])].map((field) => ({
    field,
    value: fieldOf(row, field),
    change: field === 'name' ? nameChange(row) : changeOf(row, field),
  }))
  return fields.sort((a, b) => Number(b.change !== undefined) - Number(a.change !== undefined))
}

function joinedChange(row: PreviewRow, field: string, parts: readonly string[], between: string): Change | undefined {
  const changes = row.changes.filter((change) => parts.includes(change.field))
  if (changes.length === 0) return undefined
  const before = parts.map((part) => {
    const change = changes.find((one) => one.field === part)
    return textOf(change ? change.before : row.member[part])
  })
  return {
    field,
    before: before.filter(Boolean).join(between),
    after: joined(row, parts, between),
  }
}

function joined({ member }: PreviewRow, parts: readonly string[], between: string): string {
  return parts
    .map((part) => textOf(member[part]))
    .filter(Boolean)
    .join(between)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
