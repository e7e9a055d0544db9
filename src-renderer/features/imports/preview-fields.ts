import type { ImportPlan, PreviewRow } from '../../../src-shared/contract/imports.ts'
import { groupsTarget, isRelationTarget } from '../../../src-shared/domain/roster-import/relation-target.ts'
import { customPrefix } from './import-targets.ts'

type Change = PreviewRow['changes'][number]

const nameParts: readonly string[] = ['familyName', 'givenName', 'fullName', 'familyNameKana', 'givenNameKana']
const addressParts: readonly string[] = ['prefecture', 'city', 'street', 'building']

const nameOnly: readonly string[] = ['familyName', 'givenName', 'fullName']

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

/** The fields of which one on the screen is made: a name and an address stand in one piece. */
export function partsOf(field: string): readonly string[] {
  if (field === 'name') return nameParts
  return field === 'address' ? addressParts : [field]
}

/** The one on the screen that a field belongs to. */
export function wholeOf(field: string): string {
  if (nameParts.includes(field)) return 'name'
  return addressParts.includes(field) ? 'address' : field
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

/** A field's value in the row: own fields stand under `custom`, groups, offices and tags by their names. */
export function fieldOf(row: PreviewRow, field: string): unknown {
  if (field === 'address') return joined(row, addressParts, '')
  if (isRelationTarget(field)) return relationsOf(row.member).get(field)
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
  return joinedChange(row, 'name', nameOnly, ' ')
}

/** What the file and the roster each say of a doubtful person, field by field; `differs` where both say something else. */
export function sideBySide(
  mine: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): readonly { field: string; mine: unknown; other: unknown; differs: boolean }[] {
  const [left, right] = [wholes(mine), wholes(other)]
  return [...new Set([...left.keys(), ...right.keys()])].map((field) => {
    const [a, b] = [left.get(field), right.get(field)]
    return { field, mine: a, other: b, differs: isSaid(a) && isSaid(b) && JSON.stringify(a) !== JSON.stringify(b) }
  })
}

function wholes(member: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const text = (fields: readonly string[], between: string) =>
    fields
      .map((field) => textOf(member[field]))
      .filter(Boolean)
      .join(between)
  const said = new Map<string, unknown>([
    ['name', text(nameOnly, ' ')],
    ['kana', text(['familyNameKana', 'givenNameKana'], ' ')],
    ['address', text(addressParts, '')],
  ])
  for (const [field, value] of Object.entries(member)) {
    if (!isApart(field) && !inOnePiece.includes(field)) said.set(field, value)
  }
  for (const [field, names] of relationsOf(member)) said.set(field, names)
  for (const [name, value] of Object.entries(objectOf(member.custom))) said.set(customPrefix + name, value)
  return new Map([...said].filter(([, value]) => isSaid(value)))
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}

/** All that the file gives of a person, as the row's own panel lists it: what changes first. */
export function givenFields(row: PreviewRow): readonly { field: string; value: unknown; change: Change | undefined }[] {
  const own = Object.keys(objectOf(row.member.custom)).map((name) => customPrefix + name)
  const plain = Object.keys(row.member).filter((field) => !isApart(field) && !inOnePiece.includes(field))
  const relations = relationsOf(row.member).keys()
  const address = addressParts.some((part) => part in row.member) ? ['address'] : []
  const gone = row.changes.map((change) => change.field).filter((field) => !inOnePiece.includes(field))
  const name = nameChange(row) ? ['name'] : []
  const fields = [...new Set([...name, ...plain, ...address, ...relations, ...own, ...gone])].map((field) => ({
    field,
    value: fieldOf(row, field),
    change: field === 'name' ? nameChange(row) : changeOf(row, field),
  }))
  return fields.sort((a, b) => Number(b.change !== undefined) - Number(a.change !== undefined))
}

/** What holds several fields of its own. */
function isApart(field: string): boolean {
  return field === 'custom' || field === 'groups' || field === 'offices' || field === 'tags'
}

/** By `groups:<kind>`, `office` and `tags`: the names that a person has there. */
function relationsOf(member: Readonly<Record<string, unknown>>): ReadonlyMap<string, readonly string[]> {
  const lists = { groups: namedIn(member.groups), office: namedIn(member.offices), tags: namedIn(member.tags) }
  const kinds = Map.groupBy(lists.groups, ({ kind }) => groupsTarget(kind))
  const found = [...kinds, ['office', lists.office] as const, ['tags', lists.tags] as const]
  return new Map(
    found.flatMap(([field, list]) => (list.length === 0 ? [] : [[field, list.map(({ name }) => name)] as const])),
  )
}

function namedIn(value: unknown): { kind: string; name: string }[] {
  if (!Array.isArray(value)) return []
  return value.map((one: Readonly<Record<string, unknown>>) => ({ kind: textOf(one.kind), name: textOf(one.name) }))
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
